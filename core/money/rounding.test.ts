import fc from "fast-check";
import { expect, test } from "vitest";
import { divideRounded, type Rounding } from "./rounding.ts";

const modes: readonly Rounding[] = ["halfUp", "halfEven", "up", "down"];
const whole = fc.bigInt(-(10n ** 20n), 10n ** 20n);
const positive = fc.bigInt(1n, 10n ** 9n);

test.each([
  ["halfUp", [1n, 2n, 2n, 3n, -1n, -2n, -2n, -3n]],
  ["halfEven", [1n, 2n, 2n, 2n, -1n, -2n, -2n, -2n]],
  ["up", [2n, 2n, 2n, 3n, -2n, -2n, -2n, -3n]],
  ["down", [1n, 1n, 1n, 2n, -1n, -1n, -1n, -2n]],
] as const)(
  "%s rounds 1.4, 1.5, 1.6, 2.5 and their mirrors as accountants do",
  (mode, expected) => {
    const tenths = [14n, 15n, 16n, 25n, -14n, -15n, -16n, -25n];
    expect(tenths.map((tenth) => divideRounded(tenth, 10n, mode))).toEqual(expected);
  },
);

test("a debt rounds as the mirror of the credit, whichever side carries the sign", () => {
  fc.assert(
    fc.property(whole, positive, fc.constantFrom(...modes), (numerator, denominator, mode) => {
      const quotient = divideRounded(numerator, denominator, mode);
      expect(divideRounded(-numerator, denominator, mode)).toBe(-quotient);
      expect(divideRounded(numerator, -denominator, mode)).toBe(-quotient);
    }),
  );
});

test("rounding moves by less than one coin, half up by no more than half a coin", () => {
  fc.assert(
    fc.property(whole, positive, (numerator, denominator) => {
      const missed = (mode: Rounding) => {
        const gap = divideRounded(numerator, denominator, mode) * denominator - numerator;
        return gap < 0n ? -gap : gap;
      };
      expect(missed("up") < denominator && missed("down") < denominator).toBe(true);
      expect(2n * missed("halfUp") <= denominator).toBe(true);
      expect(missed("halfEven")).toBe(missed("halfUp"));
    }),
  );
});

test("up never asks less than what is owed, and down never more", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 20n), positive, (numerator, denominator) => {
      expect(divideRounded(numerator, denominator, "up") * denominator >= numerator).toBe(true);
      expect(divideRounded(numerator, denominator, "down") * denominator <= numerator).toBe(true);
    }),
  );
});

test("a division by zero is a bug and throws", () => {
  expect(() => divideRounded(1n, 0n, "halfUp")).toThrow(RangeError);
});
