// The rhythm of meetings. An association meets every so many weeks, or once a month, and the
// instalment falls due at the meeting.

import { addDays, addMonths, calendarOf, daysBetween, type Day } from "./day.ts";

export type Frequency =
  | { readonly every: 7 | 14 | 21 | 28; readonly unit: "days" }
  | { readonly every: 1; readonly unit: "months" };

/** The meetings of one group: all its days are counted from one of them. */
export type MeetingSeries = { readonly anchor: Day; readonly frequency: Frequency };

/**
 * The meeting days after the day of disbursement, which is not one of them. Monthly meetings
 * keep its day of the month, or the last of a shorter month.
 */
export function dueDays(firstFrom: Day, frequency: Frequency, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => nthDue(firstFrom, frequency, index + 1));
}

/** The next meeting days, all later than `after`, which may lie before the anchor. */
export function meetingsAfter(series: MeetingSeries, after: Day, count: number): Day[] {
  const { anchor, frequency } = series;
  const turn = lastTurn(series, after);
  return Array.from({ length: count }, (_, index) => nthDue(anchor, frequency, turn + index + 1));
}

/** The latest meeting day that is not later than `on`. */
export function meetingUpTo(series: MeetingSeries, on: Day): Day {
  return nthDue(series.anchor, series.frequency, lastTurn(series, on));
}

function lastTurn({ anchor, frequency }: MeetingSeries, on: Day): number {
  if (frequency.unit === "days") return Math.floor(daysBetween(anchor, on) / frequency.every);
  const [[fromYear, fromMonth], [year, month]] = [calendarOf(anchor), calendarOf(on)];
  const turn = (year - fromYear) * 12 + month - fromMonth;
  return nthDue(anchor, frequency, turn) <= on ? turn : turn - 1;
}

/** The due day number `turn`, counted from 1 after the anchor; zero is the anchor itself. */
function nthDue(firstFrom: Day, { every, unit }: Frequency, turn: number): Day {
  if (unit === "days") return addDays(firstFrom, every * turn);
  const [, , anchorDay] = calendarOf(firstFrom);
  return addMonths(firstFrom, every * turn, anchorDay);
}
