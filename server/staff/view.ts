// Who is signed in, as every screen knows her.

import type { BranchView, StaffView } from "#core/wire/staff.ts";
import type { Deps } from "#server/http/deps.ts";
import { scoped } from "#server/database/scope.ts";
import type { Caller } from "./caller.ts";

export async function viewOf(deps: Deps, caller: Caller): Promise<StaffView> {
  const { clock, country } = deps;
  const rows = await scoped(deps, caller, (sql) =>
    sql.query(
      "select branch_id, name, country, currency from branch where branch_id = any($1::uuid[]) order by name",
      [caller.branchIds],
    ),
  );
  const branches = rows.map((row) => ({
    branchId: row["branch_id"] as string,
    name: row["name"] as string,
    country: row["country"] as string,
    currency: row["currency"] as BranchView["currency"],
  }));
  const { staffId, login, name, role, mustChange } = caller;
  const today = clock.businessDay(country.utcOffsetHours);
  return { staffId, login, name, role, branches, today, mustChange };
}
