// How things stood right before they are changed, told in the same page as how they stand after: what
// somebody altered behind the program's back stays found when a person changes the thing once more.

import type { Sql } from "#server/database/db.ts";
import { seeingAll } from "#server/database/scope.ts";
import type { AuditRow } from "#server/audit/row.ts";
import { standingNow, standingRow, THINGS, type Changing } from "./standing.ts";

/** The outcome of rows that tell how a thing stood; without a hash it was not there. */
export const BEFORE = "before";

/** To be asked before anything is changed; who changes the same thing waits for the transaction's end. */
export async function standingBefore(
  sql: Pick<Sql, "query">,
  by: Pick<AuditRow, "actorId" | "deviceId">,
  toChange: Changing,
): Promise<AuditRow[]> {
  const named = THINGS.flatMap((thing) => (toChange[thing] ?? []).map((id) => ({ thing, id })));
  for (const { thing, id } of named.toSorted(byName))
    await sql.query("select pg_advisory_xact_lock($1, hashtext($2))", [STANDING, `${thing} ${id}`]);
  if (named.length === 0) return [];
  return seeingAll(sql, async () => {
    const rows: AuditRow[] = [];
    for (const thing of THINGS) {
      const ids = toChange[thing] ?? [];
      const found = ids.length === 0 ? [] : await standingNow(sql, thing, ids);
      const hashOf = new Map(found.map(({ id, hash }) => [id, hash]));
      for (const id of ids) {
        const { effectHash: _none, ...row } = standingRow({ thing, id, hash: "" }, by);
        rows.push({ ...row, outcome: BEFORE, effectHash: hashOf.get(id) ?? null });
      }
    }
    return rows;
  });
}

/** Of all things the same; which one is its second half. */
const STANDING = 4_197_012;

function byName(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
