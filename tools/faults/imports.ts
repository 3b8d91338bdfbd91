// Faults for the import directions: every folder of the shelf reaching for every folder after it,
// and every floor for those it may not know.

import type { Fault } from "./fault.ts";

/** The order of architecture; written again, so that a slip in the settings is seen. */
const SHELF =
  "outcome money time people groups ledger savings lending meetings aid training listening health impact book wire".split(
    " ",
  );

const shelfFaults = SHELF.flatMap((folder, place) =>
  SHELF.slice(place + 1).map((later) =>
    reaching(`shelf-${folder}`, `core/${folder}/reaches-${later}.ts`, `core/${later}`),
  ),
);

const FORBIDDEN: readonly (readonly [rule: string, from: string, to: readonly string[]])[] = [
  [
    "core-knows-only-core",
    "core/money",
    ["countries/bolivia", "web/field", "server", "simulation"],
  ],
  ["countries-know-only-core", "countries/bolivia", ["web/field", "server", "simulation"]],
  ["web-knows-no-server", "web/field", ["server", "simulation"]],
  ["server-knows-no-web", "server", ["web/field", "simulation"]],
];

const floorFaults = FORBIDDEN.flatMap(([rule, from, others]) =>
  others.map((other) => reaching(rule, `${from}/reaches-${lastOf(other)}.ts`, other)),
);

const FLOORS = ["core/money", "countries/bolivia", "web/field", "server", "simulation"];

const toolFaults = FLOORS.map((floor) => ({
  rule: "nobody-imports-tools",
  path: `${floor}/reaches-tools.ts`,
  text: `import "${floor.replaceAll(/[^/]+/g, "..")}/tools/ground.ts";\n`,
}));

const platformFaults = ["core/money", "countries/bolivia"].flatMap((folder) =>
  ["node:fs", "pg", "fast-check"].map((name) => ({
    rule: "core-needs-no-platform",
    path: `${folder}/needs-${name.replace(":", "-")}.ts`,
    text: `import "${name}";\n`,
  })),
);

export const IMPORT_FAULTS: readonly Fault[] = [
  ...shelfFaults,
  ...floorFaults,
  ...toolFaults,
  ...platformFaults,
  {
    rule: "nothing-unresolved",
    path: "server/reaches-nothing.ts",
    text: `import "#server/no-such-file.ts";\n`,
  },
];

/** Something to reach for in every folder. */
export const IMPORT_GROUND: Readonly<Record<string, string>> = Object.fromEntries(
  [...SHELF.map((folder) => `core/${folder}`), ...FLOORS, "tools"].map((folder) => [
    `${folder}/ground.ts`,
    `export const ground = 1;\n`,
  ]),
);

/** A type is enough to know too much. */
function reaching(rule: string, path: string, folder: string): Fault {
  return {
    rule,
    path,
    text: `import type { ground } from "#${folder}/ground.ts";\nexport type Ground = typeof ground;\n`,
  };
}

function lastOf(folder: string): string {
  return folder.slice(folder.lastIndexOf("/") + 1);
}
