import { expect, test } from "vitest";
import { isWeakMemberPin, isWeakPin } from "./pin.ts";

test.each([
  "12345",
  "123456",
  "654321",
  "000000",
  "777777",
  "112233",
  "332211",
  "121212",
  "123123",
  "111222",
  "890123",
  "abcdef",
  "",
])("%s is refused as a PIN", (pin) => {
  expect(isWeakPin(pin)).toBe(true);
});

test.each(["480213", "902174", "19475038"])("%s is taken as a PIN", (pin) => {
  expect(isWeakPin(pin)).toBe(false);
});

test.each(["123456", "777777", "198475", "471984", "200412", "4802137", "48021"])(
  "%s is refused as the PIN of a member",
  (pin) => {
    expect(isWeakMemberPin(pin)).toBe(true);
  },
);

test.each(["480213", "902174"])("%s is taken as the PIN of a member", (pin) => {
  expect(isWeakMemberPin(pin)).toBe(false);
});
