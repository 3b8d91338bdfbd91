// The smallest project with which every check is content. Faults are planted into it, so that a
// complaint can only come from the fault.

export const SOUND: Readonly<Record<string, string>> = {
  "package.json": `${JSON.stringify(
    {
      name: "sound",
      type: "module",
      imports: {
        "#core/*": "./core/*",
        "#countries/*": "./countries/*",
        "#server/*": "./server/*",
        "#simulation/*": "./simulation/*",
        "#web/*": "./web/*",
      },
      scripts: { start: "node server/main.ts" },
      dependencies: { zod: "4.6.7" },
      devDependencies: {
        "@types/node": "20.19.0",
        vite: "8.3.8",
        vitest: "4.1.11",
      },
    },
    null,
    2,
  )}\n`,
  "core/outcome/outcome.ts": `// What a rule may answer.

import type { Reason } from "./reason.ts";

export type Outcome = { readonly reason: Reason | null };

export const granted: Outcome = { reason: null };
`,
  "core/outcome/reason.ts": `// Why a rule says no.

export type Reason = { readonly words: string };
`,
  "core/money/money.ts": `// An amount, as whole minor units.

import { z } from "zod";
import { granted, type Outcome } from "#core/outcome/outcome.ts";

export const moneySchema = z.object({ minor: z.bigint() });

export function spend(): Outcome {
  return granted;
}
`,
  "core/money/money.test.ts": `// Money may be spent.

import { expect, test } from "vitest";
import { moneySchema, spend } from "./money.ts";

test("money may be spent", () => {
  expect(spend().reason).toBeNull();
  expect(moneySchema.safeParse({ minor: 1n }).success).toBe(true);
});
`,
  "countries/bolivia/bolivia.ts": `// Bolivia.

import { spend } from "#core/money/money.ts";

export const bolivia = { spend };
`,
  "server/main.ts": `// Serves.

import { bolivia } from "#countries/bolivia/bolivia.ts";

console.log(process.pid, bolivia.spend());
`,
  "simulation/main.ts": `// Simulates.

import { bolivia } from "#countries/bolivia/bolivia.ts";

console.log(bolivia.spend());
`,
  "tools/check.ts": `// Checks.

console.log("checked");
`,
  "web/field/main.tsx": `// The phone's screens.

import { bolivia } from "#countries/bolivia/bolivia.ts";

document.title = bolivia.spend().reason === null ? "yes" : "no";
`,
  "web/field/worker.ts": `// Keeps the shell.

self.addEventListener("install", () => undefined);
`,
  "web/field/main.test.ts": `// The phone has a page.

import { expect, test } from "vitest";

test("the phone has a page", () => {
  expect(process.pid).toBeGreaterThan(0);
});
`,
};
