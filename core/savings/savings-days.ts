// How much a woman saved and for how long, in one number: each coin counts once for every day
// it lay in the account.

import type { Money } from "#core/money/money.ts";
import { daysBetween, later, type Day } from "#core/time/day.ts";

/** What her savings rose (or fell, below zero) by on a day. */
export type SavingsChange = { readonly on: Day; readonly amount: Money };

/**
 * Minor units times days, from one day to another. A coin counts from the day it came to the day
 * it left, that one not; what came before `from` counts from there, what comes at `to` or later
 * not at all. The order of the changes does not matter.
 */
export function savingsDays(changes: readonly SavingsChange[], from: Day, to: Day): bigint {
  return changes
    .filter(({ on }) => on < to)
    .reduce(
      (days, { on, amount }) => days + amount.minor * BigInt(daysBetween(later(on, from), to)),
      0n,
    );
}
