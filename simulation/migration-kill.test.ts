// The program is killed inside every migration, at several statements of each, with an empty
// database and with one that lived; the next start brings it to the same schema and the same rows.

import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAudit } from "#server/audit/opening.ts";
import { systemClock } from "#server/clock.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { migrate, runFiles } from "#server/database/migrate.ts";
import { testDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { verify } from "#server/verify/verify.ts";
import { catalogueOf } from "./catalogue.ts";
import { inOneFile } from "./in-one-file.ts";
import { folderWith, GATE, gatesOf, readMigrations, type Migration } from "./migration-steps.ts";
import { dumpRows, insertsFor } from "./recorded/dump.ts";
import { fileOf } from "./recorded/replay.ts";

const MIGRATIONS = readMigrations();
const NAMED = "migrating";
const LIVED = readFileSync(fileOf("first", "after.sql"), "utf8");

let parent: string;
let program: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "ayni-migrate-"));
  program = await inOneFile("server/database/migrate-once.ts");
});

afterAll(async () => {
  await rm(parent, { recursive: true, force: true });
  await rm(dirname(program), { recursive: true, force: true });
});

describe.each([
  ["empty", ""],
  ["lived in", LIVED],
] as const)("a database that is %s", (_name, rows) => {
  let killed: TestDatabase;
  let whole: TestDatabase;

  beforeAll(async () => {
    [killed, whole] = [await testDatabase("template0"), await testDatabase("template0")];
    await runFiles(killed.db, pathToFileURL(`${folderWith(parent, [], null)}/`));
  });

  afterAll(async () => {
    await Promise.all([killed.close(), whole.close()]);
  });

  test.each(MIGRATIONS.map(({ name }, index) => [name, index] as const))(
    "survives kills inside %s",
    async (_file, index) => {
      const upTo = MIGRATIONS.slice(0, index + 1);
      const folder = folderWith(parent, upTo, null);
      const address = pathToFileURL(`${folder}/`);
      await runFiles(whole.db, address);
      const before = await stateOf(killed);
      for (const gate of gatesOf(MIGRATIONS[index] ?? NOTHING)) {
        await killedAt(killed, folderWith(parent, upTo, gate));
        expect(await stateOf(killed)).toEqual(before);
      }
      await killedLate(killed, folder);
      await runFiles(killed.db, address);
      for (const { db } of [killed, whole]) await db.query(await insertsFor(db, rows), []);
      expect(await stateOf(killed)).toEqual(await stateOf(whole));
    },
  );

  test("is at the schema of this program in the end, and sound", async () => {
    await migrate(killed.db);
    const fresh = await testDatabase();
    expect(await catalogueOf(killed.db)).toBe(await catalogueOf(fresh.db));
    await fresh.close();
    await openAudit({ db: killed.db, clock: systemClock(), country: BOLIVIA });
    const { invariants } = await verify(killed.db);
    expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  });
});

test("two programs that migrate at once leave one schema", async () => {
  const database = await testDatabase("template0");
  const folder = folderWith(parent, MIGRATIONS, null);
  await Promise.all([finished(started(database, folder)), finished(started(database, folder))]);
  const fresh = await testDatabase();
  expect(await catalogueOf(database.db)).toBe(await catalogueOf(fresh.db));
  await Promise.all([database.close(), fresh.close()]);
});

const NOTHING: Migration = { name: "", statements: [] };

async function stateOf({ db }: TestDatabase): Promise<readonly [string, string]> {
  const rows = (await dumpRows(db)).replaceAll(/"ran_at":"[^"]*"/g, "");
  return [await catalogueOf(db), rows];
}

function started({ config }: TestDatabase, folder: string): ChildProcess {
  const words = [program, JSON.stringify(config), folder];
  const env = { ...process.env, PGAPPNAME: NAMED };
  return spawn(process.execPath, words, { env, stdio: ["ignore", "ignore", "inherit"] });
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`The migration ended with ${code}.`)),
    );
  });
}

function dead(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

/** The process is dead while its database stands at the gate; what is left then finds nobody. */
async function killedAt(database: TestDatabase, folder: string): Promise<void> {
  const { db } = database;
  const warden = await db.connect();
  await warden.query("select pg_advisory_lock($1)", [GATE]);
  const child = started(database, folder);
  await until(async () => {
    const rows = await db.query(
      `select 1 from pg_locks where locktype = 'advisory' and objid = $1::bigint and not granted
        and database = (select oid from pg_database where datname = current_database())`,
      [GATE],
    );
    return rows.length > 0;
  });
  await dead(child);
  await warden.query("select pg_advisory_unlock($1)", [GATE]);
  warden.release();
  await alone(database);
}

/** Killed as soon as its session is seen: anywhere between the first lock and the last commit. */
async function killedLate(database: TestDatabase, folder: string): Promise<void> {
  const child = started(database, folder);
  await until(async () => child.exitCode !== null || (await others(database)) > 0);
  await dead(child);
  await alone(database);
}

async function others({ db }: TestDatabase): Promise<number> {
  const [row] = await db.query(
    `select count(*) as many from pg_stat_activity
      where datname = current_database() and application_name = $1`,
    [NAMED],
  );
  return Number(row?.["many"] ?? 0n);
}

function alone(database: TestDatabase): Promise<void> {
  return until(async () => (await others(database)) === 0);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}
