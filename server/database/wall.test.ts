// The catalogue of the migrated database: every table behind the wall, every role with the rights
// that are written down and no other, and no way around. Each question is tried on a planted fault.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { CLOSED, RIGHTS, ROLES } from "./rights.ts";
import { testDatabase, type TestDatabase } from "./test-database.ts";
import { rightsOf, tablesOf, type Found } from "./wall.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

const ROLE_NAMES = Object.values(ROLES);

const HOW =
  "Say in RIGHTS (server/database/rights.ts) which rows of it are there for whom, or in CLOSED why for nobody; " +
  "server/database/README.md shows how. A table with a book_id needs neither.";

/** Rows are offenders. $1: our roles, $2: tables their owner may use. */
const HOLES: readonly { readonly name: string; readonly text: string; readonly plant: string }[] = [
  {
    name: "a table stands behind the wall, and so does its owner",
    text: `select relname as what from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and $1::text[] is not null
      and not (relrowsecurity and (relforcerowsecurity or relname = any($2::text[])))`,
    plant: "alter table member no force row level security",
  },
  {
    name: "our roles own nothing",
    text: `select c.relname as what from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname = any($1) and $2::text[] is not null`,
    plant: "grant create on schema public to ayni_branch; alter table member owner to ayni_branch",
  },
  {
    name: "our roles sign in nowhere and stand above no wall",
    text: `select rolname as what from pg_roles where rolname = any($1) and $2::text[] is not null
      and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb or rolreplication)`,
    plant: "alter role ayni_branch bypassrls",
  },
  {
    name: "our roles are no members of another",
    text: `select r.rolname as what from pg_auth_members m join pg_roles r on r.oid = m.member
      where r.rolname = any($1) and $2::text[] is not null`,
    plant: "grant ayni_entrance to ayni_branch",
  },
  {
    name: "our roles make nothing in the schema, and nobody does by being there",
    text: `select r as what from unnest($1::text[]) as r where has_schema_privilege(r, 'public', 'create')
      and $2::text[] is not null`,
    plant: "grant create on schema public to public",
  },
  {
    name: "a table cannot be emptied, pointed to or triggered by our roles",
    text: `select r || ' ' || c.relname as what from pg_class c, unnest($1::text[]) as r
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and $2::text[] is not null
        and (has_table_privilege(r, c.oid, 'truncate') or has_any_column_privilege(r, c.oid, 'references')
          or has_table_privilege(r, c.oid, 'trigger'))`,
    plant: "grant truncate on member to ayni_branch",
  },
  {
    name: "everybody at large may nothing",
    text: `select c.relname as what from pg_class c, aclexplode(c.relacl) as a where $1::text[] is not null
      and c.relnamespace = 'public'::regnamespace and a.grantee = 0 and $2::text[] is not null`,
    plant: "grant select on member to public",
  },
  {
    name: "a view looks with the eyes of whoever asks",
    text: `select relname as what from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions @> array['security_invoker=true'], false)
      and $1::text[] is not null and $2::text[] is not null`,
    plant: "create view planted as select * from member",
  },
  {
    name: "there is no copy of rows that forgets whose they are",
    text: `select relname as what from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('m', 'f') and $1::text[] is not null and $2::text[] is not null`,
    plant: "create materialized view planted as select * from member",
  },
  {
    name: "no function looks with the eyes of its owner",
    text: `select p.proname as what from pg_proc p where p.prosecdef and $1::text[] is not null
      and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      and $2::text[] is not null`,
    plant: "create function planted() returns int language sql security definer as 'select 1'",
  },
  {
    name: "a predicate that finds nobody denies",
    text: `select tablename as what from pg_policies where schemaname = 'public' and $2::text[] is not null
      and $1::text[] is not null
      and replace(concat(qual, with_check), 'NULLIF(current_setting(', '') like '%current_setting(%'`,
    plant:
      "create policy planted on member to ayni_branch using (current_setting('ayni.staff') = 'olga')",
  },
];

describe("the wall has no hole", () => {
  test.each(HOLES)("$name", async ({ text }) => {
    const rows = await database.db.query(text, [ROLE_NAMES, Object.keys(CLOSED)]);
    expect(rows.map((row) => row["what"])).toEqual([]);
  });

  test.each(HOLES)("or it is seen: $name", async ({ text, plant }) => {
    const session = await database.db.connect();
    await session.query("begin", []);
    await session.query(plant, []);
    const rows = await session.query(text, [ROLE_NAMES, Object.keys(CLOSED)]);
    await session.query("rollback", []);
    session.release();
    expect(rows.length).toBeGreaterThan(0);
  });
});

type Granted = { readonly role: string; readonly table: string; readonly deed: string };

async function granted(): Promise<string[]> {
  const rows = await database.db.query(
    `select r as role, c.relname as table, deed from pg_class c, unnest($1::text[]) as r,
        unnest(array['select', 'insert', 'update', 'delete']) as deed
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and case deed when 'delete' then has_table_privilege(r, c.oid, deed)
          else has_any_column_privilege(r, c.oid, deed) end`,
    [ROLE_NAMES],
  );
  return rows.map(lineOf as (row: object) => string).toSorted();
}

function lineOf({ role, table, deed }: Granted): string {
  return `${role} may ${deed} ${table}`;
}

function written(tables: readonly Found[]): string[] {
  const lines = tables.flatMap((table) => [
    lineOf({ role: ROLES.audit, table: table.name, deed: "select" }),
    ...rightsOf(table).flatMap(({ role, may }) =>
      may.map((deed) => lineOf({ role: ROLES[role], table: table.name, deed })),
    ),
  ]);
  return lines.toSorted();
}

describe("the rights", () => {
  test("granted are those written down, table by table and role by role", async () => {
    expect(await granted()).toEqual(written(await tablesOf(database.db)));
  });

  test("are said for every table, and for no table that does not exist", async () => {
    const tables = await tablesOf(database.db);
    const silent = tables.filter(
      (table) => rightsOf(table).length === 0 && !(table.name in CLOSED),
    );
    expect(silent.map(({ name }) => `${name}: ${HOW}`)).toEqual([]);
    const known = tables.map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining([...Object.keys(RIGHTS), ...Object.keys(CLOSED)]));
  });

  test("of what is only ever added do not go further", async () => {
    const lines = await granted();
    const added = [
      "event",
      "entry",
      "entry_line",
      "command_log",
      "command_key",
      "staff_act",
    ].concat(["audit_row", "audit_link"]);
    const further = added.flatMap((table) =>
      lines.filter((line) => line.endsWith(`update ${table}`) || line.endsWith(`delete ${table}`)),
    );
    expect(further).toEqual([]);
    expect(lines.filter((line) => line.includes(ROLES.nobody))).toEqual([]);
  });

  test("do not reach what is kept of a password, a token or an identity document", async () => {
    const rows = await database.db.query(
      `select a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relname in ('staff', 'device') and a.attname in ('password_hash', 'token_hash', 'document')
          and has_column_privilege('ayni_branch', c.oid, a.attname, 'select')`,
      [],
    );
    expect(rows).toEqual([]);
  });
});

describe("a table that comes later", () => {
  test("follows its book by itself, and a wall that was lowered stands again", async () => {
    const own = await testDatabase();
    await own.db.query("create table note (book_id uuid primary key, body text not null)", []);
    await own.db.query("alter table member disable row level security", []);
    await migrate(own.db);
    const rows = await own.db.query(
      `select relname from pg_class where relname in ('note', 'member') and relrowsecurity and relforcerowsecurity
        and has_table_privilege('ayni_branch', oid, 'insert')`,
      [],
    );
    expect(rows.length).toBe(2);
    await own.close();
  });

  test("and that nobody described is closed to every room", async () => {
    const own = await testDatabase();
    await own.db.query("create table rumour (rumour_id uuid primary key)", []);
    await migrate(own.db);
    const [row] = await own.db.query(
      "select has_any_column_privilege('ayni_branch', 'rumour'::regclass, 'select') as may",
      [],
    );
    expect(row?.["may"]).toBe(false);
    const tables = await tablesOf(own.db);
    expect(rightsOf(tables.find(({ name }) => name === "rumour")!)).toEqual([]);
    await own.close();
  });
});

test("a connection that has taken on no role may nothing", async () => {
  await expect(database.gate.query("select 1 from branch", [])).rejects.toThrow(
    /permission denied/,
  );
});
