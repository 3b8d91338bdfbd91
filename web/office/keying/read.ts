// What can be read of a text as it was copied from the sheet.

import { zero, type Currency, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";

/** Nothing written is nothing; null is what cannot be read. */
export function amountIn(text: string, currency: Currency): Money | null {
  if (text.trim() === "") return zero(currency);
  const parsed = parseMoney(text, currency);
  return parsed.isGranted && parsed.value.minor >= 0n ? parsed.value : null;
}

/** Null for what is no whole number above nothing. */
export function numberIn(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** Hands that were counted, none of them too; null while nothing is written. */
export function countIn(text: string): number | null {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) <= MOST_HANDS ? Number(text) : null;
}

const MOST_HANDS = 60;
