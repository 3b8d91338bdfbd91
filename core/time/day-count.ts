// How many days of interest lie between two dates, and of how long a year, by each convention.

import type { Fraction } from "#core/money/fraction.ts";
import { calendarOf, daysBetween, type Day } from "./day.ts";

export type DayCount = "30/360" | "actual/360" | "actual/365";

/** The part of a year between two days, not reduced; negative when `to` is earlier. */
export function yearFraction(basis: DayCount, from: Day, to: Day): Fraction {
  return {
    numerator: BigInt(countDays(basis, from, to)),
    denominator: BigInt(daysInYear(basis)),
  };
}

/** Days by the convention. In 30/360 every month has 30: a 31st counts as the 30th (30E/360). */
export function countDays(basis: DayCount, from: Day, to: Day): number {
  if (basis !== "30/360") return daysBetween(from, to);
  const [fromYear, fromMonth, fromDate] = calendarOf(from);
  const [toYear, toMonth, toDate] = calendarOf(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return months * 30 + Math.min(toDate, 30) - Math.min(fromDate, 30);
}

export function daysInYear(basis: DayCount): 360 | 365 {
  return basis === "actual/365" ? 365 : 360;
}
