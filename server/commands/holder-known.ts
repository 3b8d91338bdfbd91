// Whether whoever is said to have held a meeting on paper works in the branch of the book, or did.

import type { Command } from "#core/book/command.ts";
import type { BookId } from "#core/people/ids.ts";
import type { Sql } from "#server/database/db.ts";

/** True where nobody of the institution is named. */
export async function readHolderKnown(
  sql: Pick<Sql, "query">,
  bookId: BookId,
  command: Command | null,
): Promise<boolean> {
  if (command?.type !== "keyInSheet" || command.heldBy === null) return true;
  const rows = await sql.query(
    `select 1 from book b where b.book_id = $1 and (
        exists (select 1 from staff_branch p where p.branch_id = b.branch_id and p.staff_id = $2)
        or exists (select 1 from former_post f where f.branch_id = b.branch_id and f.staff_id = $2))`,
    [bookId, command.heldBy],
  );
  return rows.length > 0;
}
