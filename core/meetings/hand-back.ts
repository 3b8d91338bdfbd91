// What goes back into a woman's hand at the table goes in coins. The centavos that no coin covers
// stay hers: they are held for her, and her next payment begins with them.

import { downToCoin } from "#core/money/coin.ts";
import { isPositive, subtract, type Money } from "#core/money/money.ts";
import type { Movement } from "./movement.ts";
import { givenBackBy } from "./totals.ts";

/** One movement for each woman whose return does not come out in coins; none where no coin is told. */
export function keptCents(movements: readonly Movement[], coin: Money | undefined): Movement[] {
  if (coin === undefined) return [];
  return [...givenBackBy(movements)].flatMap(([memberId, returned]) => {
    const amount = subtract(returned, downToCoin(returned, coin));
    return isPositive(amount)
      ? [{ kind: "heldForMember" as const, memberId, purpose: "coin" as const, amount }]
      : [];
  });
}
