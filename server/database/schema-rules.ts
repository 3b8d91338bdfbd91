// What the schema must keep so that one PostgreSQL and a distributed one can hold the same tables:
// read from the catalogue, each rule a constant query whose rows are its offenders.

export type SchemaRule = { readonly name: string; readonly text: string };

/** $1: reference tables, $2: plain tables. */
export const SCHEMA_RULES: readonly SchemaRule[] = [
  {
    name: "book_id leads every key of a book's table",
    text: `select c.conrelid::regclass || ' ' || c.conname as what from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u')
        and not (c.conrelid::regclass::text = any($1::text[] || $2::text[])) and a.attname <> 'book_id'`,
  },
  {
    name: "every book's table has a primary key",
    text: `select t.relname as what from pg_class t where t.relnamespace = 'public'::regnamespace
      and t.relkind = 'r' and not (t.relname::text = any($1::text[] || $2::text[]))
      and not exists (select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')`,
  },
  {
    name: "unique indexes of a book's table begin with book_id",
    text: `select i.indexrelid::regclass::text as what from pg_index i join pg_class t on t.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where t.relnamespace = 'public'::regnamespace and i.indisunique
        and not (t.relname::text = any($1::text[] || $2::text[])) and a.attname <> 'book_id'`,
  },
  {
    name: "foreign keys stay within a book or point to a reference table",
    text: `select c.conrelid::regclass || ' ' || c.conname as what from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.connamespace = 'public'::regnamespace and c.contype = 'f'
        and not (c.conrelid::regclass::text = any($2::text[]))
        and not (c.confrelid::regclass::text = any($1::text[]))
        and (c.conrelid::regclass::text = any($1::text[]) or a.attname <> 'book_id')`,
  },
  {
    name: "there are no triggers",
    text: `select t.tgname as what from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
        and $1::text[] is not null and $2::text[] is not null`,
  },
  {
    name: "there are no functions in the database",
    text: `select p.proname as what from pg_proc p where p.pronamespace = 'public'::regnamespace
      and $1::text[] is not null and $2::text[] is not null`,
  },
  {
    name: "there are no sequences: names are made before anything is sent",
    text: `select c.relname as what from pg_class c where c.relnamespace = 'public'::regnamespace
      and c.relkind = 'S' and $1::text[] is not null and $2::text[] is not null`,
  },
  {
    name: "amounts are whole minor units",
    text: `select table_name || '.' || column_name as what from information_schema.columns
      where table_schema = 'public' and $1::text[] is not null and $2::text[] is not null
        and (data_type in ('numeric', 'real', 'double precision', 'money')
          or (column_name like '%\\_minor' and data_type <> 'bigint'))`,
  },
  {
    name: "instants carry their zone",
    text: `select table_name || '.' || column_name as what from information_schema.columns
      where table_schema = 'public' and data_type like '%without time zone'
        and $1::text[] is not null and $2::text[] is not null`,
  },
];
