import { expect, test } from "vitest";
import { closedDays } from "#countries/closed-days.ts";
import { day } from "#core/time/day.ts";
import { isBusinessDay } from "#core/time/holidays.ts";
import { BOLIVIA } from "./bolivia.ts";

const elAlto = { country: BOLIVIA, region: "BO-L", closures: new Map() };

test.each([
  [2024, "01-01 01-22 02-12 02-13 03-29 05-01 05-30 06-21 07-16 08-06 11-02 12-25"],
  [
    2025,
    "01-01 01-22 03-03 03-04 04-18 05-01 06-19 06-21 07-16 08-06 08-07 11-03 11-14 12-25 12-26",
  ],
  [
    2026,
    "01-01 01-02 01-23 02-16 02-17 04-03 05-01 06-04 06-05 06-22 07-16 08-06 08-07 11-02 12-25",
  ],
  [2027, "01-01 01-22 02-08 02-09 03-26 05-01 05-27 06-21 07-16 08-06 11-02 12-25"],
  [2028, "01-01 01-22 02-28 02-29 04-14 05-01 06-15 06-21 07-17 08-07 11-02 12-25"],
  [2029, "01-01 01-22 02-12 02-13 03-30 05-01 05-31 06-21 07-16 08-06 11-02 12-25"],
  [2030, "01-01 01-22 03-04 03-05 04-19 05-01 06-20 06-21 07-16 08-06 11-02 12-25"],
])("in %i El Alto closes on these days", (year, dates) => {
  const { holidays } = closedDays(elAlto, day(`${year}-01-01`), day(`${year}-12-31`));
  expect([...holidays.keys()]).toEqual(dates.split(" ").map((date) => `${year}-${date}`));
});

test("in 2026 every closed day of El Alto says why", () => {
  const { holidays } = closedDays(elAlto, day("2026-01-01"), day("2026-12-31"));
  expect([...holidays.values()]).toEqual([
    "newYear",
    "bridge",
    "plurinationalState",
    "carnivalMonday",
    "carnivalTuesday",
    "goodFriday",
    "labourDay",
    "corpusChristi",
    "bridge",
    "andeanNewYear",
    "laPazDay",
    "independence",
    "bridge",
    "allSouls",
    "christmas",
  ]);
});

test("July 16 is kept in La Paz and El Alto alone, and Saturdays nowhere", () => {
  const [from, to] = [day("2026-07-01"), day("2026-07-31")];
  const inLaPaz = closedDays(elAlto, from, to);
  const inCochabamba = closedDays({ ...elAlto, region: "BO-C" }, from, to);
  expect(isBusinessDay(day("2026-07-16"), inLaPaz)).toBe(false);
  expect(isBusinessDay(day("2026-07-16"), inCochabamba)).toBe(true);
  expect(isBusinessDay(day("2026-07-18"), inCochabamba)).toBe(false);
});

test("a blockade closes the branch it stands before", () => {
  const closures = new Map([[day("2026-07-09"), "blockade"]]);
  const closed = closedDays({ ...elAlto, closures }, day("2026-07-01"), day("2026-07-31"));
  expect(isBusinessDay(day("2026-07-09"), closed)).toBe(false);
});
