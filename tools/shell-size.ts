// How much a phone downloads before it can work without signal. A village's signal pays for it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export const MOST_SHELL_BYTES = 300 * 1024;

export type Part = { readonly name: string; readonly bytes: number };

/** Scripts, styles and pages of a built app that its worker keeps, compressed, largest first. */
export function shellParts(folder: string): Part[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|css|html)$/.test(name) && name !== "worker.js")
    .map((name) => ({
      name,
      bytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
    }))
    .toSorted((one, other) => other.bytes - one.bytes);
}

export function totalOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Null when the shell is there and small enough. */
export function shellComplaint(parts: readonly Part[]): string | null {
  if (parts.length === 0) return "The phone's app is not built.";
  const total = totalOf(parts);
  if (total <= MOST_SHELL_BYTES) return null;
  return `The phone's shell is ${inKilobytes(total)}, over ${inKilobytes(MOST_SHELL_BYTES)}.`;
}

export function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}
