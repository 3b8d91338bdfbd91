// Three branches with the same life, for the proof of the wall: one's own, another of the country,
// one of another country. Every table of the catalogue has rows in each, also those to come.

import type { Person } from "./scope.ts";
import type { Db, Row } from "./db.ts";

export type Column = {
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
};

export type TestTable = {
  readonly name: string;
  readonly columns: readonly Column[];
  /** One row of one's own branch, and the same row in the life of each other one. */
  readonly own: Row;
  readonly others: Readonly<Record<OtherWorld, Row>>;
  readonly rowsEach: number;
};

export type OtherWorld = "other branch" | "other country";

const OTHERS: readonly OtherWorld[] = ["other branch", "other country"];

/** What belongs to the program and to no branch. */
const OF_THE_PROGRAM = ["migration", "setting", "clock_mark"];

/** Ids of somebody at work in the first life. */
export type Known = Readonly<Record<string, string>>;

/** Fills what is empty and lives the life twice more; `known` gives ids to rows made up here. */
export async function makeWorlds(db: Db, known: Known): Promise<TestTable[]> {
  const tables = await tablesIn(db);
  const session = await db.connect();
  await session.query("begin", []);
  await session.query("set local session_replication_role = replica", []);
  const made: TestTable[] = [];
  for (const { name, columns } of tables) {
    const [{ many = 0n } = {}] = await session.query(`select count(*) as many from ${name}`, []);
    if (many === 0n) await session.query(insertOf(name), [JSON.stringify(madeUp(columns, known))]);
    const rows = await session.query(`select to_jsonb(t) as row from ${name} t`, []);
    const lives = OTHERS.map((world) =>
      rows.map(({ row }) => elsewhere(row as Row, columns, world)),
    );
    for (const row of lives.flat()) await session.query(insertOf(name), [JSON.stringify(row)]);
    const [branch = {}, country = {}] = lives.map(([first]) => first);
    const others = { "other branch": branch, "other country": country };
    made.push({ name, columns, own: rows[0]?.["row"] as Row, others, rowsEach: rows.length });
  }
  await session.query("commit", []);
  session.release();
  return made;
}

export function insertOf(table: string): string {
  return `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`;
}

/** The same person in the life of another branch. */
export function personElsewhere(person: Person, world: OtherWorld): Required<Person> {
  return {
    staffId: other(person.staffId, world),
    branchIds: person.branchIds.map((branchId) => other(branchId, world)),
    countries: [world === "other country" ? ABROAD : AT_HOME],
  };
}

const ABROAD = "PE";
const AT_HOME = "BO";

type Bare = Pick<TestTable, "name" | "columns">;

async function tablesIn(db: Db): Promise<Bare[]> {
  const rows = await db.query(
    `select c.table_name, c.column_name, c.data_type, c.column_name = any(array(
        select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indrelid = c.table_name::regclass and i.indisunique)) as is_key
      from information_schema.columns c where c.table_schema = 'public' and c.is_generated = 'NEVER'
        and not (c.table_name = any($1)) order by c.table_name, c.ordinal_position`,
    [OF_THE_PROGRAM],
  );
  const tables = new Map<string, Column[]>();
  for (const row of rows) {
    const name = row["table_name"] as string;
    const column = {
      name: row["column_name"] as string,
      type: row["data_type"] as string,
      isKey: row["is_key"] as boolean,
    };
    tables.set(name, [...(tables.get(name) ?? []), column]);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

function madeUp(columns: readonly Column[], known: Known): Row {
  return Object.fromEntries(columns.map((column) => [column.name, valueOf(column, known)]));
}

const SOMETIME = "2026-04-02T15:00:00.000Z";
const ANYTHING = "0199a000-0000-7000-8000-0000000a11ce";
/** Who approves or looks is never who declared or counted. */
const SOMEBODY_ELSE = "0199a000-0000-7000-8000-0000000b0b00";

function valueOf({ name, type }: Column, known: Known): unknown {
  if (name === "approved_by" || name === "seen_by") return SOMEBODY_ELSE;
  if (type === "uuid") return known[name] ?? ANYTHING;
  if (type === "bigint" || type === "integer") return 1;
  if (type === "boolean") return false;
  if (type === "ARRAY") return [];
  if (type === "date") return SOMETIME.slice(0, 10);
  if (type.startsWith("timestamp")) return SOMETIME;
  return name === "country" ? AT_HOME : "x";
}

/** Ids become other ids, always the same; other keys become free ones. */
function elsewhere(row: Row, columns: readonly Column[], world: OtherWorld): Row {
  const hasId = columns.some(({ type, isKey }) => type === "uuid" && isKey);
  return Object.fromEntries(
    columns.map(({ name, type, isKey }) => {
      const value = row[name];
      if (name === "country" && world === "other country") return [name, ABROAD];
      if (type === "uuid" && typeof value === "string") return [name, other(value, world)];
      if (type === "text" && isKey) return [name, `${String(value)} ${world}`];
      const isNumbered = isKey && !hasId && typeof value === "number";
      return [name, isNumbered ? value + FAR * (OTHERS.indexOf(world) + 1) : value];
    }),
  );
}

const FAR = 1_000_000;

function other(id: string, world: OtherWorld): string {
  return `${world === "other branch" ? "b" : "c"}${id.slice(1)}`;
}
