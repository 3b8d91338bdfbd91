// The simulated world must be sound, and must not be blind: each planted bug is seen, and the
// seed that showed it shows it again.

import { describe, expect, test } from "vitest";
import { live } from "./life.ts";
import { PLANTS } from "./plants.ts";

const LIVES = 2_000;

describe("lives of associations with phones that are late, doubled, reordered and killed", () => {
  test(`${LIVES} lives pass without a violation`, { timeout: 600_000 }, () => {
    const broken = Array.from({ length: LIVES }, (_none, index) => live(index + 1))
      .filter(({ violations }) => violations.length > 0)
      .map(({ seed, violations }) => `seed ${seed}: ${violations.slice(0, 3).join("; ")}`);
    expect(broken).toEqual([]);
  });

  test("a life replays from its seed, event by event", () => {
    expect(live(7).record).toEqual(live(7).record);
  });

  test.each(Object.entries(PLANTS))(
    "it would be seen if %s",
    { timeout: 240_000 },
    (_name, plant) => {
      const seeds = Array.from({ length: 40 }, (_none, index) => index + 1);
      const seed = seeds.find((known) => live(known, plant).violations.length > 0);
      expect(seed).toBeDefined();
      const { violations } = live(seed ?? 0, plant);
      expect(violations.length).toBeGreaterThan(0);
      expect(live(seed ?? 0, plant).violations).toEqual(violations);
      expect(live(seed ?? 0).violations).toEqual([]);
    },
  );
});
