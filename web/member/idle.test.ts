// A page nobody touches closes, whatever the phone's clock is set to.

import fc from "fast-check";
import { expect, test } from "vitest";
import { idleMs } from "./idle.ts";

test("a clock put back does not keep a page open, and sleep does not either", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 86_400_000 }),
      fc.integer({ min: -86_400_000 * 400, max: 0 }),
      fc.nat({ max: 86_400_000 }),
      (passed, setBack, slept) => {
        const touched = { wall: 0, counted: 0 };
        const awake = { wall: passed + setBack, counted: passed };
        const asleep = { wall: passed + slept, counted: passed };
        expect(idleMs(touched, awake)).toBe(passed);
        expect(idleMs(touched, asleep)).toBe(passed + slept);
      },
    ),
  );
});
