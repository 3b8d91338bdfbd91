// The checks look at the whole project.

import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isCode, projectFiles } from "./project.ts";
import { ROOT } from "./setup.mjs";
import { runQuietly, unseen } from "./steps.ts";

test("a tool that found nothing to read is not believed", () => {
  expect(unseen("check:imports", "no violations found (0 modules, 0 cruised)", 300)).toBe(
    "It looked at 0 files of 300.",
  );
  expect(unseen("check:lint", "Finished in 1s on 12 files with 9 rules", 300)).not.toBeNull();
  expect(unseen("check:lint", "Finished in 1s on 300 files with 9 rules", 300)).toBeNull();
  expect(unseen("check:format", "nothing said", 300)).not.toBeNull();
});

test("every file of code belongs to one of the compiler's worlds", async () => {
  const worlds = readdirSync(ROOT).filter((name) => /^tsconfig\.(?!base).+\.json$/.test(name));
  const lists = await Promise.all(
    worlds.map((world) => runQuietly(`tsc -p ${world} --listFilesOnly`)),
  );
  const seen = new Set(lists.flatMap(({ said }) => said.replaceAll("\\", "/").split("\n")));
  const root = ROOT.replaceAll("\\", "/");
  const unseenFiles = projectFiles()
    .filter(isCode)
    .filter(({ path }) => !seen.has(`${root}${path}`));
  expect(unseenFiles.map(({ path }) => path)).toEqual([]);
});
