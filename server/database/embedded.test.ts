// The embedded database as an operator meets it: started cold and warm, refused to a second opener,
// adopted after a kill, and reachable from a folder with a long name.

import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDb } from "./db.ts";
import { reachRunning, startEmbedded } from "./embedded.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ayni-embedded-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Another process opens the folder; says how it went in one line. */
function elsewhere(dataDir: string, andThen: "stop" | "die"): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["tools/run.mjs", "server/database/open-once.ts", dataDir, andThen],
    { encoding: "utf8" },
  );
  return `${stdout}${stderr}`;
}

test("what was written is there after a stop and a second start", async () => {
  const first = await startEmbedded(folder);
  const db = openDb(first.config);
  await db.query("create table kept as select 7 as seven", []);
  await db.end();
  await first.stop();
  expect(await reachRunning(folder)).toBeNull();
  const second = await startEmbedded(folder);
  const again = openDb(second.config);
  expect(await again.query("select seven from kept", [])).toEqual([{ seven: 7 }]);
  await again.end();
  await second.stop();
});

test("a second Ayni on the same folder is refused with the reason", async () => {
  const first = await startEmbedded(folder);
  expect(elsewhere(folder, "stop")).toContain(`already serves ${folder}`);
  await first.stop();
});

test("a database left behind by a killed Ayni is adopted", async () => {
  expect(elsewhere(folder, "die")).toContain("opened");
  expect(await reachRunning(folder)).not.toBeNull();
  const pid = await readFile(join(folder, "postgres", "postmaster.pid"), "utf8");
  const adopted = await startEmbedded(folder);
  expect(await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).toBe(pid);
  await adopted.stop();
});

test("a folder whose path is too long for a socket works all the same", async () => {
  const deep = join(folder, "x".repeat(90), "institution");
  await mkdir(deep, { recursive: true });
  const embedded = await startEmbedded(deep);
  const db = openDb(embedded.config);
  expect(await db.query("select 1 as one", [])).toEqual([{ one: 1 }]);
  await db.end();
  await embedded.stop();
});
