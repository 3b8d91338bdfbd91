// Who among the women already known in the country may be the one about to be written down. Of
// another branch's women only the branch and the reasons are said.

import { suspect, type Suspicion } from "#core/people/duplicates.ts";
import type { Person, PersonId } from "#core/people/person.ts";
import type { LikePerson } from "#core/wire/people.ts";
import { peopleOf } from "#countries/people/country-people.ts";
import type { Sql } from "#server/database/db.ts";
import type { Caller } from "#server/staff/caller.ts";
import { readRecords, type Recorded } from "./read-person.ts";
import type { PeopleKey } from "./sealing.ts";
import { digestsOf, traitsOf } from "./traits.ts";

const MOST_COMPARED = 300;
const MOST_SHOWN = 8;

export async function likelyPersons(
  sql: Pick<Sql, "query">,
  key: PeopleKey,
  { branchIds }: Pick<Caller, "branchIds">,
  asked: { readonly person: Person; readonly country: string; readonly exceptId: PersonId | null },
): Promise<LikePerson[]> {
  const { person, country, exceptId } = asked;
  const { pets } = peopleOf(country);
  const traits = traitsOf(person, key);
  const met = await sql.query(
    `select person_id, count(*) as shared from person_key
      where country = $1 and digest = any($2::text[])
      group by person_id order by count(*) desc, person_id limit $3`,
    [country, digestsOf(traits, pets, key), MOST_COMPARED],
  );
  const known = await readRecords(
    sql,
    key,
    met.map((row) => row["person_id"] as string),
  );
  const branches = await branchNames(sql, known);
  // Left out under another branch's name, she would be told apart from a name that is nobody's.
  const isAskedOf = ({ personId, branchId }: Recorded) =>
    personId === exceptId && branchIds.includes(branchId);
  return known
    .filter((other) => !isAskedOf(other))
    .map((other) => [other, suspect(traits, traitsOf(other.person, key), pets)] as const)
    .filter((pair): pair is readonly [Recorded, Suspicion] => pair[1] !== null)
    .toSorted(([, one], [, other]) => other.points - one.points)
    .slice(0, MOST_SHOWN)
    .map(([other, { grade, reasons }]) => ({
      grade,
      reasons,
      branchName: branches.get(other.branchId) ?? "",
      known: branchIds.includes(other.branchId) ? shownOf(other) : null,
    }));
}

function shownOf({ personId, person }: Recorded): LikePerson["known"] {
  const { names, born, neighbourhood } = person;
  return { personId, names, born, neighbourhood };
}

async function branchNames(
  sql: Pick<Sql, "query">,
  known: readonly Recorded[],
): Promise<Map<string, string>> {
  const ids = known.map(({ branchId }) => branchId);
  const rows = await sql.query(
    "select branch_id, name from branch where branch_id = any($1::uuid[])",
    [ids],
  );
  return new Map(rows.map((row) => [row["branch_id"] as string, row["name"] as string]));
}
