// The rhythm of meetings. An association meets every so many weeks, or once a month, and the
// instalment falls due at the meeting.

import { addDays, addMonths, calendarOf, type Day } from "./day.ts";

export type Frequency =
  | { readonly every: 7 | 14 | 21 | 28; readonly unit: "days" }
  | { readonly every: 1; readonly unit: "months" };

/**
 * The meeting days after the day of disbursement, which is not one of them. Monthly meetings
 * keep its day of the month, or the last of a shorter month.
 */
export function dueDays(firstFrom: Day, frequency: Frequency, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => nthDue(firstFrom, frequency, index + 1));
}

/** The due day number `turn`, counted from 1. */
function nthDue(firstFrom: Day, { every, unit }: Frequency, turn: number): Day {
  if (unit === "days") return addDays(firstFrom, every * turn);
  const [, , anchorDay] = calendarOf(firstFrom);
  return addMonths(firstFrom, every * turn, anchorDay);
}
