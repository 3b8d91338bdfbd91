// Rates are exact fractions: thirty percent is 3/10, never 0.3.

export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** In lowest terms with a positive denominator, so that equal rates are equal data. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError("A fraction needs a denominator other than zero.");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * commonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Reads "30" or "11.5" percent exactly; throws on anything else: it is for our own literals. */
export function percent(text: string): Fraction {
  const [, whole, decimals = ""] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`"${text}" is not a percentage.`);
  return fraction(BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length));
}

/** The exact product, not reduced: it is made once per period of every plan. */
export function product(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** Always positive. */
function commonDivisor(left: bigint, right: bigint): bigint {
  let [greater, smaller] = [left, right];
  while (smaller !== 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater < 0n ? -greater : greater;
}
