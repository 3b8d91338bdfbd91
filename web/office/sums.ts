// Sums of what is shown on one page, kept apart by currency and never mixed.

import { add, type Money } from "#core/money/money.ts";

/** One sum per currency, in order of first appearance; empty for an empty list. */
export function sumsOf(list: readonly Money[]): Money[] {
  const sums = new Map<string, Money>();
  for (const amount of list) {
    const known = sums.get(amount.currency);
    sums.set(amount.currency, known ? add(known, amount) : amount);
  }
  return [...sums.values()];
}
