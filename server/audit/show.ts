// The latest rows of the log as plain lines, ids and all, for the terminal.

import type { Sql } from "#server/database/db.ts";

export type Shown = { readonly bookId: string | null; readonly staffId: string | null };

/** Newest first: number in the chain, instant, kind, act, outcome, reason, person, book, subject. */
export async function shownRows(
  sql: Pick<Sql, "query">,
  { bookId, staffId }: Shown,
  most: number,
): Promise<(string | null)[][]> {
  const rows = await sql.query(
    `select l.number, r.at, r.kind, r.act, r.outcome, r.reason, r.actor_id, r.book_id, r.subject_id
      from audit_row r left join audit_link l on l.page_id = r.page_id
      where ($1::uuid is null or r.book_id = $1::uuid)
        and ($2::uuid is null or r.actor_id = $2::uuid or r.subject_id = $2::uuid)
      order by r.page_id desc, r.line desc limit $3`,
    [bookId, staffId, most],
  );
  return rows.map((row) =>
    Object.values(row).map((value) => (value === null ? null : `${value as string | bigint}`)),
  );
}
