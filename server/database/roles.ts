// The roles of the database exist and the program's login may take them on; where it may not make
// them, whoever administers the database is told the very statements.

import type { Db } from "./db.ts";
import { ROLES } from "./rights.ts";

const NAMES = Object.values(ROLES);
const NAMED_BEFORE = ["42710", "23505"];

/** Makes what is missing. Throws, in words for an operator, when it is not allowed to. */
export async function ensureRoles(db: Db): Promise<void> {
  for (const name of await missingRoles(db))
    await attempted(
      db,
      `create role ${name} nologin nosuperuser nobypassrls nocreatedb nocreaterole`,
    );
  const missing = await missingRoles(db);
  if (missing.length === 0)
    for (const name of await notTaken(db)) await attempted(db, `grant ${name} to current_user`);
  const apart = missing.length === 0 ? await notTaken(db) : NAMES;
  if (apart.length === 0) return;
  const [login] = await db.query("select quote_ident(current_user) as name", []);
  throw new Error(asking(missing, apart, String(login?.["name"])));
}

/** A pooler may drop what we ask for at the start of a session: then rooms would be let in as more. */
export async function refuseRights(db: Db): Promise<void> {
  const [row] = await db.query("select current_user as name, session_user as login", []);
  const [name, login] = [String(row?.["name"]), String(row?.["login"])];
  if (name === ROLES.nobody) return;
  throw new Error(
    [
      `Everyday connections come in as ${name}, not as ${ROLES.nobody}. Ayni does not start.`,
      "Give the pooler of DATABASE_POOL_URL a login of its own, and say once in the database:",
      `  grant ${NAMES.join(", ")} to ${login};`,
      `  alter role ${login} set role = ${ROLES.nobody};`,
    ].join("\n"),
  );
}

async function missingRoles(db: Db): Promise<string[]> {
  const rows = await db.query(
    "select name from unnest($1::text[]) as name where not exists (select 1 from pg_roles where rolname = name)",
    [NAMES],
  );
  return rows.map((row) => String(row["name"]));
}

/** Roles the login could not take on in a transaction. */
async function notTaken(db: Db): Promise<string[]> {
  const [version] = await db.query(
    "select current_setting('server_version_num')::int as number",
    [],
  );
  const privilege = Number(version?.["number"]) >= 160_000 ? "SET" : "MEMBER";
  const rows = await db.query(
    "select name from unnest($1::text[]) as name where not pg_has_role(current_user, name, $2)",
    [NAMES, privilege],
  );
  return rows.map((row) => String(row["name"]));
}

/** Another start may make the same role at the same moment; whether it is enough is asked again. */
async function attempted(db: Db, text: string): Promise<void> {
  try {
    await db.query(text, []);
  } catch (failure) {
    const code = (failure as { readonly code?: string }).code ?? "";
    if (code !== REFUSED && !NAMED_BEFORE.includes(code)) throw failure;
  }
}

const REFUSED = "42501";

function asking(missing: readonly string[], apart: readonly string[], login: string): string {
  const statements = [
    ...missing.map((name) => `  create role ${name} nologin;`),
    ...(apart.length > 0 ? [`  grant ${apart.join(", ")} to ${login};`] : []),
  ];
  return [
    "The login of DATABASE_URL may not make the roles that keep branches apart.",
    "Ask whoever administers the PostgreSQL server to run these statements once, then start Ayni again:",
    ...statements,
  ].join("\n");
}
