// The reasons that fit a difference: other ones where there is too much than where there is too
// little, and the missing coin only for what no coin is worth.

import { downToCoin } from "#core/money/coin.ts";
import { isPositive, isZero, type Money } from "#core/money/money.ts";
import type { DIFFERENCE_ES } from "./words/difference-es.ts";

export type DifferenceReason = Exclude<keyof typeof DIFFERENCE_ES, "difference.pick">;

const OVER: readonly DifferenceReason[] = [
  "difference.changeLeft",
  "difference.notWritten",
  "difference.overUnknown",
];

const UNDER: readonly DifferenceReason[] = [
  "difference.changeTooMuch",
  "difference.notBrought",
  "difference.counterfeit",
  "difference.underUnknown",
];

/** Counted less expected. */
export function reasonsFor(difference: Money, coin: Money): readonly DifferenceReason[] {
  const ofSide = isPositive(difference) ? OVER : UNDER;
  return isZero(downToCoin(difference, coin)) ? ["difference.noCoin", ...ofSide] : ofSide;
}
