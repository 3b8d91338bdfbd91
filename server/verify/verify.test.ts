// Whoever alters a row behind the program's back is found: one change in every column of every
// table, each seen by the checks and then undone.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection, Row } from "#server/database/db.ts";
import { causesMissing } from "#server/audit/causes.ts";
import { standingNow } from "#server/audit/standing.ts";
import { PRIVATE } from "#server/audit/standing-women.ts";
import { testDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { homeless } from "#server/database/belongings.ts";
import { liveInstitution } from "./test-institution.ts";
import { inspect, looks } from "./verify.ts";

let database: TestDatabase;
let session: Connection;
let columns: Row[];
let untouched: string;

beforeAll(async () => {
  database = await testDatabase();
  await liveInstitution(database);
  session = await database.db.connect();
  columns = await session.query(
    `select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' order by table_name, column_name`,
    [],
  );
  untouched = await saidByWomen();
}, 120_000);

afterAll(async () => {
  session.release();
  await database.close();
});

/** Tables and columns that say nothing about money or history, and why. */
const FREE: Readonly<Record<string, string>> = {
  "member_access.wrong": "guesses, counted and forgotten; each that is refused is a row of the log",
  "member_access.tried_at": "of the last guess",
  "member_session.last_used_at": "passing",
  "member_session.expires_at": "passing",
  migration: "checked at every start",
  lease: "advisory",
  "session.created_at": "passing",
  "session.last_used_at": "passing",
  "session.expires_at": "passing",
  "device.last_seen_at": "passing",
};

function alterationOf(name: string, type: string): string {
  if (name.startsWith("is_") || name === "must_change") return `not ${name}`;
  if (name.endsWith("_hash"))
    return `translate(coalesce(nullif(${name}, ''), repeat('0', 64)), '0123456789abcdef', '123456789abcdef0')`;
  switch (type) {
    case "bigint":
    case "integer":
      return `coalesce(${name}, 0) + 100000`;
    case "date":
      return `coalesce(${name}, '2026-01-01'::date) + 1`;
    case "timestamp with time zone":
      return `coalesce(${name}, '2026-01-01Z'::timestamptz) + interval '1 hour'`;
    case "boolean":
      return `not ${name}`;
    case "ARRAY":
      return `array_append(${name}, null)`;
    case "uuid":
      return "'0199a000-0000-7000-8000-00000000dead'::uuid";
    default:
      return `coalesce(${name}, '') || 'x'`;
  }
}

/** Tables where a row that is gone leaves no trace here, and why. */
const ABSENT: Readonly<Record<string, string>> = {
  session: "whoever is signed out has to sign in again",
  member_session: "whoever is signed out has to come in again",
};

/** The last row written; of the devices the one that sent most. */
function victimOf(table: string): string {
  const order = table === "device" ? "last_turn" : "ctid";
  return `(select ctid from ${table} order by ${order} desc limit 1)`;
}

type Found = { readonly ids: readonly string[]; readonly changed: number };

function findingsAfter(statement: string): Promise<Found> {
  return after(statement, async () => {
    const { invariants } = await inspect(session, []);
    return invariants.filter(({ count }) => count > 0).map(({ id }) => id);
  });
}

/** What women say of themselves follows from no book: what may see it is asked alone. */
const OF_WOMEN = /^(person|forming|lead|promotion|member_(access|session))(_|$)/;

/** How it all stands, which the log holds; what belongs to nothing; and visits nobody opened. */
async function saidByWomen(): Promise<string> {
  const said: unknown[] = [await homeless(session), await causesMissing(session)];
  for (const thing of [...PRIVATE, "memberAccess"] as const)
    said.push(await standingNow(session, thing, null));
  return JSON.stringify(said);
}

/** The first check that sees it is enough. */
function firstFindingAfter(table: string, statement: string): Promise<Found> {
  return after(statement, async () => {
    if (OF_WOMEN.test(table)) {
      return (await saidByWomen()) === untouched ? [] : ["otherwise"];
    }
    for await (const { id, offenders } of looks(session, [])) if (offenders.length > 0) return [id];
    return [];
  });
}

async function after(statement: string, look: () => Promise<readonly string[]>): Promise<Found> {
  await session.query("begin", []);
  try {
    await session.query("set local session_replication_role = replica", []);
    const changed = await session.query(`${statement} returning 1`, []).catch(refusedByItself);
    if (changed === null) return { ids: ["the database's own check"], changed: 1 };
    return { ids: await look(), changed: changed.length };
  } finally {
    await session.query("rollback", []);
  }
}

/** Null when a check of the table does not let the value in at all. */
function refusedByItself(failure: unknown): null {
  if ((failure as { readonly code?: string }).code !== CHECK_VIOLATION) throw failure;
  return null;
}

const CHECK_VIOLATION = "23514";

test("an institution nobody tampered with is sound", async () => {
  const { invariants } = await inspect(session, []);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
});

test("what is let off is there: nothing hides behind a name nobody bears", () => {
  const there = columns.flatMap((column) => {
    const table = column["table_name"] as string;
    return [table, `${table}.${column["column_name"] as string}`];
  });
  const letOff = [...Object.keys(FREE), ...Object.keys(ABSENT)];
  expect(letOff.filter((name) => !there.includes(name))).toEqual([]);
});

/** A row like the last one under a key of its own. */
function likeness(table: string, keys: readonly string[]): string {
  const own = columns.filter((column) => column["table_name"] === table);
  const told = own.map((column) => {
    const [name, type] = [column["column_name"] as string, column["data_type"] as string];
    return keys.includes(name) ? alterationOf(name, type) : name;
  });
  const names = own.map((column) => column["column_name"] as string).join(", ");
  return `insert into ${table} (${names}) select ${told.join(", ")} from ${table} where ctid = ${victimOf(table)}`;
}

describe("one row put in", () => {
  test("in any table of the books is found", { timeout: 240_000 }, async () => {
    const keys = await session.query(
      `select i.indrelid::regclass::text as name, array_agg(distinct a.attname::text) as keys from pg_index i
        join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indisunique group by 1 order by 1`,
      [],
    );
    const unseen: string[] = [];
    for (const row of keys) {
      const table = row["name"] as string;
      if (table in FREE) continue;
      const all = row["keys"] as string[];
      const own = all.filter((name) => name !== "book_id");
      const { ids, changed: put } = await firstFindingAfter(
        table,
        likeness(table, own.length > 0 ? own : all),
      );
      if (put === 0 || ids.length === 0) unseen.push(`${table} (${put})`);
    }
    expect(unseen).toEqual([]);
  });
});

describe("one value altered", () => {
  test("in any column of any table is found", { timeout: 480_000 }, async () => {
    const unseen: string[] = [];
    for (const column of columns) {
      const [table, name] = [column["table_name"] as string, column["column_name"] as string];
      if (table in FREE || `${table}.${name}` in FREE) continue;
      const altered = alterationOf(name, column["data_type"] as string);
      const statement = `update ${table} set ${name} = ${altered}
        where ctid = ${victimOf(table)}`;
      const { ids, changed } = await firstFindingAfter(table, statement);
      if (changed === 0 || ids.length === 0) unseen.push(`${table}.${name} (${changed})`);
    }
    expect(unseen).toEqual([]);
  });
});

describe("one row taken away", () => {
  test("from any table of the books is found", { timeout: 240_000 }, async () => {
    const tables = [...new Set(columns.map((column) => column["table_name"] as string))];
    const unseen: string[] = [];
    for (const table of tables.filter((name) => !(name in FREE) && !(name in ABSENT))) {
      const statement = `delete from ${table}
        where ctid = ${victimOf(table)}`;
      const { ids, changed } = await firstFindingAfter(table, statement);
      if (changed === 0 || ids.length === 0) unseen.push(`${table} (${changed})`);
    }
    expect(unseen).toEqual([]);
  });
});

test("a receipt number that stands twice on a phone is found", async () => {
  const { ids, changed } = await findingsAfter(
    `update receipt set receipt_number = (select max(receipt_number) from receipt where not on_paper)
      where ctid = (select ctid from receipt where not on_paper order by receipt_number limit 1)`,
  );
  expect(changed).toBe(1);
  expect(ids).toContain("I24b");
});
