import { expect, test } from "vitest";
import { dueDays, meetingsAfter, meetingUpTo } from "./calendar.ts";
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

test("the next meetings are the same whichever meeting they are counted from", () => {
  const fortnight = { every: 14, unit: "days" } as const;
  const next = ["2026-04-16", "2026-04-30"];
  for (const anchor of ["2026-02-05", "2026-04-02", "2026-07-23"]) {
    expect(
      meetingsAfter({ anchor: day(anchor), frequency: fortnight }, day("2026-04-02"), 2),
    ).toEqual(next);
    expect(
      meetingsAfter({ anchor: day(anchor), frequency: fortnight }, day("2026-04-15"), 2),
    ).toEqual(next);
  }
});

test("a monthly series of the 31st finds the last day of a shorter month", () => {
  const series = { anchor: day("2026-01-31"), frequency: { every: 1, unit: "months" } } as const;
  expect(meetingUpTo(series, day("2026-02-27"))).toBe("2026-01-31");
  expect(meetingUpTo(series, day("2026-02-28"))).toBe("2026-02-28");
  expect(meetingUpTo(series, day("2025-11-29"))).toBe("2025-10-31");
  expect(meetingsAfter(series, day("2026-02-28"), 2)).toEqual(["2026-03-31", "2026-04-30"]);
});
