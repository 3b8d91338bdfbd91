// Faults for the search for what nobody uses or nobody listed.

import type { Fault } from "./fault.ts";
import { SOUND } from "./sound.ts";

export const UNUSED_FAULTS: readonly Fault[] = [
  { rule: "Unused files", path: "core/money/forgotten.ts", text: `export const forgotten = 1;\n` },
  {
    rule: "Unused exports",
    path: "core/money/half-used.ts",
    text: `export const used = 1;\nexport const unused = 2;\n`,
  },
  {
    rule: "Duplicate exports",
    path: "core/money/twice.ts",
    text: `export const once = 1;\nexport const again = once;\n`,
  },
  {
    rule: "Unused dependencies",
    says: "uuid",
    path: "package.json",
    text: packageWith("dependencies", "uuid", packageWith("devDependencies", "uqr")),
  },
  {
    rule: "Unused devDependencies",
    says: "uqr",
    path: "package.json",
    text: packageWith("dependencies", "uuid", packageWith("devDependencies", "uqr")),
  },
  {
    rule: "Unlisted dependencies",
    path: "core/money/unlisted.test.ts",
    text: `import "fast-check";\n`,
  },
  {
    rule: "Unresolved imports",
    path: "core/money/unresolved.test.ts",
    text: `import "./nowhere.ts";\n`,
  },
];

/** Tests that use one half of what some faults export. */
export const UNUSED_GROUND: Readonly<Record<string, string>> = {
  "core/money/half-used.test.ts": `import { used } from "./half-used.ts";\nexport default used;\n`,
  "core/money/twice.test.ts": `import { again, once } from "./twice.ts";\nexport default [again, once];\n`,
};

function packageWith(
  kind: string,
  name: string,
  text: string = SOUND["package.json"] ?? "",
): string {
  const sound = JSON.parse(text) as Record<string, Record<string, string>>;
  return JSON.stringify({ ...sound, [kind]: { ...sound[kind], [name]: "1.0.0" } });
}
