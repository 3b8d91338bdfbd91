// Which days nobody works: the feasts of a country as rules, and the closed days of a place as
// an argument of whatever asks for them. A blockade or the fair of a town is one more named day.

import { addDays, calendarOf, day, weekday, type Day, type Weekday } from "./day.ts";
import { easterSunday } from "./easter.ts";

export type HolidayRule = {
  /** A key; screens say it in their own words. */
  readonly name: string;
  readonly falls:
    | { readonly month: number; readonly date: number }
    | { readonly daysAfterEaster: number };
  readonly onSunday: "stays" | "movesToMonday";
  /** The ISO 3166-2 code of the region that keeps it; null where the whole country does. */
  readonly region: string | null;
};

export type ClosedDays = {
  readonly holidays: ReadonlyMap<Day, string>;
  /** The days of the week on which the branch and the bank never open. */
  readonly restDays: readonly Weekday[];
};

/** Of a place where nobody said which days are closed. */
export const NEVER_CLOSED: ClosedDays = { holidays: new Map(), restDays: [] };

/** The day nobody works for it in a year: the Monday after, where a Sunday moves. */
export function fallsOn({ falls, onSunday }: HolidayRule, year: number): Day {
  const feast =
    "daysAfterEaster" in falls
      ? addDays(easterSunday(year), falls.daysAfterEaster)
      : addDays(day(`${year}-${String(falls.month).padStart(2, "0")}-01`), falls.date - 1);
  return onSunday === "movesToMonday" && weekday(feast) === 6 ? addDays(feast, 1) : feast;
}

/** The days of some rules from one day to another, both included. */
export function holidaysBetween(
  rules: readonly HolidayRule[],
  from: Day,
  to: Day,
): Map<Day, string> {
  const [[firstYear], [lastYear]] = [calendarOf(from), calendarOf(to)];
  const days = new Map<Day, string>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const rule of rules) {
      const on = fallsOn(rule, year);
      if (on >= from && on <= to) days.set(on, rule.name);
    }
  }
  return days;
}

export function isBusinessDay(on: Day, { holidays, restDays }: ClosedDays): boolean {
  return !holidays.has(on) && !restDays.includes(weekday(on));
}

/** The day itself where it is open; throws RangeError where no day of the week ever is. */
export function nextBusinessDay(from: Day, closed: ClosedDays): Day {
  if (new Set(closed.restDays).size === 7) throw new RangeError("No day of the week is open.");
  let on = from;
  while (!isBusinessDay(on, closed)) on = addDays(on, 1);
  return on;
}
