// Faults for the compiler: one for each option of tsconfig.base.json that we rely on, and one for
// each thing that a floor's world does not have.

import type { Fault } from "./fault.ts";

export const TYPE_FAULTS: readonly Fault[] = [
  {
    rule: "strict",
    says: "TS7006",
    path: "server/untyped.ts",
    text: `export const twice = (amount) => amount;`,
  },
  {
    rule: "noUncheckedIndexedAccess",
    says: "TS2322",
    path: "core/money/first.ts",
    text: `export const first = (amounts: readonly bigint[]): bigint => amounts[0];`,
  },
  {
    rule: "exactOptionalPropertyTypes",
    says: "TS2375",
    path: "core/money/optional.ts",
    text: `export const fee: { minor?: bigint } = { minor: undefined };`,
  },
  {
    rule: "noImplicitOverride",
    says: "TS4114",
    path: "server/override.ts",
    text: `export class Odd extends Error {\n  toString(): string {\n    return "odd";\n  }\n}`,
  },
  {
    rule: "noPropertyAccessFromIndexSignature",
    says: "TS4111",
    path: "core/money/signature.ts",
    text: `export const fee = (fees: Record<string, bigint>) => fees.late;`,
  },
  {
    rule: "noImplicitReturns",
    says: "TS7030",
    path: "core/money/returns.ts",
    text: `export function fee(late: bigint) {\n  if (late > 0n) return late;\n}`,
  },
  {
    rule: "noFallthroughCasesInSwitch",
    says: "TS7029",
    path: "core/money/falls.ts",
    text: `export function fee(kind: 1 | 2, log: string[]): void {
  switch (kind) {
    case 1:
      log.push("one");
    case 2:
      log.push("two");
  }
}`,
  },
  {
    rule: "noUnusedLocals",
    says: "TS6133",
    path: "core/money/local.ts",
    text: `export function fee(): bigint {\n  const late = 1n;\n  return 2n;\n}`,
  },
  {
    rule: "noUnusedParameters",
    says: "TS6133",
    path: "core/money/parameter.ts",
    text: `export const fee = (late: bigint): bigint => 2n;`,
  },
  {
    rule: "verbatimModuleSyntax",
    says: "TS1484",
    path: "core/money/verbatim.ts",
    text: `import { Outcome } from "#core/outcome/outcome.ts";\nexport type Fee = Outcome;`,
  },
  {
    rule: "erasableSyntaxOnly",
    says: "TS1294",
    path: "core/money/enum.ts",
    text: `export enum Fee {\n  late,\n}`,
  },
  {
    rule: "lib",
    says: "TS2550",
    path: "server/too-new.ts",
    text: `export const waiting = Promise.withResolvers<void>();`,
  },
  ...["document", "process", "console", "setTimeout", "fetch", "crypto"].map((name) => ({
    rule: `core has no ${name}`,
    says: name === "console" ? "TS2584" : "TS2",
    path: `core/money/has-${name.toLowerCase()}.ts`,
    text: `export const borrowed = ${name};`,
  })),
  {
    rule: "countries have no platform",
    says: "TS2",
    path: "countries/bolivia/waits.ts",
    text: `export const wait = setTimeout;`,
  },
  {
    rule: "the server has no page",
    says: "TS2584",
    path: "server/page.ts",
    text: `export const page = document;`,
  },
  {
    rule: "a page has no process",
    says: "TS2",
    path: "web/field/pid.ts",
    text: `export const pid = process;`,
  },
  {
    rule: "the worker has no page",
    says: "TS2584",
    path: "web/field/worker.ts",
    text: `export const page = document;`,
  },
];
