import { expect, test } from "vitest";
import { dueDays } from "./calendar.ts";
import { day, weekday } from "./day.ts";

test("Las Flores meets every four weeks after the disbursement, always on its weekday", () => {
  const days = dueDays(day("2026-02-05"), { every: 28, unit: "days" }, 6);
  expect(days).toEqual([
    "2026-03-05",
    "2026-04-02",
    "2026-04-30",
    "2026-05-28",
    "2026-06-25",
    "2026-07-23",
  ]);
  expect(new Set(days.map(weekday))).toEqual(new Set([3]));
});

test("a monthly association disbursed on the 31st meets on the last days of shorter months", () => {
  expect(dueDays(day("2026-12-31"), { every: 1, unit: "months" }, 4)).toEqual([
    "2027-01-31",
    "2027-02-28",
    "2027-03-31",
    "2027-04-30",
  ]);
});

test("a calendar of no meetings is empty", () => {
  expect(dueDays(day("2026-02-05"), { every: 7, unit: "days" }, 0)).toEqual([]);
});
