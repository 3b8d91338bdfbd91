import fc from "fast-check";
import { expect, test } from "vitest";
import { CURRENCIES } from "./currency.ts";
import {
  add,
  compare,
  greatest,
  isNegative,
  isPositive,
  isZero,
  least,
  MixedCurrencies,
  money,
  negate,
  subtract,
  sum,
  zero,
  type Money,
} from "./money.ts";

const bob = fc.bigInt(-(10n ** 15n), 10n ** 15n).map((minor) => money("BOB", minor));

test("bolivianos and córdobas never meet in one sum or comparison", () => {
  const joins: ((left: Money, right: Money) => unknown)[] = [
    add,
    subtract,
    compare,
    least,
    greatest,
  ];
  const pairs = CURRENCIES.flatMap((one) => CURRENCIES.map((other) => [one, other] as const));
  for (const [one, other] of pairs.filter(([left, right]) => left !== right)) {
    for (const join of joins) {
      expect(() => join(money(one, 100n), money(other, 100n))).toThrow(MixedCurrencies);
    }
    expect(() => sum(one, [money(other, 100n)])).toThrow(MixedCurrencies);
  }
});

test("an empty cash box holds nothing, in its own currency", () => {
  expect(sum("NIO", [])).toEqual(zero("NIO"));
});

test("what Carmen puts in and takes out again leaves the fund as it was", () => {
  fc.assert(
    fc.property(bob, bob, (fund, brought) => {
      expect(subtract(add(fund, brought), brought)).toEqual(fund);
      expect(add(fund, negate(fund))).toEqual(zero("BOB"));
    }),
  );
});

test("the order in which the women pay does not change the total", () => {
  fc.assert(
    fc.property(fc.array(bob), (payments) => {
      expect(sum("BOB", payments.toReversed())).toEqual(sum("BOB", payments));
    }),
  );
});

test("of two amounts one is the least and the other the greatest", () => {
  fc.assert(
    fc.property(bob, bob, (one, other) => {
      expect(compare(one, other)).toBe(-compare(other, one) + 0);
      expect(compare(least(one, other), greatest(one, other))).toBeLessThanOrEqual(0);
      expect(add(least(one, other), greatest(one, other))).toEqual(add(one, other));
    }),
  );
});

test("an amount is zero, positive or negative, and only one of them", () => {
  fc.assert(
    fc.property(bob, (amount) => {
      const claims = [isZero(amount), isPositive(amount), isNegative(amount)];
      expect(claims.filter((claim) => claim)).toHaveLength(1);
      expect(isPositive(amount)).toBe(compare(amount, zero("BOB")) === 1);
    }),
  );
});
