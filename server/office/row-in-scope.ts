// One association for whoever may read it: what is of another branch is not there.

import type { FastifyRequest } from "fastify";
import type { AssociationRow } from "#core/wire/office.ts";
import type { Sql } from "#server/database/db.ts";
import { scoped } from "#server/database/scope.ts";
import { associationsOf } from "#server/groups/associations.ts";
import { callerOf } from "#server/http/access.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";

/**
 * Asks within the caller's branches, with the association's line; the same "not found" for unknown
 * and for another branch's.
 */
export function inAssociation<T>(
  deps: Deps,
  request: FastifyRequest,
  bookId: string,
  work: (sql: Sql, row: AssociationRow) => Promise<T>,
): Promise<T> {
  const { clock, country } = deps;
  const caller = callerOf(request);
  return scoped(deps, caller, async (sql) => {
    const today = clock.businessDay(country.utcOffsetHours);
    const [row] = await associationsOf(sql, caller.branchIds, bookId, today);
    if (row === undefined) throw new Refused(404, "notFound");
    return work(sql, row);
  });
}
