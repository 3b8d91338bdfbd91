// Writing a woman down, and changing what was written: what stood there before is kept sealed.

import type { Home, Person, PersonId } from "#core/people/person.ts";
import { canonicalText, toJson } from "#core/wire/canonical.ts";
import { peopleOf } from "#countries/people/country-people.ts";
import { changed } from "#server/audit/changed.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import type { Sql } from "#server/database/db.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";
import { readPerson } from "./person-input.ts";
import { personInScope, type Known } from "./read-person.ts";
import { peopleKey, type PeopleKey } from "./sealing.ts";
import { homeIn } from "./scope.ts";
import { digestsOf, documentDigest, traitsOf } from "./traits.ts";
import { digestOf, sameWords } from "./written-once.ts";

export type NewPerson = {
  readonly personId: PersonId;
  readonly branchId: string;
  readonly person: Person;
  /** Who shares her home, when one is known already. */
  readonly livesWithId: PersonId | null;
};

/** Written once under its name: sent again, it is the same record; other words are refused. */
export async function addPerson(deps: Deps, caller: Caller, asked: NewPerson): Promise<void> {
  const { clock } = deps;
  const key = await peopleKey(deps);
  const digest = digestOf(key, asked);
  await changed(deps, caller, { woman: [asked.personId] }, async (sql) => {
    const home = await homeIn(sql, caller, asked.branchId);
    const person = readPerson(asked.person, home.country, dayAt(deps, caller, home.branchId));
    const householdId =
      asked.livesWithId === null
        ? asked.personId
        : (await personInScope(sql, key, caller, asked.livesWithId)).householdId;
    const { names, born } = person;
    const rows = await sql.query(
      `insert into person (person_id, branch_id, country, given_names, family_names, known_as,
          born_on, born_year, speaks, reads_in, is_reader, neighbourhood, landmark,
          latitude_micro_degrees, longitude_micro_degrees, household_id, version, recorded_at, recorded_by,
          asked_digest)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17, $18, $19)
        on conflict (person_id) do nothing returning person_id`,
      [
        asked.personId,
        home.branchId,
        home.country,
        names.given,
        names.family,
        names.knownAs,
        born.on,
        born.year,
        person.speaks,
        person.readsIn,
        person.isReader,
        person.neighbourhood,
        person.landmark,
        person.point?.latitudeMicro ?? null,
        person.point?.longitudeMicro ?? null,
        householdId,
        clock.now(),
        caller.staffId,
        digest,
      ],
    );
    if (rows.length === 0) {
      const text = "select asked_digest from person where person_id = $1";
      return sameWords(await sql.query(text, [asked.personId]), digest);
    }
    await writeParts(sql, key, { personId: asked.personId, home, person });
  });
}

export type ChangedPerson = {
  /** The one that was read before it was changed. */
  readonly version: number;
  readonly person: Person;
};

export async function changePerson(
  deps: Deps,
  caller: Caller,
  personId: PersonId,
  asked: ChangedPerson,
): Promise<void> {
  const { clock } = deps;
  const key = await peopleKey(deps);
  await changed(deps, caller, { woman: [personId] }, async (sql) => {
    await sql.query("select 1 from person where person_id = $1 for update", [personId]);
    const known = await personInScope(sql, key, caller, personId);
    const person = readPerson(asked.person, known.country, dayAt(deps, caller, known.branchId));
    if (isDone(known, asked.version, person)) return;
    if (known.version !== asked.version) throw new Refused(409, "changedMeanwhile");
    await sql.query(
      `insert into person_before (person_id, version, branch_id, country, sealed, replaced_at, replaced_by)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        personId,
        known.version,
        known.branchId,
        known.country,
        key.seal(toJson(known.person)),
        clock.now(),
        caller.staffId,
      ],
    );
    const { names, born, point } = person;
    await sql.query(
      `update person set given_names = $2, family_names = $3, known_as = $4, born_on = $5,
          born_year = $6, speaks = $7, reads_in = $8, is_reader = $9, neighbourhood = $10,
          landmark = $11, latitude_micro_degrees = $12, longitude_micro_degrees = $13,
          version = version + 1 where person_id = $1`,
      [
        personId,
        names.given,
        names.family,
        names.knownAs,
        born.on,
        born.year,
        person.speaks,
        person.readsIn,
        person.isReader,
        person.neighbourhood,
        person.landmark,
        point?.latitudeMicro ?? null,
        point?.longitudeMicro ?? null,
      ],
    );
    await writeParts(sql, key, { personId, home: known, person });
  });
}

/** The very change was made already, and its answer lost. */
function isDone(known: Known, version: number, person: Person): boolean {
  return known.version === version + 1 && canonicalText(known.person) === canonicalText(person);
}

type Parts = { readonly personId: PersonId; readonly home: Home; readonly person: Person };

/** Documents, phones and the digests she is found by, in the place of those before. */
async function writeParts(sql: Sql, key: PeopleKey, { personId, home, person }: Parts) {
  const { branchId, country } = home;
  const digests = digestsOf(traitsOf(person, key), peopleOf(country).pets, key);
  await sql.query("delete from person_document where person_id = $1", [personId]);
  await sql.query("delete from person_phone where person_id = $1", [personId]);
  await sql.query("delete from person_key where person_id = $1", [personId]);
  for (const { kind, number, issuedIn } of person.documents) {
    await sql.query(
      `insert into person_document (person_id, kind, branch_id, country, sealed_number, digest, issued_in)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        personId,
        kind,
        branchId,
        country,
        key.seal(number),
        documentDigest(key, kind, number),
        issuedIn,
      ],
    );
  }
  for (const { number, owner, isSafeToCall, isSafeToText } of person.phones) {
    await sql.query(
      `insert into person_phone (person_id, number, branch_id, country, owner, is_safe_to_call, is_safe_to_text)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [personId, number, branchId, country, owner, isSafeToCall, isSafeToText],
    );
  }
  await sql.query(
    "insert into person_key (person_id, digest, branch_id, country) select $1, u, $3, $4 from unnest($2::text[]) as u",
    [personId, digests, branchId, country],
  );
}
