// One association for whoever may read it: what is of another branch is not there.

import type { FastifyRequest } from "fastify";
import type { Day } from "#core/time/day.ts";
import type { Zone } from "#core/time/zone.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import { zoneAt } from "#server/clock/branch-days.ts";
import type { Sql } from "#server/database/db.ts";
import { scoped } from "#server/database/scope.ts";
import { associationsOf } from "#server/groups/associations.ts";
import { callerOf } from "#server/http/access.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { branchInScope } from "#server/http/scope.ts";

/**
 * Asks within the caller's branches, with the association's line; the same "not found" for unknown
 * and for another branch's. `today` is its branch's day.
 */
export function inAssociation<T>(
  deps: Deps,
  request: FastifyRequest,
  bookId: string,
  work: (sql: Sql, row: AssociationRow, today: Day, zone: Zone) => Promise<T>,
): Promise<T> {
  const caller = callerOf(request);
  return scoped(deps, caller, async (sql) => {
    const branchId = await branchInScope(sql, caller, bookId);
    const zone = zoneAt(deps, caller, branchId);
    const today = deps.clock.businessDay(zone);
    const [row] = await associationsOf(sql, [branchId], bookId, today);
    if (row === undefined) throw new Refused(404, "notFound");
    return work(sql, row, today, zone);
  });
}
