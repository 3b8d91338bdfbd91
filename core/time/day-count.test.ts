import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, calendarOf, day } from "./day.ts";
import { countDays, daysInYear, yearFraction } from "./day-count.ts";

const from = day("2026-01-15");
const to = day("2026-03-02");
const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day("1990-01-01"), days));

test("from January 15 to March 2 there are 46 days on the wall and 47 by 30/360", () => {
  expect(yearFraction("actual/360", from, to)).toEqual({ numerator: 46n, denominator: 360n });
  expect(yearFraction("actual/365", from, to)).toEqual({ numerator: 46n, denominator: 365n });
  expect(yearFraction("30/360", from, to)).toEqual({ numerator: 47n, denominator: 360n });
});

test("by 30/360 a 31st counts as the 30th", () => {
  expect(countDays("30/360", day("2026-01-31"), day("2026-03-31"))).toBe(60);
  expect(countDays("30/360", day("2026-01-30"), day("2026-01-31"))).toBe(0);
  expect(countDays("30/360", day("2026-01-31"), day("2026-02-01"))).toBe(1);
});

test("by 30/360 every year has 360 days, whatever the day it starts", () => {
  fc.assert(
    fc.property(someDay, (start) => {
      const [, , anchor] = calendarOf(start);
      fc.pre(!start.endsWith("-02-29"));
      expect(countDays("30/360", start, addMonths(start, 12, anchor))).toBe(daysInYear("30/360"));
    }),
  );
});

test("interest days never run backwards, and parts of a time sum to the whole", () => {
  const bases = fc.constantFrom("30/360", "actual/360", "actual/365");
  fc.assert(
    fc.property(bases, fc.tuple(someDay, someDay, someDay), (basis, days) => {
      const [first, middle, last] = days.toSorted();
      if (first === undefined || middle === undefined || last === undefined) return;
      const whole = countDays(basis, first, last);
      expect(countDays(basis, first, middle) + countDays(basis, middle, last)).toBe(whole);
      expect(whole).toBeGreaterThanOrEqual(0);
    }),
  );
});
