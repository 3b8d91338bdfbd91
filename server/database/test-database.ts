// A database of its own for each test that asks, made from the migrated template.

import { randomBytes } from "node:crypto";
import pg from "pg";
import { openDb, type Db } from "./db.ts";
import { inDatabase, TEMPLATE } from "./test-server.ts";

export type TestDatabase = {
  readonly db: Db;
  readonly config: pg.PoolConfig;
  /** Drops it. */
  readonly close: () => Promise<void>;
};

export async function testDatabase(from: string = TEMPLATE): Promise<TestDatabase> {
  const server = JSON.parse(process.env["AYNI_TEST_SERVER"] ?? "{}") as pg.PoolConfig;
  const name = `ayni_test_${randomBytes(6).toString("hex")}`;
  await asAdmin(server, `create database ${name} template ${from}`);
  const config = inDatabase(server, name);
  const db = openDb(config);
  return {
    db,
    config,
    close: async () => {
      await db.end();
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
