// A database of its own for each test that asks, made from the migrated template.

import { randomBytes } from "node:crypto";
import pg from "pg";
import { asNobody } from "./as-nobody.ts";
import { openDb, type Db } from "./db.ts";
import { inDatabase, TEMPLATE } from "./test-server.ts";

export type TestDatabase = {
  /** As its owner, who looks behind the walls. */
  readonly db: Db;
  /** As the institution comes in. */
  readonly gate: Db;
  readonly config: pg.PoolConfig;
  /** Drops it. */
  readonly close: () => Promise<void>;
};

export async function testDatabase(from: string = TEMPLATE): Promise<TestDatabase> {
  const server = JSON.parse(process.env["AYNI_TEST_SERVER"] ?? "{}") as pg.PoolConfig;
  const name = `ayni_test_${randomBytes(6).toString("hex")}`;
  await asAdmin(server, `create database ${name} template ${from}`);
  const config = inDatabase(server, name);
  const [db, gate] = [openDb(config), openDb(asNobody(config))];
  return {
    db,
    gate,
    config,
    close: async () => {
      await Promise.all([db.end(), gate.end()]);
      await asAdmin(server, `drop database ${name} with (force)`);
    },
  };
}

async function asAdmin(server: pg.PoolConfig, text: string): Promise<void> {
  const session = new pg.Client(server);
  await session.connect();
  try {
    await session.query(text);
  } finally {
    await session.end();
  }
}
