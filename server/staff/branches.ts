// The branches (centros focales) of the institution.

import type { BranchId } from "#core/people/ids.ts";
import type { BranchView } from "#core/wire/staff.ts";
import { administering } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { subjectOf, type Wish } from "./asked-once.ts";
import type { Caller } from "./caller.ts";
import { inTurn, writeAct } from "./staff-acts.ts";

/** Of the countries of whoever administers. */
export async function listBranches(deps: Deps, by: Caller): Promise<BranchView[]> {
  const rows = await administering(deps, by, (sql) =>
    sql.query("select branch_id, name, country, currency from branch order by name limit 2000", []),
  );
  return rows.map((row) => ({
    branchId: row["branch_id"] as string,
    name: row["name"] as string,
    country: row["country"] as string,
    currency: row["currency"] as BranchView["currency"],
  }));
}

export async function openBranch(
  deps: Deps,
  by: Caller,
  name: string,
  wish: Wish,
): Promise<BranchId> {
  const { clock, country, newId } = deps;
  if (!by.countries.includes(country.code)) throw new Refused(403, "notAllowed");
  const [branchId, actId, byStaffId] = [newId(), wish.requestId ?? newId(), by.staffId];
  return administering(deps, by, async (sql) => {
    await inTurn(sql);
    const before = await subjectOf(sql, wish);
    if (before !== null) return before;
    await sql.query(
      "insert into branch (branch_id, country, name, currency) values ($1, $2, $3, $4)",
      [branchId, country.code, name, country.currency],
    );
    const act = { actId, kind: "branchOpened", subjectId: branchId, detail: name } as const;
    await writeAct(sql, country.code, { ...act, at: clock.now(), byStaffId, askedHash: wish.hash });
    return branchId;
  });
}

export async function renameBranch(
  deps: Deps,
  by: Caller,
  branchId: BranchId,
  name: string,
  wish: Wish,
): Promise<void> {
  const { clock, country, newId } = deps;
  const [actId, byStaffId] = [wish.requestId ?? newId(), by.staffId];
  await administering(deps, by, async (sql) => {
    await inTurn(sql);
    if ((await subjectOf(sql, wish)) !== null) return;
    const rows = await sql.query(
      "update branch set name = $2 where branch_id = $1 returning branch_id",
      [branchId, name],
    );
    if (rows.length === 0) throw new Refused(404, "notFound");
    const act = { actId, kind: "branchRenamed", subjectId: branchId, detail: name } as const;
    await writeAct(sql, country.code, { ...act, at: clock.now(), byStaffId, askedHash: wish.hash });
  });
}
