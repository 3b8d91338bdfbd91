// The database's own rules stand as they were when this program last brought them there: constraints,
// triggers, and who may see which rows. They are told at a start, once for each version of the schema,
// the rights and PostgreSQL, which all write the same rules in their own words.

import { canonicalText } from "#core/wire/canonical.ts";
import type { Sql } from "#server/database/db.ts";
import { describedRights } from "#server/database/wall.ts";
import { auditRow, sha256, type AuditRow } from "./row.ts";

export type SchemaStanding = { readonly key: string; readonly hash: string };

export const SCHEMA = "schema";

/** Changes the open transaction's way of writing names. */
async function schemaNow(sql: Pick<Sql, "query">): Promise<SchemaStanding> {
  await sql.query("select set_config('search_path', 'public', true)", []);
  const [row = {}] = await sql.query(RULES, []);
  const [version] = await sql.query(VERSION, []);
  // Sorted here: how the database sorts text is its own affair, and may change.
  const rules = Object.entries(row).map(([name, lines]) => [name, (lines as string[]).toSorted()]);
  const key = sha256(canonicalText({ ...version, rights: describedRights() }));
  return { key, hash: sha256(JSON.stringify(rules)) };
}

const VERSION = `select array(select name from migration order by name collate "C") as migrations,
  current_setting('server_version_num')::integer / 10000 as postgresql`;

const RULES = `select
  array(select c.relname || ' ' || o.conname || ' ' || o.convalidated || ' ' || pg_get_constraintdef(o.oid)
    from pg_constraint o join pg_class c on c.oid = o.conrelid where c.relnamespace = 'public'::regnamespace) as constraints,
  array(select c.relname || ' ' || t.tgenabled::text || ' ' || t.tgtype || ' ' || case when t.tgisinternal then '' else t.tgname end
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace) as triggers,
  array(select c.relname || ' ' || r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class
    where c.relnamespace = 'public'::regnamespace) as rules,
  array(select c.relname || ' ' || c.relkind::text || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')) as tables,
  array(select tablename || ' ' || policyname || ' ' || permissive || ' ' || roles::text || ' ' || cmd || ' '
      || coalesce(qual, '') || ' ' || coalesce(with_check, '')
    from pg_policies where schemaname = 'public') as policies,
  array(select c.relname || ' ' || g.rolname || ' ' || a.privilege_type
    from pg_class c, aclexplode(c.relacl) a join pg_roles g on g.oid = a.grantee
    where c.relnamespace = 'public'::regnamespace and g.rolname like 'ayni\\_%') as grants`;

/** What stands otherwise than it was told for this version; nothing where no start has told it yet. */
export async function otherSchema(
  sql: Pick<Sql, "query">,
  told: ReadonlyMap<string, readonly { readonly after: string | null }[]>,
): Promise<string[]> {
  const { key, hash } = await schemaNow(sql);
  const known = told.get(`${SCHEMA} ${key}`) ?? [];
  return known.every(({ after }) => after === hash)
    ? []
    : ["a constraint, trigger, rule, policy or right of a table is another one"];
}

/** At a start; nothing when this version of the rules was told before. */
export async function schemaUntold(sql: Pick<Sql, "query">): Promise<AuditRow[]> {
  const { key, hash } = await schemaNow(sql);
  const known = await sql.query(
    "select 1 from audit_row where kind = 'standing' and act = 'schema' and content_hash = $1 limit 1",
    [key],
  );
  if (known.length > 0) return [];
  return [auditRow({ kind: "standing", act: SCHEMA, contentHash: key, effectHash: hash })];
}
