// One real PostgreSQL for a whole run of the tests: the server AYNI_TEST_DATABASE_URL names, or
// an embedded one in a folder of its own, which does not wait for the disk: programs that are killed
// in tests have another. A migrated template makes each test's database cheap.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openDb } from "./db.ts";
import { startHasty } from "./embedded.ts";
import { migrate } from "./migrate.ts";

export const TEMPLATE = "ayni_template";

/** Vitest calls it once before all files and calls what it returns after the last. */
export default async function startTestServer(): Promise<() => Promise<void>> {
  const given = process.env["AYNI_TEST_DATABASE_URL"];
  const folder = given === undefined ? await mkdtemp(join(tmpdir(), "ayni-test-")) : null;
  const embedded = folder === null ? null : await startHasty(folder);
  const config: pg.PoolConfig = embedded?.config ?? { connectionString: given };
  process.env["AYNI_TEST_SERVER"] = JSON.stringify(config);
  await makeTemplate(config);
  return async () => {
    await embedded?.stop();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(config: pg.PoolConfig): Promise<void> {
  const admin = new pg.Client(config);
  await admin.connect();
  await admin.query(`drop database if exists ${TEMPLATE}`);
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const db = openDb(inDatabase(config, TEMPLATE));
  await migrate(db);
  await db.end();
}

/** The same server, another database. */
export function inDatabase(config: pg.PoolConfig, database: string): pg.PoolConfig {
  if (config.connectionString === undefined) return { ...config, database };
  const url = new URL(config.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
