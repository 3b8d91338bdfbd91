// Builds the three web apps into dist/ when a source is newer than the last build.

import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./setup.mjs";

const SOURCES = ["core", "countries", "web", "package-lock.json", "vite.config.ts"];
const STAMP = join(ROOT, "dist", ".built");

export async function buildWeb() {
  if (existsSync(STAMP) && newest() <= statSync(STAMP).mtimeMs) return;
  console.log("Building the screens …");
  const began = new Date();
  const { build } = await import("vite");
  for (const mode of ["field", "office", "member"]) {
    await build({ configFile: join(ROOT, "vite.config.ts"), mode, logLevel: "warn" });
  }
  stamp(began);
}

/**
 * What is changed while the screens are being built belongs to the next build.
 * @param {Date} began
 */
function stamp(began) {
  writeFileSync(STAMP, "");
  utimesSync(STAMP, began, began);
}

function newest() {
  return Math.max(...SOURCES.map((source) => newestIn(join(ROOT, source))));
}

/**
 * @param {string} path
 * @returns {number} when it or anything in it was changed, in milliseconds
 */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
