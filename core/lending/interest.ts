// Interest on a balance between two days.

import { product, type Fraction } from "#core/money/fraction.ts";
import type { Money } from "#core/money/money.ts";
import { multiply } from "#core/money/share.ts";
import type { Day } from "#core/time/day.ts";
import { yearFraction, type DayCount } from "#core/time/day-count.ts";

type InterestInput = {
  readonly balance: Money;
  readonly ratePerYear: Fraction;
  readonly basis: DayCount;
  readonly from: Day;
  readonly to: Day;
};

/** Simple interest for whole days, half up to the coin; the rate of the period is never rounded. */
export function interestFor({ balance, ratePerYear, basis, from, to }: InterestInput): Money {
  return multiply(balance, product(ratePerYear, yearFraction(basis, from, to)), "halfUp");
}
