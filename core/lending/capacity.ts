// What a woman can carry: the largest loan whose instalment takes no more than a part of what
// her household has left over between two meetings.

import type { Fraction } from "#core/money/fraction.ts";
import { compare, zero, type Money } from "#core/money/money.ts";
import { multiply } from "#core/money/share.ts";
import type { Day } from "#core/time/day.ts";
import { instalmentTotal, planLoan } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export type Capacity = {
  /** Income less the costs of household and business, for one period between meetings. */
  readonly disposable: Money;
  /** The part of it an instalment may take. */
  readonly part: Fraction;
  readonly terms: LoanTerms;
  readonly disbursedOn: Day;
  readonly dueDays: readonly Day[];
};

/**
 * The largest loan up to `most` whose first instalment fits, to the coin; zero where none does.
 * No later one is higher, but for the few coins of rounding that the last takes.
 */
export function largestWithin({ disposable, part, ...plan }: Capacity, most: Money): Money {
  const bearable = multiply(disposable, part, "down");
  const fits = (principal: Money) =>
    planLoan({ ...plan, principal })
      .slice(0, 1)
      .every((first) => compare(instalmentTotal(first), bearable) <= 0);
  if (most.minor <= 0n || fits(most)) return most;
  let [fitting, tooLarge] = [0n, most.minor];
  while (tooLarge - fitting > 1n) {
    const middle = (fitting + tooLarge) / 2n;
    if (fits({ ...most, minor: middle })) fitting = middle;
    else tooLarge = middle;
  }
  return fitting === 0n ? zero(most.currency) : { ...most, minor: fitting };
}
