// Who may import whom: the floors, the order of the core shelf, and no circles.

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
  "aid",
  "training",
  "listening",
  "health",
  "impact",
  "book",
  "wire",
];

/** A folder of the core may import only what stands before it; `wire` and `book` know types of each other's neighbours below. */
const shelf = SHELF.map((folder, place) => ({
  name: `shelf-${folder}`,
  comment: `core/${folder} may import only what stands before it on the shelf.`,
  severity: "error",
  from: { path: `^core/${folder}/`, pathNot: "\\.test\\.ts$" },
  to: { path: `^core/(${SHELF.slice(place + 1).join("|") || "nothing"})/` },
}));

const floor = (name, from, to) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    ...shelf,
    floor("core-stands-alone", "^core/", "^(countries|web|server|simulation|tools)/"),
    floor("countries-know-core", "^countries/", "^(web|server|simulation|tools)/"),
    floor("web-knows-no-server", "^web/", "^(server|simulation|tools)/"),
    floor("server-knows-no-web", "^server/", "^(web|simulation|tools)/"),
    floor("nobody-imports-tools", "^(core|countries|web|server|simulation)/", "^tools/"),
    {
      name: "core-needs-no-platform",
      severity: "error",
      from: { path: "^core/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional"], pathNot: "node_modules/zod/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(tools/faults|dist|data)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs"], exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
