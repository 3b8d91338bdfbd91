// In which order the tests begin: the longest first, so that no processor waits in the end for one
// that began last. The numbers are shares of a run, not bounds; a file that is missing comes after.

import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take ten seconds and more, the longest first. */
const LONG = [
  "simulation/simulation.test.ts",
  "simulation/migration-kill.test.ts",
  "simulation/crash.test.ts",
  "simulation/flood/flood.test.ts",
  "server/verify/verify.test.ts",
  "tools/start.test.ts",
  "server/http/hostile.test.ts",
  "server/http/policy.test.ts",
  "server/audit/tamper.test.ts",
  "server/member/member.test.ts",
  "simulation/clocks/machine.test.ts",
  "simulation/clocks/phones.test.ts",
  "simulation/clocks/server.test.ts",
  "tools/tidy.test.ts",
  "simulation/clocks/rights.test.ts",
  "server/commands/hostile.test.ts",
  "simulation/years/branch.test.ts",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.toSorted((left, right) => placeOf(left.moduleId) - placeOf(right.moduleId));
  }
}

/** Whatever stands in no list keeps its place among its like. */
function placeOf(file: string): number {
  const place = LONG.findIndex((name) => file.replaceAll("\\", "/").endsWith(`/${name}`));
  return place === -1 ? LONG.length : place;
}
