// The currencies the institution counts in, and how many decimals each has on paper.

export const CURRENCIES = ["BOB", "NIO", "MXN", "ARS", "GTQ", "USD", "PYG"] as const;

export type Currency = (typeof CURRENCIES)[number];

/** Digits of the minor unit: 2 for boliviano cents, 0 for the guaraní, which has none. */
export function decimalsOf(currency: Currency): number {
  return currency === "PYG" ? 0 : 2;
}
