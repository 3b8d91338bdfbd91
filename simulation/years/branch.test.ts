// A branch with months behind it goes on from cycle to cycle: what its bench measures is a branch at
// work, not one that came to rest.

import { expect, test } from "vitest";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { testDatabase } from "#server/database/test-database.ts";
import { verify } from "#server/verify/verify.ts";
import { chanceOf } from "#simulation/chance.ts";
import { liveYears } from "./branch.ts";

const ASKED = { associations: 1, women: 10, months: 9, today: day("2026-11-26") };

test(
  "an association lives into another cycle and does not come to rest",
  { timeout: 300_000 },
  async () => {
    const { db, gate, close } = await testDatabase();
    try {
      const { resting } = await liveYears(
        { db: gate, country: BOLIVIA },
        chanceOf(5),
        ASKED,
        () => undefined,
      );
      expect([...resting]).toEqual([]);
      const [row] = await db.query(
        "select min(cycles) as least from (select max(cycle) as cycles from meeting group by book_id) b",
        [],
      );
      expect(Number(row?.["least"])).toBeGreaterThan(1);
      expect((await verify(db)).isSound).toBe(true);
    } finally {
      await close();
    }
  },
);
