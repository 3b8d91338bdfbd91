// What holds of the server's time however the machine's clock is set, as laws over random lives of a
// clock: time passes, and somebody turns the hands.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BEHIND_MS, OFF_MS, readHands, RUNNING_MS, type Anchor, type Reading } from "./reading.ts";

const DAY = 86_400_000;
const START = Date.parse("2026-03-05T13:00:00Z");

/** So long after the moment before, with the machine's clock so far from the truth. */
const moments = fc.array(
  fc.record({
    passed: fc.integer({ min: 0, max: 3 * DAY }),
    off: fc.oneof(
      fc.constant(0),
      fc.integer({ min: -BEHIND_MS * 2, max: BEHIND_MS * 2 }),
      fc.integer({ min: -400 * DAY, max: 400 * DAY }),
    ),
  }),
  { minLength: 1, maxLength: 30 },
);

type Moment = { readonly passed: number; readonly off: number };
type Seen = Reading & { readonly wall: number; readonly truth: number };

function live(life: readonly Moment[]): Seen[] {
  let anchor: Anchor = { at: START, counted: 0, reach: RUNNING_MS };
  let truth = START;
  return life.map(({ passed, off }) => {
    truth += passed;
    const wall = truth + off;
    const reading = readHands(anchor, { wall, counted: truth - START });
    ({ anchor } = reading);
    return { ...reading, wall, truth };
  });
}

describe("however the machine's clock is set", () => {
  test("time never runs back", () => {
    fc.assert(
      fc.property(moments, (life) => {
        const times = [START, ...live(life).map(({ at }) => at)];
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      }),
    );
  });

  test("what is believed is never more than five minutes from what the machine says", () => {
    fc.assert(
      fc.property(moments, (life) => {
        for (const { at, wall, doubt } of live(life)) {
          if (doubt !== null) continue;
          expect(at - wall).toBeGreaterThanOrEqual(0);
          expect(at - wall).toBeLessThanOrEqual(BEHIND_MS);
        }
      }),
    );
  });

  test("in doubt, time goes on exactly as fast as it passes", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: DAY }), (life, passed) => {
        const before = live(life).at(-1);
        if (before === undefined || before.doubt === null) return;
        const counted = before.truth - START + passed;
        const wall = before.doubt === "behind" ? 0 : START + 4_000 * DAY;
        const after = readHands(before.anchor, { wall, counted });
        expect(after.at - before.at).toBe(passed);
      }),
    );
  });

  test("small steps back, one after another, never add up unseen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (steps) => {
        const life = Array.from({ length: steps }, (_none, index) => ({
          passed: 1_000,
          off: -(index + 1) * (BEHIND_MS / 2),
        }));
        const seen = live(life);
        const last = seen.at(-1);
        expect(last?.doubt).toBe(steps > 2 ? "behind" : null);
        expect((last?.at ?? 0) - START).toBeLessThanOrEqual(steps * 1_000);
      }),
    );
  });
});

describe("a machine that is right", () => {
  test("is believed to the millisecond, also after it was off for a week", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7 * DAY })), (pauses) => {
        for (const { at, wall, doubt } of live(pauses.map((passed) => ({ passed, off: 0 })))) {
          expect(doubt).toBeNull();
          expect(at).toBe(wall);
        }
      }),
    );
  });

  test("is believed again as soon as its clock was put right", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: -400 * DAY, max: -BEHIND_MS - 1 }),
          fc.integer({ min: RUNNING_MS + 1, max: 400 * DAY }),
        ),
        fc.integer({ min: 0, max: 30 * DAY }),
        (off, passed) => {
          const [wrong, right] = live([
            { passed: 0, off },
            { passed, off: 0 },
          ]);
          expect(wrong?.doubt).toBe(off < 0 ? "behind" : "ahead");
          expect(right).toMatchObject({ doubt: null, at: START + passed });
        },
      ),
    );
  });
});

test("a machine that was off is believed up to ten days, and then a day like one that ran", () => {
  const anchor: Anchor = { at: START, counted: 0, reach: OFF_MS };
  const on = readHands(anchor, { wall: START + OFF_MS, counted: 0 });
  expect(on.doubt).toBeNull();
  const later = { wall: START + OFF_MS + RUNNING_MS + 1, counted: 0 };
  expect(readHands(on.anchor, later).doubt).toBe("ahead");
  expect(readHands(anchor, { ...later, wall: START + OFF_MS + 1 }).doubt).toBe("ahead");
});

test("a clock that says nothing at all is not believed", () => {
  const anchor = { at: START, counted: 0, reach: RUNNING_MS };
  expect(readHands(anchor, { wall: Number.NaN, counted: 0 })).toMatchObject({
    at: START,
    doubt: "behind",
  });
});
