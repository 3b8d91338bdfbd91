import fc from "fast-check";
import { expect, test } from "vitest";
import { percent } from "./fraction.ts";
import { money, negate, sum } from "./money.ts";
import { divide, multiply, roundToUnit, share } from "./share.ts";

const weights = fc
  .array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0n));
const amount = fc.bigInt(-(10n ** 15n), 10n ** 15n).map((minor) => money("BOB", minor));

function minors(minor: bigint, by: readonly bigint[]): bigint[] {
  return share(money("BOB", minor), by).map((part) => part.minor);
}

test("three women cover a shortfall of 119.36 with 39.79, 39.79 and 39.78", () => {
  expect(minors(11_936n, [1n, 1n, 1n])).toEqual([3_979n, 3_979n, 3_978n]);
});

test("three women cover 150.00 with 50.00 each", () => {
  expect(minors(15_000n, [1n, 1n, 1n])).toEqual([5_000n, 5_000n, 5_000n]);
});

test("155.00 of earnings are shared by savings-days to the cent", () => {
  const savingsDays = [30_000n, 24_000n, 18_000n, 12_000n];
  expect(minors(15_500n, savingsDays)).toEqual([5_536n, 4_429n, 3_321n, 2_214n]);
});

test("an amount of fewer coins than women leaves some with nothing, never with less", () => {
  expect(minors(2n, [1n, 1n, 1n])).toEqual([1n, 1n, 0n]);
  expect(minors(3n, [1n, 1n, 1n, 1n, 1n, 1n])).toEqual([1n, 1n, 1n, 0n, 0n, 0n]);
});

test("shares sum exactly to the whole", () => {
  fc.assert(
    fc.property(amount, weights, (whole, by) => {
      expect(sum("BOB", share(whole, by))).toEqual(whole);
    }),
  );
});

test("every share is its exact part rounded up or down, so none turns negative", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), weights, (minor, by) => {
      const total = by.reduce((left, weight) => left + weight, 0n);
      const isFair = minors(minor, by).every((part, index) => {
        const exact = minor * (by[index] ?? 0n);
        return part >= 0n && part * total > exact - total && part * total < exact + total;
      });
      expect(isFair).toBe(true);
    }),
  );
});

test("a woman with no weight receives nothing", () => {
  expect(minors(100n, [1n, 1n, 1n, 0n])).toEqual([33n, 33n, 34n, 0n]);
});

test("helpers are never given back more than they are owed", () => {
  expect(minors(8n, [3n, 3n, 3n, 1n])).toEqual([2n, 2n, 3n, 1n]);
  fc.assert(
    fc.property(weights, fc.nat(1_000), (owed, thousandths) => {
      const total = owed.reduce((left, debt) => left + debt, 0n);
      const given = minors((total * BigInt(thousandths)) / 1_000n, owed);
      expect(given.every((part, index) => part <= (owed[index] ?? 0n))).toBe(true);
    }),
  );
});

test("a correction is shared as the mirror of the payment it undoes", () => {
  fc.assert(
    fc.property(amount, weights, (whole, by) => {
      const mirrored = share(whole, by).map(negate);
      expect(share(negate(whole), by).map(({ minor }) => minor)).toEqual(
        mirrored.map(({ minor }) => minor),
      );
    }),
  );
});

test.each([
  ["nobody", []],
  ["women without weight", [0n, 0n]],
  ["a negative weight", [2n, -1n]],
])("sharing by %s is a bug and throws", (_name, by) => {
  expect(() => share(money("BOB", 100n), by)).toThrow(RangeError);
});

test("ten percent of an instalment of 269.36 is 26.94", () => {
  expect(multiply(money("BOB", 26_936n), percent("10"), "halfUp")).toEqual(money("BOB", 2_694n));
});

test("a third of 100.00 keeps its cents as the caller rounds", () => {
  expect(divide(money("BOB", 10_000n), 3n, "halfUp")).toEqual(money("BOB", 3_333n));
  expect(divide(money("BOB", 10_000n), 3n, "up")).toEqual(money("BOB", 3_334n));
});

test("269.36 rounded up to whole bolivianos is 270.00, to the ten-cent coin 269.40", () => {
  const instalment = money("BOB", 26_936n);
  expect(roundToUnit(instalment, 100n, "up")).toEqual(money("BOB", 27_000n));
  expect(roundToUnit(instalment, 10n, "halfUp")).toEqual(money("BOB", 26_940n));
});
