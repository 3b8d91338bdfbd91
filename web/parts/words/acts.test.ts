// The auditor reads words, never the name of a thing in the program: whatever the log may tell of
// has one. The server is read as text, because screens and server do not import each other.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandSchema } from "#core/wire/schemas.ts";
import { OFFICE_ACTS_ES } from "./office-acts-es.ts";

const SERVER = join(import.meta.dirname, "../../../server");

/** A route tells its name by itself, or by the sentence of its room. */
const ROUTE = /(?:operationId: |about\(\s*(?:"[^"]*"|`[^`]*`),\s*)"(?<act>\w+)"/g;

test("whatever the audit log tells of has a word", () => {
  const routes = readdirSync(SERVER, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(join(SERVER, file), "utf8").matchAll(ROUTE)])
    .map(({ groups }) => groups?.["act"] ?? "");
  const bound = readFileSync(join(SERVER, "audit/standing.ts"), "utf8");
  const things = [...bound.matchAll(/^  \| "(\w+)";?$/gm)].map(([, thing]) => thing ?? "");
  expect(things).toContain("clockMark");
  const commands = commandSchema.options.map(({ shape }) => shape.type.value);
  expect(routes).toContain("listTillCounts");
  const acts = [...routes, ...things, ...commands];
  expect(acts.filter((act) => !(`audit.act.${act}` in OFFICE_ACTS_ES))).toEqual([]);
});
