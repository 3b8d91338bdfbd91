// The branch a record is written in: one of hers, or the answer is that it does not exist.

import type { BranchId } from "#core/people/ids.ts";
import type { Home } from "#core/people/person.ts";
import type { Sql } from "#server/database/db.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";

export async function homeIn(
  sql: Pick<Sql, "query">,
  { branchIds }: Pick<Caller, "branchIds">,
  branchId: BranchId,
): Promise<Home> {
  const [row] = await sql.query(
    "select country from branch where branch_id = $1 and branch_id = any($2::uuid[])",
    [branchId, branchIds],
  );
  if (row === undefined) throw new Refused(404, "notFound");
  return { branchId, country: row["country"] as string };
}
