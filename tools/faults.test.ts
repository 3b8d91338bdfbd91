// A rule that never complains may be a rule that never looks. Each of ours is shown a planted
// fault, and must name the file and the rule; a sound project leaves all of them content.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Fault } from "./faults/fault.ts";
import { IMPORT_FAULTS, IMPORT_GROUND } from "./faults/imports.ts";
import { LINT_FAULTS, LINT_GROUND } from "./faults/lint.ts";
import { plant } from "./faults/plant.ts";
import { SOUND } from "./faults/sound.ts";
import { TIDY_FAULTS } from "./faults/tidy.ts";
import { TYPE_FAULTS } from "./faults/types.ts";
import { UNUSED_FAULTS, UNUSED_GROUND } from "./faults/unused.ts";
import { ROOT } from "./setup.mjs";
import { commandOf, runQuietly } from "./steps.ts";
import { TIDY_RULES } from "./tidy.ts";

type Files = Readonly<Record<string, string>>;

const BY_TOOL = ["check:types", "check:lint", "check:imports", "check:unused", "check:format"];

test.each(BY_TOOL)("%s is content with a sound project", async (check) => {
  expect(await complaintsOf(check, SOUND)).toMatchObject({ code: 0 });
});

describe("the compiler", () => {
  proves("check:types", TYPE_FAULTS, {}, (fault) => `error ${fault.says}`);

  test("has a fault for each strictness we chose", () => {
    const { compilerOptions } = readSettings("tsconfig.base.json");
    const chosen = Object.entries(compilerOptions as object).filter(([, value]) => value === true);
    const strict = chosen.map(([name]) => name).filter((name) => !CONVENIENCES.includes(name));
    expect(rulesOf(TYPE_FAULTS)).toEqual(expect.arrayContaining(strict));
  });
});

const CONVENIENCES = ["allowImportingTsExtensions", "skipLibCheck", "noEmit"];

describe("the linter", () => {
  proves("check:lint --format unix", LINT_FAULTS, LINT_GROUND, ({ rule }) => `(${lastOf(rule)})`);

  test("has a fault for each rule we name, and for each plugin", () => {
    const { rules, overrides, plugins } = readSettings(".oxlintrc.json");
    const named = [rules, ...(overrides as { rules: object }[]).map((part) => part.rules)]
      .flatMap((part) => Object.entries(part as object))
      .filter(([, setting]) => setting !== "off")
      .map(([name]) => name);
    expect(rulesOf(LINT_FAULTS)).toEqual(expect.arrayContaining(named));
    const shown = rulesOf(LINT_FAULTS).map((rule) => rule.split("/")[0]);
    expect(shown).toEqual(expect.arrayContaining(plugins as string[]));
  });
});

describe("the import directions", () => {
  proves("check:imports", IMPORT_FAULTS, IMPORT_GROUND, ({ rule }) => `${rule}: `);

  test("have a fault for each rule", () => {
    const settings = readFileSync(join(ROOT, ".dependency-cruiser.cjs"), "utf8");
    const named = [...settings.matchAll(/(?:floor|rule)\(\s*"([\w-]+)"/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(5);
    expect(rulesOf(IMPORT_FAULTS)).toEqual(expect.arrayContaining(named));
  });
});

describe("the search for what is unused", () => {
  proves("check:unused", UNUSED_FAULTS, UNUSED_GROUND, ({ rule, says }) => `${rule} ${says ?? ""}`);
});

describe("the format", () => {
  const loose = { rule: "format", path: "core/money/loose.ts", text: `export  const one='1'` };
  proves("check:format", [loose], {}, () => "");
});

describe("the rules of tidiness", () => {
  const filesOf = (texts: Files) => Object.entries(texts).map(([path, text]) => ({ path, text }));

  test.each(TIDY_RULES)("are content with a sound project: $name", ({ complaints }) => {
    expect(complaints(filesOf(SOUND))).toEqual([]);
  });

  test.each(TIDY_FAULTS)("find: $rule, in $files", ({ rule, files }) => {
    const found = TIDY_RULES.find(({ name }) => name === rule);
    expect(found?.complaints(filesOf(files)).join("\n")).toContain(Object.keys(files)[0]);
  });

  test("have a fault each", () => {
    const shown = TIDY_FAULTS.map(({ rule }) => rule);
    expect(shown).toEqual(expect.arrayContaining(TIDY_RULES.map(({ name }) => name)));
  });
});

/** One run of the tool over all faults, and one test for each fault. */
function proves(
  check: string,
  faults: readonly Fault[],
  ground: Files,
  mark: (fault: Fault) => string,
): void {
  const planted = Object.fromEntries(faults.map(({ path, text }) => [path, text]));
  const run = complaintsOf(check, { ...SOUND, ...ground, ...planted });
  test.each(faults)("complains of $path: $rule", async (fault) => {
    const { lines } = await run;
    const about = lines.filter((line) => line.includes(fault.path));
    expect(about.join("\n")).toContain(mark(fault));
  });
}

type Complaints = { readonly code: number; readonly lines: readonly string[] };

async function complaintsOf(check: string, files: Files): Promise<Complaints> {
  const folder = plant(files);
  const { code, said } = await runQuietly(commandOf(check), folder);
  rmSync(folder, { recursive: true, force: true });
  return { code, lines: underHeadings(said.split("\n")) };
}

/** The search for the unused says its rule once, as a heading with a count, above the files. */
function underHeadings(lines: readonly string[]): string[] {
  let heading = "";
  return lines.map((line) => {
    heading = /^(\w[\w ]+) \(\d+\)$/.exec(line)?.[1] ?? heading;
    return `${heading} ${line}`;
  });
}

/** A rule's name without its plugin, which complaints call differently from settings. */
function lastOf(rule: string): string {
  return rule.slice(rule.lastIndexOf("/") + 1);
}

function readSettings(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, name), "utf8")) as Record<string, unknown>;
}

function rulesOf(faults: readonly Fault[]): string[] {
  return faults.map(({ rule }) => rule);
}
