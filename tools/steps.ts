// Runs the checks that package.json lists as `check:…`, and makes sure that each looked at the
// whole project: some tools find nothing to read and call it clean.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { isCode, projectFiles } from "./project.ts";
import { ROOT } from "./setup.mjs";

/** What a step said; `complaint` is null when all is well. */
export type Outcome = { readonly name: string; readonly complaint: string | null };

/** The names of the checks, as package.json orders them. */
export function checkNames(): string[] {
  return Object.keys(scripts()).filter((name) => name.startsWith("check:"));
}

/** The command line behind a check's name; what follows the name is added to it. */
export function commandOf(check: string): string {
  const [name = "", ...more] = check.split(" ");
  return [scripts()[name], ...more].join(" ");
}

/** Two at a time; tells of each as it ends. */
export async function runChecks(names: readonly string[]): Promise<Outcome[]> {
  const waiting = [...names];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const outcome = await runCheck(name);
      tell(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

export function tell({ name, complaint }: Outcome): void {
  console.log(complaint === null ? `ok    ${name}` : `WRONG ${name}\n${complaint.trimEnd()}`);
}

async function runCheck(name: string): Promise<Outcome> {
  const { code, said } = await runQuietly(commandOf(name));
  if (code !== 0) return { name, complaint: said };
  return { name, complaint: unseen(name, said, projectFiles().filter(isCode).length) };
}

/** How each tool tells on how many files it looked. */
const LOOKED_AT: Readonly<Record<string, RegExp>> = {
  "check:lint": / on (\d+) files/,
  "check:imports": /(\d+) modules/,
  "check:format": / on (\d+) files/,
};

/** A complaint when the tool says that it looked at fewer files than there are. */
export function unseen(name: string, said: string, files: number): string | null {
  const pattern = LOOKED_AT[name];
  if (pattern === undefined) return null;
  const seen = Number(pattern.exec(said)?.[1] ?? 0);
  return seen >= files ? null : `It looked at ${seen} files of ${files}.`;
}

type Ended = { readonly code: number; readonly said: string };

/** Runs a command line in a folder with this project's tools on the path. */
export async function runQuietly(command: string, cwd: string = ROOT): Promise<Ended> {
  const path = [join(ROOT, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
  const env = { ...process.env, PATH: path };
  const child = spawn(command, { cwd, env, shell: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (text) => (said += String(text)));
  child.stderr.on("data", (text) => (said += String(text)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, said: stripVTControlCharacters(said) }));
  });
}

function scripts(): Record<string, string> {
  const text = readFileSync(join(ROOT, "package.json"), "utf8");
  return (JSON.parse(text) as { scripts: Record<string, string> }).scripts;
}
