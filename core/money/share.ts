// The only divisions of money. Sharing sums exactly to the whole; dividing and multiplying say
// how they round.

import { divideRounded, type Rounding } from "./rounding.ts";
import type { Fraction } from "./fraction.ts";
import type { Money } from "./money.ts";

/**
 * Splits an amount by weights, one part per weight, without losing or making a coin. Each part
 * is rounded half up; what the parts then lack or exceed is put right a coin at a time, from the
 * last part backwards, on parts whose own rounding caused it. So every part is its exact share
 * rounded up or down: a weight of zero receives nothing, no part turns negative, and nobody is
 * given back more than she is owed. Three equal parts of 119.36 are 39.79, 39.79, 39.78.
 * Weights are not negative and not all zero.
 */
export function share({ currency, minor }: Money, weights: readonly bigint[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError("Shares need weights that are not negative and not all zero.");
  }
  const parts = weights.map((weight) => divideRounded(minor * weight, total, "halfUp"));
  const residue = parts.reduce((left, part) => left - part, minor);
  return settled(parts, residue, minor, weights, total).map((part) => ({ currency, minor: part }));
}

/** Rounded to the coin. */
export function divide({ currency, minor }: Money, by: bigint, rounding: Rounding): Money {
  return { currency, minor: divideRounded(minor, by, rounding) };
}

/** Rounded to the coin. */
export function multiply({ currency, minor }: Money, by: Fraction, rounding: Rounding): Money {
  return { currency, minor: divideRounded(minor * by.numerator, by.denominator, rounding) };
}

/** To a multiple of `unitMinor`: 100 is a whole boliviano, 10 the ten-cent coin. */
export function roundToUnit(
  { currency, minor }: Money,
  unitMinor: bigint,
  rounding: Rounding,
): Money {
  return { currency, minor: divideRounded(minor, unitMinor, rounding) * unitMinor };
}

function settled(
  parts: readonly bigint[],
  residue: bigint,
  minor: bigint,
  weights: readonly bigint[],
  total: bigint,
): bigint[] {
  const coin = residue < 0n ? -1n : 1n;
  let left = residue;
  return parts
    .toReversed()
    .map((part, fromLast) => {
      const exact = minor * (weights[weights.length - 1 - fromLast] ?? 0n);
      const causedIt = (exact - part * total) * coin > 0n;
      if (left === 0n || !causedIt) return part;
      left -= coin;
      return part + coin;
    })
    .toReversed();
}
