// The days Bolivia does not work: the feasts of the standing decree, the day of each department
// we work in, and what single decrees add or move. Checked for 2024 to 2030; what a later decree
// adds becomes one more line here, and a closure of one town is passed in by its branch.

import type { Country, Dated } from "#countries/country.ts";
import { day } from "#core/time/day.ts";
import type { HolidayRule } from "#core/time/holidays.ts";

const STANDING = "Decreto Supremo 2750 of 2016, with Sundays moved to Monday; to verify yearly";
const NATIONAL = { onSunday: "movesToMonday", region: null } as const;
const MOVABLE = { onSunday: "stays", region: null } as const;

export const BOLIVIAN_HOLIDAYS: Country["holidays"] = [
  standing({ ...NATIONAL, name: "newYear", falls: { month: 1, date: 1 } }),
  {
    ...standing({ ...NATIONAL, name: "plurinationalState", falls: { month: 1, date: 22 } }),
    validTo: day("2025-12-31"),
  },
  {
    ...standing({ ...NATIONAL, name: "plurinationalState", falls: { month: 1, date: 22 } }),
    validFrom: day("2027-01-01"),
  },
  standing({ ...MOVABLE, name: "carnivalMonday", falls: { daysAfterEaster: -48 } }),
  standing({ ...MOVABLE, name: "carnivalTuesday", falls: { daysAfterEaster: -47 } }),
  standing({ ...MOVABLE, name: "goodFriday", falls: { daysAfterEaster: -2 } }),
  standing({ ...NATIONAL, name: "labourDay", falls: { month: 5, date: 1 } }),
  standing({ ...MOVABLE, name: "corpusChristi", falls: { daysAfterEaster: 60 } }),
  standing({ ...NATIONAL, name: "andeanNewYear", falls: { month: 6, date: 21 } }),
  standing({ ...NATIONAL, name: "independence", falls: { month: 8, date: 6 } }),
  standing({ ...NATIONAL, name: "allSouls", falls: { month: 11, date: 2 } }),
  standing({ ...NATIONAL, name: "christmas", falls: { month: 12, date: 25 } }),
  {
    ...standing({
      name: "laPazDay",
      falls: { month: 7, date: 16 },
      onSunday: "movesToMonday",
      region: "BO-L",
    }),
    source: "Decreto Supremo 205 of 2009; its Sunday was moved by the Ministry of Labour in 2023",
  },
  once("bicentenary", "2025-08-07", "Decreto Supremo 5438 of 2025"),
  once("tupacKatari", "2025-11-14", "Decreto Supremo 5328 of 2025", "BO-L"),
  once("bridge", "2025-12-26", "Decree of December 2025, as announced; number to verify"),
  once("bridge", "2026-01-02", "Decree of December 2025, as announced; number to verify"),
  once("plurinationalState", "2026-01-23", "Decreto Supremo 5521 of 2026: moved from Thursday 22"),
  once("bridge", "2026-06-05", "Decreto Supremo 5521 of 2026"),
  once("bridge", "2026-08-07", "Decreto Supremo 5521 of 2026"),
];

/** Meetings need the bank, which keeps the weekend; a branch that opens on Saturday says so. */
export const BOLIVIAN_REST_DAYS: Country["restDays"] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Banking days; the hours of each agency to verify",
    value: [5, 6],
  },
];

function standing(rule: HolidayRule): Dated<HolidayRule> {
  return { validFrom: day("2024-01-01"), validTo: null, source: STANDING, value: rule };
}

/** A day that one decree closed in one year. */
function once(
  name: string,
  on: string,
  source: string,
  region: string | null = null,
): Dated<HolidayRule> {
  const [month, date] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))];
  const rule: HolidayRule = { name, falls: { month, date }, onSunday: "stays", region };
  return { validFrom: day(on), validTo: day(on), source, value: rule };
}
