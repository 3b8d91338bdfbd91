// A payment laid onto what is owed: the oldest instalment first, and within it the product's
// order of components.

import { isPositive, least, subtract, type Money } from "#core/money/money.ts";
import type { Component, Parts } from "./component.ts";

export type Owed = { readonly instalment: number; readonly parts: Parts };

type Allocation = {
  /** Only instalments and components that received something. */
  readonly taken: readonly Owed[];
  /** What fits no debt. */
  readonly left: Money;
};

/** `owed` is read as given: oldest instalment first. A component missing from `order` gets nothing. */
export function allocate(
  amount: Money,
  owed: readonly Owed[],
  order: readonly Component[],
): Allocation {
  const taken: Owed[] = [];
  let left = amount;
  for (const { instalment, parts } of owed) {
    const paid: Partial<Record<Component, Money>> = {};
    for (const component of order) {
      const due = parts[component];
      if (due === undefined || !isPositive(due) || !isPositive(left)) continue;
      const part = least(due, left);
      paid[component] = part;
      left = subtract(left, part);
    }
    if (Object.keys(paid).length > 0) taken.push({ instalment, parts: paid });
  }
  return { taken, left };
}
