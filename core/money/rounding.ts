// How a division of whole numbers ends. The mode is always spelled out by the caller; every mode
// treats a negative amount as the mirror of the positive one.

/** `up` is away from zero, `down` towards it; `halfEven` sends an exact half to the even side. */
export type Rounding = "halfUp" | "halfEven" | "up" | "down";

/** The quotient as a whole number; throws RangeError when the denominator is zero. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n || !leavesZero(quotient, rest, denominator, rounding)) return quotient;
  return numerator < 0n === denominator < 0n ? quotient + 1n : quotient - 1n;
}

/** Whether a truncated quotient with something left over moves one step away from zero. */
function leavesZero(
  quotient: bigint,
  rest: bigint,
  denominator: bigint,
  rounding: Rounding,
): boolean {
  switch (rounding) {
    case "up":
      return true;
    case "down":
      return false;
    case "halfUp":
      return 2n * magnitude(rest) >= magnitude(denominator);
    case "halfEven": {
      const excess = 2n * magnitude(rest) - magnitude(denominator);
      return excess > 0n || (excess === 0n && quotient % 2n !== 0n);
    }
  }
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
