// The catalogue of the migrated database keeps the rules of a schema that can be distributed; and
// each rule sees a table planted to break it.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SCHEMA_RULES, type SchemaRule } from "./schema-rules.ts";
import { PLAIN_TABLES, REFERENCE_TABLES } from "./table-kinds.ts";
import { testDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

async function offendersOf({ text }: SchemaRule): Promise<string[]> {
  const rows = await database.db.query(text, [REFERENCE_TABLES, PLAIN_TABLES]);
  return rows.map((row) => String(row["what"]));
}

describe("the schema", () => {
  test.each(SCHEMA_RULES.map((rule) => [rule.name, rule] as const))(
    "keeps: %s",
    async (_name, rule) => {
      expect(await offendersOf(rule)).toEqual([]);
    },
  );

  test("lists no table that does not exist", async () => {
    const rows = await database.db.query(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
      [],
    );
    const known = rows.map((row) => row["relname"]);
    expect(known).toEqual(expect.arrayContaining([...REFERENCE_TABLES, ...PLAIN_TABLES]));
  });
});

const PLANTS: readonly (readonly [rule: string, plant: string])[] = [
  [
    "book_id leads every key of a book's table",
    "create table planted (a bigint primary key, book_id uuid)",
  ],
  ["every book's table has a primary key", "create table planted (book_id uuid)"],
  [
    "unique indexes of a book's table begin with book_id",
    "create table planted (book_id uuid, a bigint, primary key (book_id, a)); create unique index planted_a on planted (a, book_id)",
  ],
  [
    "foreign keys stay within a book or point to a reference table",
    "create table planted (book_id uuid, s text references session (token_hash), primary key (book_id, s))",
  ],
  [
    "there are no triggers",
    "create trigger planted before update on book for each row execute function suppress_redundant_updates_trigger()",
  ],
  [
    "there are no functions in the database",
    "create function planted() returns int language sql as 'select 1'",
  ],
  ["there are no sequences: names are made before anything is sent", "create sequence planted"],
  [
    "amounts are whole minor units",
    "create table planted (book_id uuid primary key, cost_minor integer)",
  ],
  ["instants carry their zone", "create table planted (book_id uuid primary key, at timestamp)"],
];

describe("a planted fault", () => {
  test("is there for every rule", () => {
    expect(PLANTS.map(([rule]) => rule)).toEqual(SCHEMA_RULES.map(({ name }) => name));
  });

  test.each(PLANTS)("is seen by: %s", async (name, plant) => {
    const own = await testDatabase();
    const rule = SCHEMA_RULES.find((known) => known.name === name);
    await own.db.query(plant, []);
    const rows = await own.db.query(rule?.text ?? "", [REFERENCE_TABLES, PLAIN_TABLES]);
    expect(rows.length).toBeGreaterThan(0);
    await own.close();
  });
});
