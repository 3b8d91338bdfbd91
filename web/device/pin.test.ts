import { expect, test } from "vitest";
import { isWeakPin } from "./pin.ts";

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
