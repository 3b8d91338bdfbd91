// What a loan costs in a year, whatever it is made of: the yearly rate at which all that is paid
// is worth what was received. One engine for every label of every country; what counts as paid,
// and how many days its year has, are the country's to say.

import { divideRounded } from "#core/money/rounding.ts";

/** An amount in minor units so many days after the money was received; received is above zero. */
export type Flow = { readonly afterDays: number; readonly minor: bigint };

/** Hundredths of a percent: 3531 reads 35.31 %. */
export type CostRate = number;

/** Thirty-six digits: amounts below 10^15 and a thousand flows leave more than fifteen to spare. */
const ONE = 10n ** 36n;

/** Halvings of the interval: its width ends below the last digit. */
const HALVINGS = 120;

/**
 * Compounded over a year of `daysInYear` (365 for 365/14, 364 for 52 weeks, 360 for twelve months
 * of thirty days). Zero where no more is paid than was received.
 */
export function effectiveCost(flows: readonly Flow[], daysInYear: number): CostRate {
  const discount = dailyDiscount(flows);
  return hundredths(divideRounded(ONE * ONE, power(discount, daysInYear), "halfUp") - ONE);
}

/** The rate of one period times the periods of a year, without compounding. */
export function nominalCost(
  flows: readonly Flow[],
  period: { readonly days: number; readonly perYear: number },
): CostRate {
  const discount = power(dailyDiscount(flows), period.days);
  const ofPeriod = divideRounded(ONE * ONE, discount, "halfUp") - ONE;
  return hundredths(ofPeriod * BigInt(period.perYear));
}

/**
 * What a coin a day later is worth today, scaled by `ONE`: what remains of the flows at that
 * worth changes sign once, because what is received comes first.
 */
function dailyDiscount(flows: readonly Flow[]): bigint {
  let [low, high] = [LEAST, ONE];
  if (worth(flows, ONE) >= 0n) return ONE;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2n;
    if (worth(flows, middle) >= 0n) low = middle;
    else high = middle;
  }
  return high;
}

/** Nine tenths a day: dearer than any loan on earth. */
const LEAST = (ONE * 9n) / 10n;

function worth(flows: readonly Flow[], discount: bigint): bigint {
  const longest = flows.reduce((most, { afterDays }) => Math.max(most, afterDays), 0);
  const squares = squaresUpTo(discount, longest);
  return flows.reduce((sum, { afterDays, minor }) => sum + minor * product(squares, afterDays), 0n);
}

/** By squaring, each product half up to the last digit. */
function power(base: bigint, exponent: number): bigint {
  return product(squaresUpTo(base, exponent), exponent);
}

/** The base, its square, the square of that: made once for all flows, as far as the longest needs. */
function squaresUpTo(base: bigint, exponent: number): readonly bigint[] {
  const squares = [base];
  let square = base;
  for (let reached = 2; reached <= exponent; reached *= 2) {
    square = times(square, square);
    squares.push(square);
  }
  return squares;
}

/** Of those squares that the exponent is made of. */
function product(squares: readonly bigint[], exponent: number): bigint {
  let [result, left] = [ONE, exponent];
  for (const square of squares) {
    if (left === 0) break;
    if (left % 2 === 1) result = times(result, square);
    left = Math.floor(left / 2);
  }
  return result;
}

function times(left: bigint, right: bigint): bigint {
  return divideRounded(left * right, ONE, "halfUp");
}

function hundredths(scaled: bigint): CostRate {
  return Number(divideRounded(scaled * 10_000n, ONE, "halfUp"));
}
