// Which books a person may see: those of her branches. Unknown and forbidden are one answer.

import type { Sql } from "#server/database/db.ts";
import type { Sender } from "#server/commands/sender.ts";
import { Refused } from "./refused.ts";

export async function bookInScope(
  sql: Pick<Sql, "query">,
  { branchIds }: Pick<Sender, "branchIds">,
  bookId: string,
): Promise<void> {
  const rows = await sql.query(
    "select 1 from book where book_id = $1 and branch_id = any($2::uuid[])",
    [bookId, branchIds],
  );
  if (rows.length === 0) throw new Refused(404, "notFound");
}
