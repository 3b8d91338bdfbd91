// Amounts as people type them and as files carry them. What a screen shows is formatted there,
// by the language of the reader.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { decimalsOf, type Currency } from "./currency.ts";
import type { Money } from "./money.ts";

/** No amount the institution keeps is beyond this many minor units, up or down. */
export const LARGEST_MINOR = 10n ** 15n;

export type MoneyTextRefusal = "unreadable" | "tooManyDecimals" | "tooLarge";

/**
 * Reads "1.234,50", "1,234.50", "1 234,50", "1234.5" or "-20". A point or comma before exactly
 * three last digits separates thousands: "1.234" is one thousand two hundred and thirty-four in
 * every currency we keep, none of which has three decimals.
 */
export function parseMoney(text: string, currency: Currency): Outcome<Money, MoneyTextRefusal> {
  const found = GROUPED.exec(text.trim())?.groups ?? PLAIN.exec(text.trim())?.groups;
  const whole = found?.["whole"];
  if (found === undefined || whole === undefined) return refused("unreadable");
  const decimals = decimalsOf(currency);
  const cents = found["cents"] ?? "";
  if (cents.length > decimals) return refused("tooManyDecimals");
  const digits = (whole + cents.padEnd(decimals, "0")).replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  if (digits.length > LONGEST || BigInt(digits) > LARGEST_MINOR) return refused("tooLarge");
  const minor = BigInt(digits);
  return granted({ currency, minor: found["sign"] === "-" ? -minor : minor });
}

/** "1234.50": a point, no thousands, as many decimals as the currency has; `parseMoney` reads it. */
export function plainText({ currency, minor }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = minor < 0n ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

const GROUPED =
  /^(?<sign>-?)(?<whole>[1-9]\d{0,2}(?<mark>[.,\s])\d{3}(?:\k<mark>\d{3})*)(?:(?!\k<mark>)[.,](?<cents>\d+))?$/;
const PLAIN = /^(?<sign>-?)(?<whole>\d+)(?:[.,](?<cents>\d+))?$/;

const LONGEST = LARGEST_MINOR.toString().length;
