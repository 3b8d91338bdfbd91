// The order in which the tests begin.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { longestFirst, LONG } from "./longest-first.ts";
import { ROOT } from "./setup.mjs";

test("the lives begin before the kills, and both before what is short", () => {
  const files = [
    "/ayni/core/money/money.test.ts",
    "/ayni/simulation/crash.test.ts",
    "/ayni/core/time/day.test.ts",
    "/ayni/simulation/simulation.test.ts",
  ];
  expect(longestFirst(files, (name) => name)).toEqual([
    "/ayni/simulation/simulation.test.ts",
    "/ayni/simulation/crash.test.ts",
    "/ayni/core/money/money.test.ts",
    "/ayni/core/time/day.test.ts",
  ]);
});

test("whatever is called long is a test that is there", () => {
  expect(LONG.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
});
