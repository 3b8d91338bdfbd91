// How an association fares, in one number from 0 to 100 with its parts, shown to the asesora and to
// the women themselves. A part nobody knows yet is left out, and the others weigh the more.

import type { Fraction } from "#core/money/fraction.ts";

export const HEALTH_PARTS = [
  "onTime",
  "attendance",
  "ownMoney",
  "savings",
  "rotation",
  "training",
  "complaints",
] as const;

export type HealthPart = (typeof HEALTH_PARTS)[number];

/** Of the whole of each part, what was reached: 0/1 to 1/1; null while it is not known. */
export type HealthMeasures = Readonly<Record<HealthPart, Fraction | null>>;

export type HealthWeights = Readonly<Record<HealthPart, number>>;

export type GroupHealth = {
  /** Whole points of a hundred, half up; null while nothing is known. */
  readonly score: number | null;
  readonly parts: readonly {
    readonly part: HealthPart;
    readonly weight: number;
    /** Points of its weight, half up; null while it is not known. */
    readonly points: number | null;
  }[];
};

export function groupHealth(measures: HealthMeasures, weights: HealthWeights): GroupHealth {
  const parts = HEALTH_PARTS.map((part) => {
    const [weight, measure] = [weights[part], measures[part]];
    return { part, weight, points: measure === null ? null : scaled(measure, weight) };
  });
  const known = HEALTH_PARTS.flatMap((part) => {
    const measure = measures[part];
    return measure === null ? [] : [{ weight: weights[part], measure }];
  });
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return { score: null, parts };
  return { score: scaled(weighted(known, whole), 100), parts };
}

/** Σ weight × measure / whole, exact. */
function weighted(
  known: readonly { readonly weight: number; readonly measure: Fraction }[],
  whole: number,
): Fraction {
  const denominator = known.reduce((product, { measure }) => product * measure.denominator, 1n);
  const numerator = known.reduce(
    (sum, { weight, measure }) =>
      sum + BigInt(weight) * measure.numerator * (denominator / measure.denominator),
    0n,
  );
  return { numerator, denominator: denominator * BigInt(whole) };
}

function scaled({ numerator, denominator }: Fraction, whole: number): number {
  return Number((numerator * BigInt(whole) * 2n + denominator) / (denominator * 2n));
}
