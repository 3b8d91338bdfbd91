// One cell read as what it should be. What cannot be read is told, with what to write instead.

import type { Fraction } from "#core/money/fraction.ts";
import { decimalsOf } from "#core/money/currency.ts";
import { isNegative, isPlausible, type Currency, type Money } from "#core/money/money.ts";
import { parseMoney, plainText } from "#core/money/text.ts";
import { parseDay, type Day } from "#core/time/day.ts";
import { plain } from "./grid.ts";
import type { Place, Problems } from "./problems.ts";

export function isBlank({ cell }: Place): boolean {
  return cell.text === "";
}

/** Not negative. A number of a spreadsheet has a point and nothing between thousands. */
export function amountIn(place: Place, currency: Currency, problems: Problems): Money | null {
  const { kind, text } = place.cell;
  const decimals = /^-?\d+\.(\d+)$/.exec(text)?.[1] ?? "";
  if (kind === "number" && decimals.length > decimalsOf(currency))
    return problems.at(place, "amountDecimals");
  const read = parseMoney(text.replace(/^(Bs|BOB|\$)\.?\s*/i, ""), currency);
  if (!read.isGranted) {
    if (read.reason === "tooManyDecimals") return problems.at(place, "amountDecimals");
    return problems.at(place, read.reason === "tooLarge" ? "amountTooLarge" : "amountUnreadable");
  }
  if (isNegative(read.value)) return problems.at(place, "amountNegative");
  return isPlausible(read.value) ? read.value : problems.at(place, "amountTooLarge");
}

export function amountText(amount: Money): string {
  return plainText(amount);
}

export function wholeIn(
  place: Place,
  least: number,
  most: number,
  problems: Problems,
): number | null {
  const { text } = place.cell;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : null;
  if (number !== null && number >= least && number <= most) return number;
  return problems.at(place, "numberUnreadable", { least: String(least), most: String(most) });
}

/** A day of a spreadsheet, "2026-02-05", or day, month and year as people write them. */
export function dayIn(place: Place, problems: Problems): Day | null {
  const { text } = place.cell;
  const spoken = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [, date = "", month = "", year = ""] = spoken ?? [];
  const written =
    spoken === null ? text : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const read = parseDay(written);
  const isBelievable = read.isGranted && read.value >= "1980-01-01" && read.value < "2100-01-01";
  return read.isGranted && isBelievable ? read.value : problems.at(place, "dayUnreadable");
}

export function hourIn(place: Place, problems: Problems): string | null {
  const found = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/.exec(place.cell.text.replace(/\s+/g, ""));
  if (found === null) return problems.at(place, "hourUnreadable");
  return `${(found[1] ?? "").padStart(2, "0")}:${found[2] ?? ""}`;
}

/**
 * "30", "11,5" or "10 %", exactly; to the hundredth of a percent, `most` at the most. A spreadsheet
 * keeps thirty percent as 0.3 and three tenths of a percent as 0.3 too: such a number is asked again.
 */
export function percentIn(place: Place, most: number, problems: Problems): Fraction | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(place.cell.text);
  const numerator = BigInt(`${found?.[1] ?? "0"}${(found?.[2] ?? "").padEnd(2, "0")}`);
  const isDoubtful = place.cell.kind === "number" && numerator > 0n && numerator < 100n;
  if (found === null || isDoubtful || numerator > BigInt(most) * 100n)
    return problems.at(place, "percentUnreadable", { most: String(most) });
  return { numerator, denominator: 10_000n };
}

/** One of some words, however they are written. */
export function choiceIn<T>(
  place: Place,
  choices: readonly (readonly [word: string, value: T])[],
  problems: Problems,
): T | null {
  const said = plain(place.cell.text);
  const found = choices.find(([word]) => plain(word) === said);
  if (found !== undefined) return found[1];
  const words = choices.map(([word]) => `«${word}»`).join(", ");
  return problems.at(place, "choiceUnknown", { words });
}

export function textIn(place: Place, longest: number, problems: Problems): string | null {
  const text = place.cell.text.replace(/\s+/g, " ").trim();
  if (/[\u0000-\u001f\u007f]|\p{Surrogate}/u.test(text))
    return problems.at(place, "textUnprintable");
  return text.length > longest
    ? problems.at(place, "textTooLong", { longest: String(longest) })
    : text;
}
