// Who may import whom: the floors of the house, and the order of the shelf in core/. Circles are
// the linter's matter (import/no-cycle): of types as of values.

const SHELF = [
  "outcome",
  "money",
  "time",
  "people",
  "groups",
  "ledger",
  "savings",
  "lending",
  "meetings",
  "cycle",
  "changes",
  "counter",
  "aid",
  "training",
  "listening",
  "health",
  "impact",
  "book",
  "wire",
];

/** A folder of core/ may import only what stands before it. */
const shelf = SHELF.slice(0, -1).map((folder, place) =>
  rule(
    `shelf-${folder}`,
    { path: `^core/${folder}/`, pathNot: "\\.test\\.ts$" },
    { path: `^core/(${SHELF.slice(place + 1).join("|")})/` },
  ),
);

/** What stands on a floor may not know these other floors. */
function floor(name, from, others) {
  return rule(name, { path: `^${from}/` }, { path: `^(${others.join("|")})/` });
}

function rule(name, from, to) {
  return { name, severity: "error", from, to };
}

module.exports = {
  forbidden: [
    ...shelf,
    floor("core-knows-only-core", "core", ["countries", "web", "server", "simulation"]),
    floor("countries-know-only-core", "countries", ["web", "server", "simulation"]),
    floor("web-knows-no-server", "web", ["server", "simulation"]),
    floor("server-knows-no-web", "server", ["web", "simulation"]),
    floor("nobody-imports-tools", "(core|countries|web|server|simulation)", ["tools"]),
    rule(
      "core-needs-no-platform",
      { path: "^(core|countries)/", pathNot: "\\.test\\.ts$" },
      {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-no-pkg"],
        pathNot: "node_modules/zod/",
      },
    ),
    rule("nothing-unresolved", {}, { couldNotResolve: true, pathNot: "^virtual:" }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
