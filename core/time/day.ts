// The business day: a date of the calendar with no clock and no time zone. Text in the form
// YYYY-MM-DD sorts by date, so days may be compared with < and >.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";

export type Day = string & { readonly __day: true };

/** For our own literals: throws when the text is not a day of the calendar. */
export function day(text: string): Day {
  const outcome = parseDay(text);
  if (!outcome.isGranted) throw new RangeError(`"${text}" is not a day.`);
  return outcome.value;
}

/** Years 0001 to 9999 of the Gregorian calendar, reckoned backwards too. */
export function parseDay(text: string): Outcome<Day, "notADay"> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return refused("notADay");
  const [year, month, date] = calendarOf(text as Day);
  const isDay =
    year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  return isDay ? granted(text as Day) : refused("notADay");
}

export function addDays(from: Day, days: number): Day {
  return fromNumber(toNumber(from) + days);
}

/** Whole days; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/**
 * The day `anchorDay` of the month `months` later, or the last of a month that is shorter.
 * Anchored to the first date of a series, so that January 31, February 28 leads to March 31.
 */
export function addMonths(from: Day, months: number, anchorDay: number): Day {
  const [year, month] = calendarOf(from);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return written(newYear, newMonth, Math.min(anchorDay, daysInMonth(newYear, newMonth)));
}

/** Ascending, for sorting. */
export function compareDays(left: Day, right: Day): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function earlier(left: Day, right: Day): Day {
  return left <= right ? left : right;
}

export function later(left: Day, right: Day): Day {
  return left >= right ? left : right;
}

/** Monday is 0, Sunday is 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function weekday(of: Day): Weekday {
  const sinceMonday = (toNumber(of) + 3) % 7;
  return ((sinceMonday + 7) % 7) as Weekday;
}

/** Year, month 1 to 12, day of the month. */
export function calendarOf(of: Day): readonly [year: number, month: number, date: number] {
  return [Number(of.slice(0, 4)), Number(of.slice(5, 7)), Number(of.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const DAYS_BEFORE_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/** Days since 1970-01-01. The year is counted from March, so that the leap day comes last. */
function toNumber(of: Day): number {
  const [year, month, date] = calendarOf(of);
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970;
}

function fromNumber(number: number): Day {
  const days = number + DAYS_BEFORE_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  return written(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date);
}

function written(year: number, month: number, date: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError("The day is outside years 1 to 9999.");
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}` as Day;
}
