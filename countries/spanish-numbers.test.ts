import fc from "fast-check";
import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { amountInWords, numberInWords } from "./spanish-numbers.ts";

const BOLIVIANOS = { one: "boliviano", many: "bolivianos", gender: "masculine" } as const;

test.each([
  [0n, "cero"],
  [1n, "un"],
  [16n, "dieciséis"],
  [21n, "veintiún"],
  [22n, "veintidós"],
  [31n, "treinta y un"],
  [100n, "cien"],
  [101n, "ciento un"],
  [500n, "quinientos"],
  [700n, "setecientos"],
  [999n, "novecientos noventa y nueve"],
  [1_000n, "mil"],
  [1_001n, "mil un"],
  [21_000n, "veintiún mil"],
  [100_000n, "cien mil"],
  [201_501n, "doscientos un mil quinientos un"],
  [1_000_000n, "un millón"],
  [2_000_100n, "dos millones cien"],
  [21_000_000n, "veintiún millones"],
  [1_000_000_000n, "mil millones"],
  [1_000_001_000_000n, "un billón un millón"],
])("%s is written %s before bolivianos", (number, words) => {
  expect(numberInWords(number, "masculine")).toBe(words);
});

test.each([
  [1n, "una"],
  [8n, "ocho"],
  [21n, "veintiuna"],
  [31n, "treinta y una"],
  [201n, "doscientas una"],
  [521_000n, "quinientas veintiuna mil"],
  [1_000_001n, "un millón una"],
])("%s is written %s before socias", (number, words) => {
  expect(numberInWords(number, "feminine")).toBe(words);
});

test("what the institution receives at the fourth meeting is written out with its cents", () => {
  const words = amountInWords(money("BOB", 215_488n), BOLIVIANOS);
  expect(words).toBe("Dos mil ciento cincuenta y cuatro 88/100 bolivianos");
  expect(amountInWords(money("BOB", 300_000n), BOLIVIANOS)).toBe("Tres mil 00/100 bolivianos");
  expect(amountInWords(money("BOB", 105n), BOLIVIANOS)).toBe("Un 05/100 boliviano");
  expect(amountInWords(money("BOB", 7n), BOLIVIANOS)).toBe("Cero 07/100 bolivianos");
});

test("a coin without cents has no fraction", () => {
  const names = { one: "guaraní", many: "guaraníes", gender: "masculine" } as const;
  expect(amountInWords(money("PYG", 1_500n), names)).toBe("Mil quinientos guaraníes");
});

test("no two numbers are written the same", () => {
  const number = fc.bigInt(0n, 999_999_999_999_999n);
  fc.assert(
    fc.property(number, number, (one, other) => {
      const isSame = numberInWords(one, "masculine") === numberInWords(other, "masculine");
      expect(isSame).toBe(one === other);
    }),
  );
});

test("a number below zero or beyond all words is our bug and throws", () => {
  expect(() => numberInWords(-1n, "masculine")).toThrow(RangeError);
  expect(() => numberInWords(10n ** 18n, "masculine")).toThrow(RangeError);
});
