import fc from "fast-check";
import { expect, test } from "vitest";
import { CURRENCIES, decimalsOf } from "./currency.ts";
import { money } from "./money.ts";
import { LARGEST_MINOR, parseMoney, plainText } from "./text.ts";

test.each([
  ["1.234,50", 123_450n],
  ["1,234.50", 123_450n],
  ["1 234,50", 123_450n],
  ["1\u00a0234,50", 123_450n],
  ["1234.5", 123_450n],
  ["1234,5", 123_450n],
  ["  20 ", 2_000n],
  ["0,05", 5n],
  ["1.234", 123_400n],
  ["1,234,567.89", 123_456_789n],
  ["1.234.567", 123_456_700n],
  ["-20", -2_000n],
  ["007", 700n],
])("the treasurer types %j and the phone understands it", (typed, minor) => {
  expect(parseMoney(typed, "BOB")).toEqual({ isGranted: true, value: money("BOB", minor) });
});

test.each([
  "",
  " ",
  "abc",
  "12.",
  ",5",
  "1.2.3",
  "1.234.5",
  "1,23,456",
  "12 50",
  "--5",
  "1e3",
  "5 Bs",
  "½",
])("%j is unreadable", (typed) => {
  expect(parseMoney(typed, "BOB")).toEqual({ isGranted: false, reason: "unreadable" });
});

test.each(["0.125", "1234.567", "1.234,567", "12,3456"])("%j has cents of cents", (typed) => {
  expect(parseMoney(typed, "BOB")).toEqual({ isGranted: false, reason: "tooManyDecimals" });
});

test("guaraníes have no cents, and their point always separates thousands", () => {
  expect(parseMoney("1.500", "PYG")).toEqual({ isGranted: true, value: money("PYG", 1_500n) });
  expect(parseMoney("1.5", "PYG")).toEqual({ isGranted: false, reason: "tooManyDecimals" });
  expect(plainText(money("PYG", 1_500n))).toBe("1500");
});

test("an amount beyond ten trillion is a slip of the keys", () => {
  const largest = plainText(money("BOB", LARGEST_MINOR));
  expect(parseMoney(largest, "BOB")).toEqual({
    isGranted: true,
    value: money("BOB", LARGEST_MINOR),
  });
  for (const text of ["10000000000000.01", `-${"9".repeat(5_000)}`]) {
    expect(parseMoney(text, "BOB")).toEqual({ isGranted: false, reason: "tooLarge" });
  }
});

test("plain text says the amount to the cent", () => {
  expect(plainText(money("BOB", 123_450n))).toBe("1234.50");
  expect(plainText(money("BOB", 5n))).toBe("0.05");
  expect(plainText(money("BOB", -50n))).toBe("-0.50");
});

test("what is written as plain text is read back to the coin, in every currency", () => {
  const minor = fc.bigInt(-LARGEST_MINOR, LARGEST_MINOR);
  fc.assert(
    fc.property(fc.constantFrom(...CURRENCIES), minor, (currency, value) => {
      const amount = money(currency, value);
      expect(parseMoney(plainText(amount), currency)).toEqual({ isGranted: true, value: amount });
    }),
  );
});

test("an amount grouped by thousands in any custom is read as the same amount", () => {
  const marks = fc.constantFrom([".", ","], [",", "."], [" ", ","], [" ", "."]);
  fc.assert(
    fc.property(fc.bigInt(0n, LARGEST_MINOR), marks, (minor, [thousands, point]) => {
      const [whole = "", cents] = plainText(money("BOB", minor)).split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands ?? "");
      const read = parseMoney(`${grouped}${point}${cents}`, "BOB");
      expect(read).toEqual({ isGranted: true, value: money("BOB", minor) });
    }),
  );
});

test("whatever is typed is answered, and an amount understood stays within the limit", () => {
  const typing = fc.stringMatching(/^-?[0-9., ]{0,20}$/);
  fc.assert(
    fc.property(
      fc.oneof(typing, fc.string()),
      fc.constantFrom(...CURRENCIES),
      (typed, currency) => {
        const outcome = parseMoney(typed, currency);
        if (!outcome.isGranted) return;
        const { minor } = outcome.value;
        expect(minor <= LARGEST_MINOR && minor >= -LARGEST_MINOR).toBe(true);
      },
    ),
  );
});

test("the boliviano has two decimals and the guaraní none", () => {
  expect(decimalsOf("BOB")).toBe(2);
  expect(decimalsOf("PYG")).toBe(0);
});
