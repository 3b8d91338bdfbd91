// One association for whoever may read it: what is of another branch is not there.

import type { FastifyRequest } from "fastify";
import type { AssociationRow } from "#core/wire/office.ts";
import { associationsOf } from "#server/groups/associations.ts";
import { callerOf } from "#server/http/access.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";

/** The association's line, or the same "not found" for unknown and for another branch's. */
export async function rowInScope(
  { db, clock, country }: Deps,
  request: FastifyRequest,
  bookId: string,
): Promise<AssociationRow> {
  const { branchIds } = callerOf(request);
  const today = clock.businessDay(country.utcOffsetHours);
  const [row] = await associationsOf(db, branchIds, bookId, today);
  if (row === undefined) throw new Refused(404, "notFound");
  return row;
}
