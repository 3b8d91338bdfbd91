// How a language writes amounts, shares and days. Formatters are built once: one per row would
// cost more than the table itself.

import { plainText } from "#core/money/text.ts";
import { decimalsOf, type Currency } from "#core/money/currency.ts";
import type { Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";

export type Writer = {
  /** "1.234,50": for columns, where the heading names the currency. */
  readonly figure: (amount: Money) => string;
  /** "Bs 1.234,50" */
  readonly money: (amount: Money) => string;
  /** From hundredths of a percent: 1804 is written "18,04 %". */
  readonly share: (hundredths: number) => string;
  /** "14/10/2026" */
  readonly day: (day: Day) => string;
  /** "14/10" */
  readonly shortDay: (day: Day) => string;
  /** "miércoles, 14 de octubre de 2026" */
  readonly longDay: (day: Day) => string;
  /** "miércoles, 14 de octubre": for days near enough to need no year. */
  readonly weekday: (day: Day) => string;
  /** "14/10/2026, 15:32" from an ISO instant, on this computer's clock. */
  readonly instant: (instant: string) => string;
};

const LOCALES = { es: "es-BO", en: "en-GB" } as const;

const writers = new Map<string, Writer>();

export function writerFor(language: keyof typeof LOCALES): Writer {
  const known = writers.get(language);
  if (known !== undefined) return known;
  const writer = newWriter(LOCALES[language]);
  writers.set(language, writer);
  return writer;
}

function newWriter(locale: string): Writer {
  const figures = cached((currency) => amountFormat(locale, currency, "decimal"));
  const amounts = cached((currency) => amountFormat(locale, currency, "currency"));
  const share = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 2 });
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: Day) => format.format(Date.parse(`${day}T00:00:00Z`));
  };
  const instant = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return {
    figure: (amount) => figures(amount.currency).format(digits(amount)),
    money: (amount) => amounts(amount.currency).format(digits(amount)),
    share: (hundredths) => share.format(hundredths / 10_000),
    day: dayFormat({ day: "2-digit", month: "2-digit", year: "numeric" }),
    shortDay: dayFormat({ day: "2-digit", month: "2-digit" }),
    longDay: dayFormat({ dateStyle: "full" }),
    weekday: dayFormat({ weekday: "long", day: "numeric", month: "long" }),
    instant: (text) => instant.format(Date.parse(text)),
  };
}

function amountFormat(
  locale: string,
  currency: Currency,
  style: "decimal" | "currency",
): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style,
    ...(style === "currency" ? { currency, currencyDisplay: "narrowSymbol" } : {}),
    minimumFractionDigits: decimalsOf(currency),
    maximumFractionDigits: decimalsOf(currency),
    useGrouping: "always",
  });
}

/** Decimal text keeps every coin; a JavaScript number would not. */
function digits(amount: Money): Intl.StringNumericLiteral {
  return plainText(amount) as Intl.StringNumericLiteral;
}

function cached<T>(make: (currency: Currency) => T): (currency: Currency) => T {
  const made = new Map<Currency, T>();
  return (currency) => {
    const known = made.get(currency) ?? make(currency);
    made.set(currency, known);
    return known;
  };
}
