// Eighty of a hundred, reckoned exactly: four of five is enough, three of four is not.

import { expect, test } from "vitest";
import { percent } from "#core/money/fraction.ts";
import { day } from "#core/time/day.ts";
import { mayJoin } from "./pre-credit.ts";

test.each([
  [3, 3, true],
  [2, 3, false],
  [3, 4, false],
  [4, 5, true],
  [6, 8, false],
  [7, 8, true],
  [0, 0, true],
])("%i of %i sessions: may sign %s", (came, held, may) => {
  const sessions = Array.from({ length: held }, (_, at) => ({
    number: at + 1,
    topic: "method",
    heldOn: day("2026-03-02"),
    cameIds: at < came ? ["ana"] : [],
  }));
  expect(mayJoin("ana", sessions, percent("80"))).toBe(may);
});
