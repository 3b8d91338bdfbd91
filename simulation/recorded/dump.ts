// A database as SQL text: its schema as the migrations of the day made it, then every row. What
// it gives back after years must still be brought to the schema of this program.

import { readdirSync, readFileSync } from "node:fs";
import type { Db, Row, Sql } from "#server/database/db.ts";

const MIGRATIONS = new URL("../../server/database/migrations/", import.meta.url);

const LEDGER_OF_MIGRATIONS =
  "create table migration (name text primary key, checksum text not null, ran_at timestamptz not null);";

/** The schema of this program, word for word. */
export function dumpSchema(): string {
  const names = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .toSorted();
  const texts = names.map((name) => readFileSync(new URL(name, MIGRATIONS), "utf8"));
  return ["-- The schema as it was.", LEDGER_OF_MIGRATIONS, ...texts].join("\n");
}

/** Every row of every table, tables in an order that satisfies their foreign keys. */
export async function dumpRows(db: Db): Promise<string> {
  const lines = (await rowsInOrder(db)).map((row) => {
    const [table, body] = [String(row["name"]), String(row["body"]).replaceAll("'", "''")];
    return `insert into ${table} select * from json_populate_record(null::${table}, '${body}');`;
  });
  return `${["-- The rows as they were.", ...lines].join("\n")}\n`;
}

/** All tables in one question: a table more costs no way to the database and back. */
async function rowsInOrder(db: Db): Promise<Row[]> {
  const tables = await tablesInOrder(db);
  const parts = tables.map(
    (table, place) =>
      `select ${place} as place, '${table}' as name, row_to_json(t)::text as body from public.${table} t`,
  );
  return parts.length === 0 ? [] : db.query(`${parts.join(" union all ")} order by 1, 3`, []);
}

export async function restore(sql: Pick<Sql, "query">, texts: readonly string[]): Promise<void> {
  for (const text of texts) await sql.query(text, []);
}

/** The lines of a dump whose tables are there and still empty. */
export async function insertsFor(db: Db, dump: string): Promise<string> {
  const waiting = new Set<string>();
  for (const table of await tablesInOrder(db)) {
    const rows = await db.query(`select 1 from public.${table} limit 1`, []);
    if (rows.length === 0) waiting.add(table);
  }
  const lines = dump.split("\n");
  return lines.filter((line) => waiting.has(/^insert into (\w+)/.exec(line)?.[1] ?? "")).join("\n");
}

async function tablesInOrder(db: Db): Promise<string[]> {
  const rows = await db.query(
    `select t.relname as name, array(select distinct f.relname::text from pg_constraint c
        join pg_class f on f.oid = c.confrelid where c.conrelid = t.oid and c.contype = 'f') as needs
      from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' order by 1`,
    [],
  );
  const needs = new Map(rows.map((row) => [row["name"] as string, row["needs"] as string[]]));
  const placed: string[] = [];
  while (placed.length < needs.size) {
    for (const [name, before] of needs) {
      if (!placed.includes(name) && before.every((other) => placed.includes(other)))
        placed.push(name);
    }
  }
  return placed;
}
