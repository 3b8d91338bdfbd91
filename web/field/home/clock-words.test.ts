import fc from "fast-check";
import { expect, test } from "vitest";
import { clockDistance } from "./clock-words.ts";

test.each([
  [null, null],
  [5, null],
  [-5, null],
  [20, "20 minutes ahead"],
  [119, "119 minutes ahead"],
  [-300, "5 hours behind"],
  [2_160, "36 hours ahead"],
  [-576_000, "400 days behind"],
])("%s minutes is said as %s", (off, said) => {
  const told = clockDistance(off);
  expect(told === null ? null : `${told.count} ${told.unit} ${told.side}`).toBe(said);
});

test("what is said is never further from the truth than half of what it counts in", () => {
  const minutes = { minutes: 1, hours: 60, days: 1_440 };
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 1_000_000 }), (off) => {
      const told = clockDistance(off);
      if (told === null) throw new Error("It is far enough to be told.");
      expect(Math.abs(told.count * minutes[told.unit] - off)).toBeLessThanOrEqual(
        minutes[told.unit] / 2,
      );
      expect(clockDistance(-off)).toEqual({ ...told, side: "behind" });
    }),
  );
});
