// Which books a person may see: those of her branches. Unknown and forbidden are one answer.

import type { BranchId } from "#core/people/ids.ts";
import type { Sql } from "#server/database/db.ts";
import type { Sender } from "#server/commands/sender.ts";
import { Refused } from "./refused.ts";

/** The branch whose book it is. */
export async function branchInScope(
  sql: Pick<Sql, "query">,
  { branchIds }: Pick<Sender, "branchIds">,
  bookId: string,
): Promise<BranchId> {
  const [row] = await sql.query(
    "select branch_id from book where book_id = $1 and branch_id = any($2::uuid[])",
    [bookId, branchIds],
  );
  if (row === undefined) throw new Refused(404, "notFound");
  return row["branch_id"] as BranchId;
}
