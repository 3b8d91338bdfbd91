// The level instalment, worked out exactly. With whole days and a rate per day that is a
// fraction, growth and annuity are whole numbers over a power of the rate's denominator, so the
// one division, and the one rounding, comes at the end.

import type { Fraction } from "#core/money/fraction.ts";
import { divideRounded, type Rounding } from "#core/money/rounding.ts";

type LevelInput = {
  readonly principalMinor: bigint;
  readonly ratePerDay: Fraction;
  /** Days of interest of each period, which need not be equal. */
  readonly days: readonly bigint[];
  readonly rounding: { readonly unitMinor: bigint; readonly mode: Rounding };
};

/**
 * The instalment, in minor units, that leaves nothing owed after the last period: the principal
 * grown over all periods, divided by what one coin paid each time would have grown to.
 */
export function levelInstalment(input: LevelInput): bigint {
  const { principalMinor, ratePerDay, days, rounding } = input;
  const { numerator, denominator } = ratePerDay;
  let growth = 1n;
  let annuity = 0n;
  let power = 1n;
  for (const count of days) {
    const factor = denominator + numerator * count;
    growth *= factor;
    annuity = annuity * factor + power;
    power *= denominator;
  }
  const owed = principalMinor * growth;
  const perCoin = annuity * denominator;
  return divideRounded(owed, perCoin * rounding.unitMinor, rounding.mode) * rounding.unitMinor;
}
