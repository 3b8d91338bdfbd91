// What lateness costs. The base is the overdue principal alone: never its interest, never the
// balance that is not due yet.

import type { Fraction } from "#core/money/fraction.ts";
import { zero, type Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import type { DayCount } from "#core/time/day-count.ts";
import { interestFor } from "./interest.ts";

type LateInterestInput = {
  readonly overduePrincipal: Money;
  readonly perYear: Fraction;
  readonly basis: DayCount;
  /** The due day, or the day up to which it was charged already. */
  readonly from: Day;
  readonly to: Day;
};

/** Simple interest for the days late, half up to the coin; zero when `to` is not after `from`. */
export function lateInterest(input: LateInterestInput): Money {
  const { overduePrincipal, perYear, basis, from, to } = input;
  if (to <= from) return zero(overduePrincipal.currency);
  return interestFor({ balance: overduePrincipal, ratePerYear: perYear, basis, from, to });
}
