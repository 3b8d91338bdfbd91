import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction, percent, product } from "./fraction.ts";

test("rates are read exactly as they are quoted", () => {
  expect(percent("30")).toEqual({ numerator: 3n, denominator: 10n });
  expect(percent("11.5")).toEqual({ numerator: 23n, denominator: 200n });
  expect(percent("0.08")).toEqual({ numerator: 1n, denominator: 1_250n });
  expect(percent("0")).toEqual({ numerator: 0n, denominator: 1n });
  expect(percent("-2.5")).toEqual({ numerator: -1n, denominator: 40n });
});

test.each(["", "30%", "1,5", ".5", "5.", "1e2", " 3"])("%j is not a rate", (text) => {
  expect(() => percent(text)).toThrow(RangeError);
});

test("equal rates are equal data, however they were written", () => {
  const whole = fc.bigInt(-(10n ** 12n), 10n ** 12n);
  const factor = fc.bigInt(-1_000n, 1_000n).filter((value) => value !== 0n);
  fc.assert(
    fc.property(whole, factor, factor, (numerator, denominator, times) => {
      const rate = fraction(numerator, denominator);
      expect(fraction(numerator * times, denominator * times)).toEqual(rate);
      expect(rate.denominator > 0n).toBe(true);
      expect(rate.numerator * denominator).toBe(numerator * rate.denominator);
    }),
  );
});

test("a rate without a denominator is a bug and throws", () => {
  expect(() => fraction(1n, 0n)).toThrow(RangeError);
});

test("late interest of a quarter of 36 % is 9 %", () => {
  const { numerator, denominator } = product(percent("25"), percent("36"));
  expect(fraction(numerator, denominator)).toEqual(percent("9"));
});
