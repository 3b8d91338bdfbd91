// Builds the two web apps into dist/ when a source is newer than the last build.

import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./setup.mjs";

const SOURCES = ["core", "countries", "web", "package-lock.json", "vite.config.ts"];
const STAMP = join(ROOT, "dist", ".built");

export async function buildWeb() {
  if (existsSync(STAMP) && newest() <= statSync(STAMP).mtimeMs) return;
  console.log("Building the screens …");
  const { build } = await import("vite");
  for (const mode of ["field", "office"]) {
    await build({ configFile: join(ROOT, "vite.config.ts"), mode, logLevel: "warn" });
  }
  writeFileSync(STAMP, "");
}

function newest() {
  return Math.max(...SOURCES.map((source) => newestIn(join(ROOT, source))));
}

function newestIn(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
