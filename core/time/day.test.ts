import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  calendarOf,
  compareDays,
  day,
  daysBetween,
  earlier,
  later,
  parseDay,
  weekday,
  type Day,
} from "./day.ts";

// The platform's calendar is the witness here; the rules of the institution never use it.
const DAY_IN_MS = 86_400_000;
const FIRST = numberOf("0001-01-01");
const LAST = numberOf("9999-12-31");
const anyNumber = fc.integer({ min: FIRST, max: LAST });
const anyDay = anyNumber.map(dayOf);
const someMonths = fc.integer({ min: -240, max: 240 });
const daysOfOurTime = fc
  .integer({ min: numberOf("1990-01-01"), max: numberOf("2060-01-01") })
  .map(dayOf);

function numberOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / DAY_IN_MS;
}

function dayOf(number: number): Day {
  return day(new Date(number * DAY_IN_MS).toISOString().slice(0, 10));
}

test("days are added and counted as the calendar on the wall does, from year 1 to 9999", () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (from, to) => {
      expect(daysBetween(dayOf(from), dayOf(to))).toBe(to - from);
      expect(addDays(dayOf(from), to - from)).toBe(dayOf(to));
    }),
  );
});

test("every day of four centuries follows the one before", () => {
  let today = day("1800-01-01");
  for (let number = numberOf(today); number < numberOf("2201-01-01"); number += 1) {
    if (today !== dayOf(number)) expect(today).toBe(dayOf(number));
    today = addDays(today, 1);
  }
  expect(today).toBe("2201-01-01");
});

test("Monday opens the week", () => {
  expect(weekday(day("2026-11-23"))).toBe(0);
  expect(weekday(day("2026-11-29"))).toBe(6);
  fc.assert(
    fc.property(anyNumber, (number) => {
      const fromSunday = new Date(number * DAY_IN_MS).getUTCDay();
      expect(weekday(dayOf(number))).toBe((fromSunday + 6) % 7);
    }),
  );
});

test("a monthly meeting keeps its day, or the last of a shorter month", () => {
  const first = day("2026-01-31");
  expect(addMonths(first, 1, 31)).toBe("2026-02-28");
  expect(addMonths(day("2026-02-28"), 1, 31)).toBe("2026-03-31");
  expect(addMonths(first, 25, 31)).toBe("2028-02-29");
  expect(addMonths(first, -2, 31)).toBe("2025-11-30");
});

test("months later is the wanted month, never beyond its anchor day", () => {
  fc.assert(
    fc.property(
      daysOfOurTime,
      someMonths,
      fc.integer({ min: 1, max: 31 }),
      (from, count, anchor) => {
        const [year, month] = calendarOf(from);
        const [newYear, newMonth, date] = calendarOf(addMonths(from, count, anchor));
        expect(newYear * 12 + newMonth).toBe(year * 12 + month + count);
        expect(date <= anchor).toBe(true);
        const isClamped = date < anchor;
        const [, nextMonth] = calendarOf(addDays(addMonths(from, count, anchor), 1));
        if (isClamped) expect(nextMonth).not.toBe(newMonth);
      },
    ),
  );
});

test("later is later, earlier is earlier, and sorting agrees with both", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      expect(compareDays(one, other)).toBe(Math.sign(daysBetween(other, one)));
      expect(daysBetween(earlier(one, other), later(one, other))).toBe(
        Math.abs(daysBetween(one, other)),
      );
    }),
  );
});

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "0000-01-01",
  "2026-1-1",
  "26-01-01",
  "2026-01-01T00:00",
  "2026-01-01\n",
  "",
])("%j is not a day", (text) => {
  expect(parseDay(text)).toEqual({ isGranted: false, reason: "notADay" });
  expect(() => day(text)).toThrow(RangeError);
});

test("the leap day of 2000 and of 2028 exist", () => {
  expect(parseDay("2000-02-29").isGranted).toBe(true);
  expect(parseDay("2028-02-29").isGranted).toBe(true);
});

test("a day outside years 1 to 9999 is a bug and throws", () => {
  expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
  expect(() => addDays(day("0001-01-01"), -1)).toThrow(RangeError);
  expect(() => addMonths(day("2026-01-31"), 120_000, 31)).toThrow(RangeError);
});
