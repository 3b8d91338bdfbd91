// Who is signed in, as every screen knows her.

import type { Shift, Zone } from "#core/time/zone.ts";
import type { StaffView } from "#core/wire/staff.ts";
import { dayOf } from "#server/clock/branch-days.ts";
import { shiftsFrom } from "#server/clock/zone-tables.ts";
import type { Deps } from "#server/http/deps.ts";
import { scoped } from "#server/database/scope.ts";
import { branchFrom } from "./branches.ts";
import type { Caller } from "./caller.ts";

export async function viewOf(deps: Deps, caller: Caller): Promise<StaffView> {
  const rows = await scoped(deps, caller, (sql) =>
    sql.query(
      `select branch_id, name, country, currency, zone from branch
        where branch_id = any($1::uuid[]) order by name`,
      [caller.branchIds],
    ),
  );
  const branches = rows.map((row) => {
    const branch = branchFrom(row);
    return { ...branch, shifts: shiftsOf(deps, branch.zone) };
  });
  const { staffId, login, name, role, mustChange } = caller;
  const today = dayOf(deps, caller);
  return { staffId, login, name, role, branches, today, mustChange };
}

/** A phone may be a little behind, and a year without a word. */
const BEHIND_MS = 7 * 86_400_000;
const WEEKS = 54;

function shiftsOf({ clock }: Deps, place: Zone): Shift[] {
  return shiftsFrom(place, Date.parse(clock.now()) - BEHIND_MS, WEEKS);
}
