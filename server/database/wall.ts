// Lays the rights on the tables of the database: after the migrations, whenever the description or
// the tables have changed. A table nobody described follows its book, or is closed to every room.

import { createHash } from "node:crypto";
import { transaction, type Db, type Sql } from "./db.ts";
import { MEMBER_RIGHTS } from "./member-rights.ts";
import { CLOSED, RIGHTS, ROLES, withItsBook, type Deed, type Right } from "./rights.ts";

export type Found = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
};

const KEEP = ["select", "insert", "update"] as const;

/** All of it in one transaction, marked with its checksum, and only when something is not as described. */
export async function layRights(db: Db): Promise<void> {
  await transaction(db, async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1)", [TURN]);
    const statements = (await tablesOf(sql)).flatMap(statementsFor);
    const text = [...HOUSE, ...statements].join(";\n");
    const checksum = createHash("sha256").update(text).digest("hex");
    if (await isLaid(sql, checksum)) return;
    await dropPolicies(sql);
    await sql.query(`${text};\ncomment on table migration is '${checksum}'`, []);
  });
}

/** A fingerprint of the description as this program lays it, whatever tables a database has. */
export function describedRights(): string {
  const names = [
    ...Object.keys(RIGHTS),
    ...Object.keys(MEMBER_RIGHTS),
    ...Object.keys(CLOSED),
    "a",
  ];
  const tables = names.map((name): Found => ({ name, columns: ["book_id"], key: [] }));
  const text = [...HOUSE, ...tables.flatMap(statementsFor)].join(";\n");
  return createHash("sha256").update(text).digest("hex");
}

const TURN = 4_197_004;
const EVERYBODY = Object.values(ROLES).join(", ");

const HOUSE = [
  "revoke create on schema public from public",
  `revoke all on all tables in schema public from public, ${EVERYBODY}`,
  `grant usage on schema public to ${EVERYBODY}`,
];

export async function tablesOf(sql: Pick<Sql, "query">): Promise<Found[]> {
  const rows = await sql.query(
    `select t.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
        coalesce(array_agg(a.attname::text) filter (where a.attnum = any(i.indkey)), '{}') as key from pg_class t
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_index i on i.indrelid = t.oid and i.indisprimary
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') group by t.relname order by t.relname`,
    [],
  );
  return rows.map((row) => ({
    name: row["name"] as string,
    columns: row["columns"] as string[],
    key: row["key"] as string[],
  }));
}

/** The rights of a table, said or following from its book. */
export function rightsOf({ name, columns }: Found): readonly Right[] {
  const follows = columns.includes("book_id") ? withItsBook(name, KEEP) : [];
  const ofMember = MEMBER_RIGHTS[name];
  return [...(RIGHTS[name] ?? follows), ...(ofMember === undefined ? [] : [ofMember])];
}

function statementsFor(table: Found): string[] {
  const { name } = table;
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} ${name in CLOSED ? "no force" : "force"} row level security`,
    `grant select on ${name} to ${ROLES.audit}`,
    `create policy ${ROLES.audit} on ${name} for select to ${ROLES.audit} using (true)`,
    ...rightsOf(table).flatMap((right) => rightStatements(table, right)),
  ];
}

function rightStatements(table: Found, right: Right): string[] {
  const { name } = table;
  const to = ROLES[right.role];
  const deeds = right.may.map((deed) => grantOf(deed, table, right)).join(", ");
  return [
    `grant ${deeds} on ${name} to ${to}`,
    `create policy ${to} on ${name} to ${to} using (${right.where}) with check (${right.where})`,
  ];
}

/** What a row is called never changes, and some columns are not for every reader. */
function grantOf(deed: Deed, { columns, key }: Found, { except = [], fixed = [] }: Right): string {
  const isFixed = (name: string) => key.includes(name) || fixed.includes(name);
  if (deed === "update") return `update (${columns.filter((name) => !isFixed(name)).join(", ")})`;
  if (deed !== "select" || except.length === 0) return deed;
  return `select (${columns.filter((name) => !except.includes(name)).join(", ")})`;
}

/** As described, and nobody has lowered a table's wall since. */
async function isLaid(sql: Sql, checksum: string): Promise<boolean> {
  const [known] = await sql.query("select obj_description('migration'::regclass) as laid", []);
  if (known?.["laid"] !== checksum) return false;
  const low = await sql.query(
    `select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and (relforcerowsecurity or relname = any($1))) limit 1`,
    [Object.keys(CLOSED)],
  );
  return low.length === 0;
}

async function dropPolicies(sql: Sql): Promise<void> {
  const rows = await sql.query(
    "select format('drop policy %I on %I', policyname, tablename) as text from pg_policies where schemaname = 'public'",
    [],
  );
  for (const row of rows) await sql.query(String(row["text"]), []);
}

/** A migration of the schema works on whole tables: it lowers the wall; `layRights` raises it. */
export async function lowerWall(sql: Sql): Promise<void> {
  const rows = await sql.query(
    `select format('alter table %I no force row level security', relname) as text from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity`,
    [],
  );
  for (const row of rows) await sql.query(String(row["text"]), []);
}
