// What belongs to something that is not there: rows put in beside a book, a woman or a person that the
// institution does not have. The database's own rules say the same; whoever may do all can drop them.

import type { Sql } from "./db.ts";

export const BELONGING_CLAIM =
  "what is kept belongs to a book, a woman, a person or a place that is there";

/** Table, its columns, and the columns they name; null names nothing. */
type Belonging = readonly [table: string, column: string, parent: string, key: string];

const OF_PEOPLE: readonly Belonging[] = [
  ...["person_before", "person_document", "person_phone", "person_key", "person_consent"].map(
    (table): Belonging => [table, "person_id", "person", "person_id"],
  ),
  ["person_kin", "one_id", "person", "person_id"],
  ["person_kin", "other_id", "person", "person_id"],
  ["forming_woman", "person_id", "person", "person_id"],
  ["forming_choice", "chooser_id", "person", "person_id"],
  ["forming_choice", "chosen_id", "person", "person_id"],
  ["lead", "person_id", "person", "person_id"],
  ["lead", "promotion_id", "promotion", "promotion_id"],
  ["lead", "forming_id", "forming", "book_id"],
  ...["forming_woman", "forming_choice", "forming_session", "forming_draft"].map(
    (table): Belonging => [table, "book_id", "forming", "book_id"],
  ),
];

const OF_THE_OFFICE: readonly Belonging[] = [
  ["staff_branch", "staff_id", "staff", "staff_id"],
  ["former_post", "staff_id", "staff", "staff_id"],
  ["session", "staff_id", "staff", "staff_id"],
  ["session", "device_id", "device", "device_id"],
  ["device", "staff_id", "staff", "staff_id"],
  ["receipt_block", "device_id", "device", "device_id"],
  ["unreadable", "device_id", "device", "device_id"],
  ...["book", "staff_branch", "former_post", "bank_line", "till_count", "branch_closure"]
    .concat("transfer_reference", "person", "promotion", "lead", "forming", "opening")
    .map((table): Belonging => [table, "branch_id", "branch", "branch_id"]),
];

/** Has a book_id and follows no book: what was asked about one that never was, and what precedes it. */
const BEFORE_A_BOOK = ["book", "audit_row", "command_key", "forming", "opening"].concat(
  OF_PEOPLE.filter(([, column]) => column === "book_id").map(([table]) => table),
);

export async function homeless(sql: Pick<Sql, "query">): Promise<string[]> {
  const following = await sql.query(
    `select t.relname as name from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'book_id'
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not (t.relname = any($1))
      order by 1`,
    [BEFORE_A_BOOK],
  );
  const books = following.map((row): Belonging => [
    row["name"] as string,
    "book_id",
    "book",
    "book_id",
  ]);
  const all = [...books, ...OF_PEOPLE, ...OF_THE_OFFICE].map(questionOf);
  const rows = await sql.query(`${all.join(" union all ")} order by 1`, []);
  return rows.map((row) => String(row["what"]));
}

/** Of names the database or this file gives. */
function questionOf([table, column, parent, key]: Belonging): string {
  return `select distinct '${table} of ${parent} ' || c.${column} as what from "${table}" c
    where c.${column} is not null and not exists (select 1 from ${parent} p where p.${key} = c.${column})`;
}
