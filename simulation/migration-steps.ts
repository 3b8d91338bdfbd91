// The migrations of this program as a test may stop them: file by file and statement by statement.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = new URL("../server/database/migrations/", import.meta.url);

export type Migration = { readonly name: string; readonly statements: readonly string[] };

export function readMigrations(): Migration[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".sql"));
  return names.toSorted().map((name) => ({ name, statements: statementsOf(name) }));
}

/** The text is the joined statements; a line of remarks never ends one. */
function statementsOf(name: string): string[] {
  const statements = [""];
  for (const line of readFileSync(new URL(name, FOLDER), "utf8").split(/(?<=\n)/)) {
    statements.push(`${statements.pop() ?? ""}${line}`);
    if (/;\s*$/.test(line) && !/^\s*--/.test(line)) statements.push("");
  }
  const rest = statements.pop() ?? "";
  return rest.trim() === "" ? statements : [...statements, rest];
}

/** Where the test waits inside a migration: the key of a lock it holds itself. */
export const GATE = 4_197_900;

/** A folder with these migrations; in the last one a gate after so many statements. */
export function folderWith(
  parent: string,
  migrations: readonly Migration[],
  gateAfter: number | null,
): string {
  const folder = join(parent, `${migrations.length}-${gateAfter ?? "whole"}`);
  mkdirSync(folder, { recursive: true });
  migrations.forEach(({ name, statements }, index) => {
    const isLast = index === migrations.length - 1;
    const text = isLast && gateAfter !== null ? gated(statements, gateAfter) : statements.join("");
    writeFileSync(join(folder, name), text);
  });
  return folder;
}

function gated(statements: readonly string[], after: number): string {
  const gate = `\nselect pg_advisory_xact_lock(${GATE});\n`;
  const [before, rest] = [statements.slice(0, after), statements.slice(after)];
  return ["-- Stopped on the way.\n", ...before, gate, ...rest].join("");
}

/** After the first statement, after half of them, and after the last. */
export function gatesOf({ statements }: Migration): number[] {
  const count = statements.length;
  return [...new Set([1, Math.ceil(count / 2), count])];
}
