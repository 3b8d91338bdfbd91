// Which day a branch writes at an instant: around midnight, and where clocks are put forward and back.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween } from "#core/time/day.ts";
import { shiftedMs } from "#core/time/zone.ts";
import { zonesOf } from "#countries/zones.ts";
import { dayIn, shiftsFrom, zone } from "./zone-tables.ts";

const LA_PAZ = zone("America/La_Paz");
const MEXICO = zone("America/Mexico_City");
const TIJUANA = zone("America/Tijuana");
const SANTIAGO = zone("America/Santiago");

/** A second before midnight and midnight, by a calendar on the wall of the branch. */
const MIDNIGHTS = [
  ["La Paz in its summer", LA_PAZ, "2026-01-15T03:59:59Z", "2026-01-14", "2026-01-15"],
  ["La Paz in its winter", LA_PAZ, "2026-07-15T03:59:59Z", "2026-07-14", "2026-07-15"],
  ["La Paz at the end of a year", LA_PAZ, "2027-01-01T03:59:59Z", "2026-12-31", "2027-01-01"],
  ["Mexico in winter", MEXICO, "2022-01-15T05:59:59Z", "2022-01-14", "2022-01-15"],
  ["Mexico in its last summer time", MEXICO, "2022-07-15T04:59:59Z", "2022-07-14", "2022-07-15"],
  ["Mexico since summer time is over", MEXICO, "2023-07-15T05:59:59Z", "2023-07-14", "2023-07-15"],
  ["Tijuana in winter", TIJUANA, "2026-01-15T07:59:59Z", "2026-01-14", "2026-01-15"],
  ["Tijuana in summer", TIJUANA, "2026-07-15T06:59:59Z", "2026-07-14", "2026-07-15"],
  ["Tijuana before its spring night", TIJUANA, "2026-03-08T07:59:59Z", "2026-03-07", "2026-03-08"],
  ["Tijuana after its spring night", TIJUANA, "2026-03-09T06:59:59Z", "2026-03-08", "2026-03-09"],
  ["Tijuana before its autumn night", TIJUANA, "2026-11-01T06:59:59Z", "2026-10-31", "2026-11-01"],
  ["Tijuana after its autumn night", TIJUANA, "2026-11-02T07:59:59Z", "2026-11-01", "2026-11-02"],
] as const;

test.each(MIDNIGHTS)("the day turns at midnight in %s", (_name, place, instant, before, after) => {
  const atMs = Date.parse(instant);
  expect([dayIn(place, atMs), dayIn(place, atMs + 1_000)]).toEqual([before, after]);
});

test("where midnight itself is skipped the new day begins at one o'clock", () => {
  const atMs = Date.parse("2026-09-06T03:59:59Z");
  expect([dayIn(SANTIAGO, atMs), dayIn(SANTIAGO, atMs + 1_000)]).toEqual([
    "2026-09-05",
    "2026-09-06",
  ]);
});

test("where the hour before midnight comes twice the day is long, and comes once", () => {
  const atMs = Date.parse("2026-04-05T02:30:00Z");
  const hours = [0, 1, 2].map((hour) => dayIn(SANTIAGO, atMs + hour * 3_600_000));
  expect(hours).toEqual(["2026-04-04", "2026-04-04", "2026-04-05"]);
});

const PLACES = [
  "America/La_Paz",
  "America/Mexico_City",
  "America/Tijuana",
  "America/Santiago",
  "America/Argentina/Buenos_Aires",
  "Asia/Tokyo",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
].map(zone);

const places = fc.constantFrom(...PLACES);
const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) });

describe("wherever a branch is", () => {
  test("at one instant its day is at most one from the day of Greenwich", () => {
    fc.assert(
      fc.property(places, instants, (place, atMs) => {
        const greenwich = dayIn(zone("UTC"), atMs);
        expect(Math.abs(daysBetween(greenwich, dayIn(place, atMs)))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("in La Paz it is four hours behind, as it was before branches had zones", () => {
    fc.assert(
      fc.property(instants, (atMs) => {
        const fourBehind = new Date(atMs - 4 * 3_600_000).toISOString().slice(0, 10);
        expect(dayIn(LA_PAZ, atMs)).toBe(fourBehind);
      }),
    );
  });

  test("its day never comes again, and none is left out", () => {
    fc.assert(
      fc.property(places, instants, fc.nat(26 * 3_600_000), (place, atMs, passed) => {
        const days = daysBetween(dayIn(place, atMs), dayIn(place, atMs + passed));
        expect([0, 1, 2]).toContain(days);
      }),
    );
  });

  test("a phone with a year of its shifts writes the day that the tables say", () => {
    fc.assert(
      fc.property(places, instants, fc.nat(52 * 7 * 86_400_000), (place, atMs, passed) => {
        const shifts = shiftsFrom(place, atMs, 52);
        const shown = new Date(shiftedMs(shifts, atMs + passed)).toISOString().slice(0, 10);
        expect(shown).toBe(dayIn(place, atMs + passed));
      }),
      { numRuns: 60 },
    );
  });
});

test("Tijuana's clocks are put forward and back within the year a phone carries", () => {
  const shifts = shiftsFrom(TIJUANA, Date.parse("2026-11-26T12:00:00Z"), 52);
  expect(shifts.slice(1)).toEqual([
    { fromMs: Date.parse("2027-03-14T10:00:00Z"), offsetMinutes: -420 },
    { fromMs: Date.parse("2027-11-07T09:00:00Z"), offsetMinutes: -480 },
  ]);
  expect(shifts[0]?.offsetMinutes).toBe(-480);
});

test.each(["AR", "BO", "GT", "MX", "NI"])("the tables know the zones of %s", (country) => {
  expect(zonesOf(country).map(zone)).toEqual(zonesOf(country));
});

test("a zone nobody knows is our mistake", () => {
  expect(() => zone("America/Atlantis")).toThrow(RangeError);
});
