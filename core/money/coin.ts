// What can be put on a table: plans keep to the centavo, a hand to the smallest coin in use.

import type { Money } from "./money.ts";
import { roundToUnit } from "./share.ts";

/** The least that coins can make and that covers the amount; the amount itself where no coin is told. */
export function upToCoin(amount: Money, coin: Money | undefined): Money {
  return coin === undefined ? amount : roundToUnit(amount, coin.minor, "up");
}

/** The most of the amount that coins can make. */
export function downToCoin(amount: Money, coin: Money | undefined): Money {
  return coin === undefined ? amount : roundToUnit(amount, coin.minor, "down");
}
