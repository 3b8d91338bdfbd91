// The simulated world must be sound, and must not be blind: whole lives pass, every kind of act
// happens in them, each planted bug is seen, and the seed that showed it shows it again.

import { describe, expect, test } from "vitest";
import { EVERY_CORE, liveMany } from "./crowd.ts";
import { live } from "./life.ts";
import { PLANTS } from "./plants.ts";
import { KINDS } from "./tally.ts";

const LIVES = 2_000;

describe("lives of associations with phones that are late, doubled, reordered and killed", () => {
  test(
    `${LIVES} lives pass without a violation, and every kind of act happens in them`,
    { timeout: 1_200_000 },
    async () => {
      const asked = { first: 1, lives: LIVES, workers: EVERY_CORE };
      const { lives, broken, tally } = await liveMany(asked, () => undefined);
      expect(broken).toEqual([]);
      expect(lives).toBe(LIVES);
      expect(KINDS.filter((kind) => (tally.get(kind) ?? 0) === 0)).toEqual([]);
    },
  );

  test("a life replays from its seed, event by event", () => {
    expect(live(7)).toEqual(live(7));
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
