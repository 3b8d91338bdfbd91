// A database's schema as text, read from the catalogue: two databases of one schema give one text.

import type { Db } from "#server/database/db.ts";

const PARTS = [
  `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
      || coalesce(column_default, '') || ' ' || ordinal_position as what
    from information_schema.columns where table_schema = 'public' order by 1`,
  `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as what
    from pg_constraint where connamespace = 'public'::regnamespace order by 1`,
  `select indexdef as what from pg_indexes where schemaname = 'public' order by 1`,
  `select relname || ' ' || relkind::text || ' ' || relpersistence::text || ' ' || coalesce(reloptions::text, '') as what
    from pg_class where relnamespace = 'public'::regnamespace order by 1`,
] as const;

export async function catalogueOf(db: Db): Promise<string> {
  const parts = [];
  for (const text of PARTS) parts.push(await db.query(text, []));
  return parts.flatMap((rows) => rows.map(({ what }) => String(what))).join("\n");
}
