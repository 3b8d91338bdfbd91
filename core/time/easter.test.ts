import { expect, test } from "vitest";
import { calendarOf, weekday } from "./day.ts";
import { easterSunday } from "./easter.ts";

test.each([
  [1818, "1818-03-22"],
  [1943, "1943-04-25"],
  [1961, "1961-04-02"],
  [2000, "2000-04-23"],
  [2008, "2008-03-23"],
  [2011, "2011-04-24"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2028, "2028-04-16"],
  [2029, "2029-04-01"],
  [2030, "2030-04-21"],
  [2038, "2038-04-25"],
])("in %i Easter is on %s", (year, sunday) => {
  expect(easterSunday(year)).toBe(sunday);
});

test("every Easter is a Sunday from March 22 to April 25", () => {
  for (let year = 1583; year <= 9999; year += 1) {
    const sunday = easterSunday(year);
    const [, month, date] = calendarOf(sunday);
    const isInSeason = (month === 3 && date >= 22) || (month === 4 && date <= 25);
    expect([sunday, weekday(sunday), isInSeason]).toEqual([sunday, 6, true]);
  }
});

test("a year before the Gregorian calendar is a bug and throws", () => {
  expect(() => easterSunday(1582)).toThrow(RangeError);
});
