// Money is a whole number of minor units of one currency. There is no floating point anywhere
// near it, and two currencies never meet in one sum.

import type { Currency } from "./currency.ts";

export type { Currency } from "./currency.ts";

export type Money = { readonly currency: Currency; readonly minor: bigint };

/** Thrown when two currencies are added or compared: always a bug of ours. */
export class MixedCurrencies extends Error {
  constructor(left: Currency, right: Currency) {
    super(`${left} and ${right} cannot be mixed.`);
    this.name = "MixedCurrencies";
  }
}

/** `minor` counts the smallest unit: `money("BOB", 193150n)` is Bs 1,931.50. */
export function money(currency: Currency, minor: bigint): Money {
  return { currency, minor };
}

export function zero(currency: Currency): Money {
  return { currency, minor: 0n };
}

export function add(left: Money, right: Money): Money {
  return { currency: shared(left, right), minor: left.minor + right.minor };
}

export function subtract(left: Money, right: Money): Money {
  return { currency: shared(left, right), minor: left.minor - right.minor };
}

export function negate({ currency, minor }: Money): Money {
  return { currency, minor: -minor };
}

/** The currency is asked for because a list may be empty. */
export function sum(currency: Currency, list: readonly Money[]): Money {
  return list.reduce(add, zero(currency));
}

/** -1 when `left` is less, 1 when it is more. */
export function compare(left: Money, right: Money): -1 | 0 | 1 {
  shared(left, right);
  if (left.minor === right.minor) return 0;
  return left.minor < right.minor ? -1 : 1;
}

export function isZero({ minor }: Money): boolean {
  return minor === 0n;
}

export function isPositive({ minor }: Money): boolean {
  return minor > 0n;
}

export function isNegative({ minor }: Money): boolean {
  return minor < 0n;
}

const MOST_MINOR = 10n ** 12n;

/** No association moves ten thousand million units; more is a slip of the hand or an attack. */
export function isPlausible({ minor }: Money): boolean {
  return minor <= MOST_MINOR && minor >= -MOST_MINOR;
}

export function least(left: Money, right: Money): Money {
  return compare(left, right) <= 0 ? left : right;
}

export function greatest(left: Money, right: Money): Money {
  return compare(left, right) >= 0 ? left : right;
}

function shared(left: Money, right: Money): Currency {
  if (left.currency !== right.currency) throw new MixedCurrencies(left.currency, right.currency);
  return left.currency;
}
