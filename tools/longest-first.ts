// In which order the test files begin: the longest first, so that no processor waits in the end for
// one that began last. The list holds no times, so it may be a little wrong and still do its work.

import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take ten seconds and more, the longest first. */
export const LONG: readonly string[] = [
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

/** What vitest.config.ts names as the order of the whole run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await super.sort(files), ({ moduleId }) => moduleId);
  }
}

/** Whatever stands in no list comes after, in the order it came. */
export function longestFirst<File>(files: readonly File[], nameOf: (file: File) => string): File[] {
  const place = (file: File) => {
    const name = nameOf(file).replaceAll("\\", "/");
    const found = LONG.findIndex((long) => name.endsWith(`/${long}`));
    return found === -1 ? LONG.length : found;
  };
  return files.toSorted((left, right) => place(left) - place(right));
}
