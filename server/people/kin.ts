// Who is related to whom, and who lives with whom: asked once, kept with the women, and used
// wherever one may not answer for the other.

import type { Pair } from "#core/groups/choices.ts";
import type { PersonId } from "#core/people/person.ts";
import { changed } from "#server/audit/changed.ts";
import type { Sql } from "#server/database/db.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";
import { personInScope } from "./read-person.ts";
import { peopleKey } from "./sealing.ts";

export const KINSHIPS = ["none", "relatives", "sameHousehold"] as const;

export type Kinship = {
  readonly oneId: PersonId;
  readonly otherId: PersonId;
  readonly kinship: (typeof KINSHIPS)[number];
};

/** What they are to each other from now on. Who lives together is also kin. */
export async function recordKinship(
  deps: Deps,
  caller: Caller,
  { oneId, otherId, kinship }: Kinship,
): Promise<void> {
  if (oneId === otherId) throw new Refused(400, "unreadable");
  const [least, most] = [oneId, otherId].toSorted() as [PersonId, PersonId];
  const { clock, newId } = deps;
  const key = await peopleKey(deps);
  await changed(deps, caller, { woman: [least, most] }, async (sql) => {
    const one = await personInScope(sql, key, caller, least);
    const other = await personInScope(sql, key, caller, most);
    await sql.query("delete from person_kin where one_id = $1 and other_id = $2", [least, most]);
    if (kinship !== "none") {
      await sql.query(
        `insert into person_kin (one_id, other_id, branch_id, country, recorded_at, recorded_by)
          values ($1, $2, $3, $4, $5, $6) on conflict (one_id, other_id) do nothing`,
        [least, most, one.branchId, one.country, clock.now(), caller.staffId],
      );
    }
    const isTogether = one.householdId === other.householdId;
    if (kinship === "sameHousehold") await moveTo(sql, most, one.householdId);
    else if (isTogether) await moveTo(sql, most, newId());
  });
}

async function moveTo(sql: Sql, personId: PersonId, householdId: string): Promise<void> {
  await sql.query("update person set household_id = $2 where person_id = $1", [
    personId,
    householdId,
  ]);
}

export async function kinAmong(
  sql: Pick<Sql, "query">,
  personIds: readonly PersonId[],
): Promise<Pair[]> {
  const rows = await sql.query(
    `select one_id, other_id from person_kin
      where one_id = any($1::uuid[]) and other_id = any($1::uuid[]) order by one_id, other_id`,
    [personIds],
  );
  return rows.map((row) => [row["one_id"] as string, row["other_id"] as string] as const);
}
