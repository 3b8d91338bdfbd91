// A woman of the office who works in two branches, while it is tomorrow in one of them already.

import { expect, test } from "vitest";
import { stoppedClock } from "#server/clock.ts";
import { dayAt, dayOf, onEachDay } from "./branch-days.ts";
import { zone } from "./zone-tables.ts";

const house = { clock: stoppedClock("2026-03-06T06:30:00Z"), country: { code: "MX" } };
const [capital, tijuana] = ["capital", "tijuana"];
const zones = new Map([[tijuana, zone("America/Tijuana")]]);

test.each([
  ["as they stand", [capital, tijuana]],
  ["the other way round", [tijuana, capital]],
])(
  "her day is the one that is over in neither branch, her branches told %s",
  async (_name, branchIds) => {
    const person = { branchIds, zones };
    expect(dayAt(house, person, capital)).toBe("2026-03-06");
    expect(dayAt(house, person, tijuana)).toBe("2026-03-05");
    expect(dayOf(house, person)).toBe("2026-03-05");
    const asked = await onEachDay(house, person, (branches) => Promise.resolve([branches]));
    expect(asked).toEqual([
      { today: "2026-03-05", branchIds: [tijuana] },
      { today: "2026-03-06", branchIds: [capital] },
    ]);
  },
);

test("who has no branch goes by the day of the country", () => {
  expect(dayOf(house, { branchIds: [] })).toBe("2026-03-06");
});
