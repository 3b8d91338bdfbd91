// Faults for the linter: one for each rule that .oxlintrc.json names, and one for each plugin
// whose rules it takes as they come.

import type { Fault } from "./fault.ts";

const PROMISE = `async function send(): Promise<number> {\n  return Promise.resolve(1);\n}`;

const VALUES: readonly Fault[] = [
  {
    rule: "eqeqeq",
    path: "server/equal.ts",
    text: `export const isOne = (value: unknown) => value == 1;`,
  },
  { rule: "no-var", path: "server/var.ts", text: `export var count = 1;` },
  {
    rule: "prefer-const",
    path: "server/let.ts",
    text: `let count = 1;\nexport const twice = count * 2;`,
  },
  { rule: "no-eval", path: "server/eval.ts", text: `export const two: unknown = eval("1 + 1");` },
  {
    rule: "no-new-func",
    path: "server/new-function.ts",
    text: `export const two: unknown = new Function("return 2");`,
  },
  { rule: "typescript/no-explicit-any", path: "server/any.ts", text: `export type Row = any;` },
];

const BROWSER: readonly Fault[] = [
  {
    rule: "no-empty-pattern",
    path: "web/browser/empty.ts",
    text: `export function read(row: object): void {\n  const {} = row;\n}`,
  },
];

const PROMISES: readonly Fault[] = [
  {
    rule: "typescript/no-floating-promises",
    path: "server/floating.ts",
    text: `${PROMISE}\nexport function go(): void {\n  send();\n}`,
  },
  {
    rule: "typescript/no-floating-promises",
    path: "web/field/floating.tsx",
    text: `${PROMISE}\nexport function Go() {\n  send();\n  return <p>1</p>;\n}`,
  },
  {
    rule: "typescript/no-misused-promises",
    path: "server/misused.ts",
    text: `${PROMISE}\nexport function go(): number {\n  if (send()) return 1;\n  return 2;\n}`,
  },
  {
    rule: "typescript/await-thenable",
    path: "server/thenable.ts",
    text: `export async function go(): Promise<number> {\n  return await 1;\n}`,
  },
  {
    rule: "typescript/switch-exhaustiveness-check",
    path: "core/money/exhaustive.ts",
    text: `export function fee(kind: "late" | "early"): bigint {
  switch (kind) {
    case "late":
      return 1n;
  }
  return 0n;
}`,
  },
  {
    rule: "promise/no-callback-in-promise",
    path: "server/callback.ts",
    text: `${PROMISE}
export function go(callback: () => void): Promise<void> {
  return send().then(() => callback());
}`,
  },
];

const IMPORTS: readonly Fault[] = [
  {
    rule: "no-restricted-imports",
    path: "server/books/climbs.ts",
    text: `import { one } from "../one.ts";\nexport const two = one * 2;`,
  },
  {
    rule: "no-restricted-imports",
    path: "server/books/old/climbs.ts",
    text: `import { one } from "../../one.ts";\nexport const two = one * 2;`,
  },
  ...["as-nobody", "db", "embedded", "open"].map((way) => ({
    rule: "no-restricted-imports",
    path: `server/office/asks-${way}.ts`,
    text: `import { open } from "#server/database/${way}.ts";\nexport const rows: unknown = open();`,
  })),
  {
    rule: "import/no-cycle",
    path: "core/people/hen.ts",
    text: `import { egg } from "#core/groups/egg.ts";\nexport const hen = (): number => egg();`,
  },
  {
    rule: "import/no-cycle",
    path: "core/groups/egg.ts",
    text: `import { hen } from "#core/people/hen.ts";\nexport const egg = (): number => hen();`,
  },
  {
    rule: "import/no-duplicates",
    path: "core/groups/twice.ts",
    text: `import type { Outcome } from "#core/outcome/outcome.ts";\nimport type { Outcome as Answer } from "#core/outcome/outcome.ts";\nexport type Twice = { readonly first: Outcome; readonly second: Answer };`,
  },
  {
    rule: "import/no-cycle",
    path: "core/groups/river.ts",
    text: `import type { Bridge } from "./bridge.ts";\nexport type River = { readonly under: Bridge | null };`,
  },
  {
    rule: "import/no-cycle",
    path: "core/groups/bridge.ts",
    text: `import type { River } from "./river.ts";\nexport type Bridge = { readonly over: River | null };`,
  },
];

const SCREENS: readonly Fault[] = [
  {
    rule: "react/exhaustive-deps",
    path: "web/field/deps.tsx",
    text: `import { useEffect } from "react";
export function Title({ title }: { readonly title: string }) {
  useEffect(() => {
    document.title = title;
  }, []);
  return <p>{title}</p>;
}`,
  },
  {
    rule: "react/rules-of-hooks",
    path: "web/field/hooks.tsx",
    text: `import { useState } from "react";
export function Title({ title }: { readonly title: string }) {
  if (title !== "") useState(1);
  return <p>{title}</p>;
}`,
  },
  {
    rule: "react/no-danger",
    path: "web/field/danger.tsx",
    text: `export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "1" }} />;`,
  },
  {
    rule: "jsx-a11y/alt-text",
    path: "web/field/picture.tsx",
    text: `export const Picture = () => <img src="rosa.png" />;`,
  },
];

const TESTS: readonly Fault[] = [
  {
    rule: "vitest/no-disabled-tests",
    path: "core/money/disabled.test.ts",
    text: `import { expect, test } from "vitest";
test.skip("one is one", () => {
  expect(1).toBe(1);
});`,
  },
  {
    rule: "vitest/no-focused-tests",
    path: "core/money/focused.test.ts",
    text: `import { expect, test } from "vitest";
test.only("one is one", () => {
  expect(1).toBe(1);
});`,
  },
  {
    rule: "unicorn/no-useless-spread",
    path: "server/spread.ts",
    text: `export const amounts = [...[1, 2]];`,
  },
];

const CORE: readonly Fault[] = [
  ...["Date", "Intl", "globalThis"].flatMap((name) =>
    ["core/money", "countries/bolivia"].map((folder) => ({
      rule: "no-restricted-globals",
      path: `${folder}/uses-${name.toLowerCase()}.ts`,
      text: `export const borrowed = ${name};`,
    })),
  ),
  {
    rule: "typescript/no-restricted-types",
    path: "core/money/date-type.ts",
    text: `export type Loan = { readonly since: Date };`,
  },
  {
    rule: "no-restricted-properties",
    path: "core/money/chance.ts",
    text: `export const chance = Math.random();`,
  },
  {
    rule: "no-restricted-properties",
    path: "core/money/locale.ts",
    text: `export const written = (amount: bigint) => amount.toLocaleString();`,
  },
  {
    rule: "no-restricted-properties",
    path: "core/people/order.ts",
    text: `export const order = (one: string, other: string) => one.localeCompare(other);`,
  },
];

export const LINT_FAULTS: readonly Fault[] = [
  ...VALUES,
  ...PROMISES,
  ...IMPORTS,
  ...SCREENS,
  ...TESTS,
  ...CORE,
  ...BROWSER,
];

/** What some of the faults import. */
export const LINT_GROUND: Readonly<Record<string, string>> = {
  "server/one.ts": `export const one = 1;\n`,
};
