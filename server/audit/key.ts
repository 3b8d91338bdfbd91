// The institution's audit key. It lives outside the database, so that whoever can write every
// table still cannot write a page or an anchor that passes for one of a server's.

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "./row.ts";

/** The first one writes; all of them are believed. */
export type AuditKeys = readonly Buffer[];

/** Until a key is taken from a file this process has one of its own, which dies with it. */
let keys: AuditKeys = [randomBytes(32)];

/** AUDIT_KEY names the file (default: audit.key in the data folder): one key in hex on each line. */
export function keyFile(env: NodeJS.ProcessEnv, dataDir: string): string {
  return env["AUDIT_KEY"] || join(dataDir, "audit.key");
}

/** Takes the keys of a file; makes the file, readable by its owner alone, when there is none. */
export async function takeKeys(file: string): Promise<void> {
  if (!existsSync(file)) await makeKey(file);
  const lines = (await readFile(file, "utf8")).split("\n").map((line) => line.trim());
  const found = lines.filter((line) => /^[0-9a-f]{64}$/.test(line));
  if (found.length === 0) throw new Error(`${file} holds no audit key.`);
  keys = found.map((line) => Buffer.from(line, "hex"));
}

/** A second server that starts at the same moment takes the key of the first. */
async function makeKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const made = await open(file, "wx", 0o600).catch(() => null);
  if (made === null) return;
  await made.writeFile(`${randomBytes(32).toString("hex")}\n`);
  await made.sync();
  await made.close();
}

export function macOf(text: string): string {
  const [key = Buffer.alloc(0)] = keys;
  return macWith(key, text);
}

export function isOurs(text: string, mac: string): boolean {
  const given = Buffer.from(mac);
  return keys.some((key) => {
    const right = Buffer.from(macWith(key, text));
    return right.length === given.length && timingSafeEqual(right, given);
  });
}

/** The key's own name stands before the code, so that a page says which key it was made with. */
function macWith(key: Buffer, text: string): string {
  const code = createHmac("sha256", key).update(text, "utf8").digest("hex");
  return `${sha256(key.toString("hex")).slice(0, 8)}:${code}`;
}
