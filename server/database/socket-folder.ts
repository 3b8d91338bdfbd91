// Where the database listens: a folder beside the data, or, where its path is too long for a
// Unix socket, a short private one that is remembered.

import { existsSync } from "node:fs";
import { chown, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Runner } from "./runner.ts";

/** The kernel allows 107 bytes for folder and file name together. */
const LONGEST_FOLDER = 85;

/** The folder, without making it sure to exist or to be owned. */
export async function knownSocketFolder(dataDir: string): Promise<string> {
  const near = join(dataDir, "socket");
  return Buffer.byteLength(near) <= LONGEST_FOLDER ? near : shortFolder(dataDir);
}

export async function socketFolder(dataDir: string, { owner }: Runner): Promise<string> {
  const folder = await knownSocketFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (owner !== null) await chown(folder, owner, owner);
  return folder;
}

async function shortFolder(dataDir: string): Promise<string> {
  const note = join(dataDir, "socket-folder");
  if (existsSync(note)) {
    const known = await readFile(note, "utf8");
    if (existsSync(known)) return known;
  }
  const folder = await mkdtemp(join(tmpdir(), "ayni-"));
  await writeFile(note, folder);
  return folder;
}
