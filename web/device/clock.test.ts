// What holds of a phone's clock however it is set: it is never asked for the day of anything.

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "#core/time/day.ts";
import { businessDay, knownInstant, newClock } from "./clock.ts";

const HOUR = 3_600_000;
const NOON = Date.parse("2026-03-05T16:00:00Z");
const TODAY = day("2026-03-05");

const skews = fc.integer({ min: -400 * 24 * HOUR, max: 400 * 24 * HOUR });

test("a phone that has heard the server knows its time and day, however it is set afterwards", () => {
  fc.assert(
    fc.property(skews, skews, fc.integer({ min: 0, max: 30 * 24 * HOUR }), (off, jump, passed) => {
      let [wall, counted] = [NOON + off, 0];
      const clock = newClock({ now: () => wall, elapsed: () => counted }, null);
      clock.hear(new Date(NOON).toISOString());
      counted += passed;
      wall += passed + jump;
      expect(clock.known()).toBe(NOON + passed);
      expect(clock.offMs()).toBe(off + jump);
      expect(knownInstant(clock)).toBe(new Date(NOON + passed).toISOString());
      const local = new Date(NOON + passed - 4 * HOUR).toISOString().slice(0, 10);
      expect(businessDay(clock, TODAY, [])).toBe(local);
    }),
  );
});

test("a phone that has not heard the server yet never goes back behind the day it was told", () => {
  fc.assert(
    fc.property(skews, (off) => {
      const clock = newClock({ now: () => NOON + off, elapsed: () => 0 }, null);
      expect(businessDay(clock, TODAY, []) >= TODAY).toBe(true);
      expect(businessDay(clock, addDays(TODAY, 500), [])).toBe(addDays(TODAY, 500));
    }),
  );
});
