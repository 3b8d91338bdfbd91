// `npm test`: the checks, the screens' build and its size, all tests, and the tests in a browser.
// The last line is always `N passed, N failed`.

import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./browser.ts";
import { buildWeb } from "./build.mjs";
import { ROOT } from "./setup.mjs";
import { shellComplaint, shellParts } from "./shell-size.ts";
import { checkNames, runChecks, tell } from "./steps.ts";
import {
  inWords,
  isGood,
  NOTHING,
  ofPlaywright,
  ofStep,
  ofVitest,
  together,
  withEnding,
  type PlaywrightReport,
  type Tally,
  type VitestReport,
} from "./tally.ts";

const REPORTS = join(ROOT, ".cache", "reports");

const whole = together([
  await checks(),
  await screens(),
  await ofRunner("vitest", ["vitest/vitest.mjs", "run"], readVitest),
  await inBrowser(),
]);
for (const failure of whole.failures) console.log(`FAILED ${failure.replace(ROOT, "")}`);
console.log(inWords(whole));
process.exitCode = isGood(whole) ? 0 : 1;

/** The rules of tidiness run among the tests. */
async function checks(): Promise<Tally> {
  const outcomes = await runChecks(checkNames().filter((name) => name !== "check:tidy"));
  return together(outcomes.map(({ name, complaint }) => ofStep(name, complaint === null)));
}

async function screens(): Promise<Tally> {
  const flaw = await buildWeb().then(
    () => null,
    (failure: unknown) => String(failure),
  );
  const size = shellComplaint(shellParts(join(ROOT, "dist", "field")));
  const outcomes = [
    { name: "the screens are built", complaint: flaw },
    { name: "the phone's shell is small", complaint: size },
  ];
  outcomes.forEach(tell);
  return together(outcomes.map(({ name, complaint }) => ofStep(name, complaint === null)));
}

async function inBrowser(): Promise<Tally> {
  const browser = ensureBrowser();
  if (browser === null) return ofStep("there is no browser to test in", false);
  return ofRunner("playwright", ["@playwright/test/cli.js", "test"], readPlaywright);
}

type Runner = "vitest" | "playwright";

/** Runs a test runner that prints for people and writes a report for us. */
async function ofRunner(
  name: Runner,
  [script = "", ...args]: readonly string[],
  read: (report: string) => Tally,
): Promise<Tally> {
  mkdirSync(REPORTS, { recursive: true });
  const report = join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const child = spawn(
    process.execPath,
    [join(ROOT, "node_modules", script), ...args, ...reportTo(name, report)],
    {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  const code = await new Promise<number>((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (ended) => resolve(ended ?? 1));
  });
  return withEnding(name, readOr(report, read), code);
}

function reportTo(name: Runner, report: string): string[] {
  if (name === "playwright") return ["--reporter=list,json"];
  return ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
}

function readOr(report: string, read: (text: string) => Tally): Tally {
  try {
    return read(readFileSync(report, "utf8"));
  } catch {
    return NOTHING;
  }
}

function readVitest(text: string): Tally {
  return ofVitest(JSON.parse(text) as VitestReport);
}

function readPlaywright(text: string): Tally {
  return ofPlaywright(JSON.parse(text) as PlaywrightReport);
}
