// What an instalment is made of. Each component is kept apart from the day it falls due to the
// day it is paid; a total is always the sum of its components, never stored beside them.

import { add, isZero, subtract, sum, zero, type Currency, type Money } from "#core/money/money.ts";

export const COMPONENTS = [
  "cost",
  "lateInterest",
  "fee",
  "insurance",
  "tax",
  "interest",
  "principal",
] as const;

export type Component = (typeof COMPONENTS)[number];

/** A component that is zero is left out, so that equal parts are equal data. */
export type Parts = Readonly<Partial<Record<Component, Money>>>;

/** Payment order where the product names no other: what the debt cost first, principal last. */
export const STANDARD_ORDER: readonly Component[] = [...COMPONENTS];

export function totalOf(parts: Parts, currency: Currency): Money {
  return sum(currency, Object.values(parts));
}

export function addParts(left: Parts, right: Parts): Parts {
  return combined(left, right, add);
}

/** May go below zero, where more was paid than was due. */
export function subtractParts(left: Parts, right: Parts): Parts {
  return combined(left, right, subtract);
}

function combined(left: Parts, right: Parts, join: (one: Money, other: Money) => Money): Parts {
  const parts: Partial<Record<Component, Money>> = {};
  for (const component of COMPONENTS) {
    const [one, other] = [left[component], right[component]];
    const known = one ?? other;
    if (known === undefined) continue;
    const joined = join(one ?? zero(known.currency), other ?? zero(known.currency));
    if (!isZero(joined)) parts[component] = joined;
  }
  return parts;
}
