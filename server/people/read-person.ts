// Persons as they stand in their tables, within the reader's branches.

import type { Consent, Person, PersonId, Phone } from "#core/people/person.ts";
import type { Day } from "#core/time/day.ts";
import type { PersonPage } from "#core/wire/people.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";
import type { PeopleKey } from "./sealing.ts";

/** Her record alone, without what she agreed to. */
export type Recorded = Omit<PersonPage, "consents"> & { readonly householdId: string };

export type Known = Recorded & Pick<PersonPage, "consents">;

/** Throws "not found" for what is unknown and for what is another branch's alike. */
export async function personInScope(
  sql: Pick<Sql, "query">,
  key: PeopleKey,
  { branchIds }: Pick<Caller, "branchIds">,
  personId: PersonId,
): Promise<Known> {
  const [known] = await readPersons(sql, key, [personId]);
  if (known === undefined || !branchIds.includes(known.branchId)) {
    throw new Refused(404, "notFound");
  }
  return known;
}

/** The caller has made sure whose they are. */
export async function readPersons(
  sql: Pick<Sql, "query">,
  key: PeopleKey,
  personIds: readonly PersonId[],
): Promise<Known[]> {
  const records = await readRecords(sql, key, personIds);
  const consents = await sql.query(
    `select person_id, purpose, given_on, withdrawn_on from person_consent
      where person_id = any($1::uuid[]) order by given_on, consent_id`,
    [personIds],
  );
  return records.map((record) => ({
    ...record,
    consents: consents
      .filter((consent) => consent["person_id"] === record.personId)
      .map(consentFrom),
  }));
}

export async function readRecords(
  sql: Pick<Sql, "query">,
  key: PeopleKey,
  personIds: readonly PersonId[],
): Promise<Recorded[]> {
  const rows = await sql.query("select * from person where person_id = any($1::uuid[])", [
    personIds,
  ]);
  const documents = await sql.query(
    "select * from person_document where person_id = any($1::uuid[]) order by kind",
    [personIds],
  );
  const phones = await sql.query(
    "select * from person_phone where person_id = any($1::uuid[]) order by number",
    [personIds],
  );
  return rows.map((row) => {
    const isHers = (other: Row) => other["person_id"] === row["person_id"];
    return {
      personId: row["person_id"] as string,
      branchId: row["branch_id"] as string,
      country: row["country"] as string,
      version: row["version"] as number,
      householdId: row["household_id"] as string,
      person: personFrom(row, documents.filter(isHers), phones.filter(isHers), key),
    };
  });
}

function personFrom(
  row: Row,
  documents: readonly Row[],
  phones: readonly Row[],
  key: PeopleKey,
): Person {
  const latitudeMicro = row["latitude_micro_degrees"] as number | null;
  const longitudeMicro = row["longitude_micro_degrees"] as number | null;
  return {
    names: {
      given: row["given_names"] as string[],
      family: row["family_names"] as string[],
      knownAs: row["known_as"] as string | null,
    },
    born: { on: row["born_on"] as Day | null, year: row["born_year"] as number | null },
    speaks: row["speaks"] as string[],
    readsIn: row["reads_in"] as string[],
    isReader: row["is_reader"] as boolean,
    documents: documents.map((document) => ({
      kind: document["kind"] as string,
      number: key.open(document["sealed_number"] as string),
      issuedIn: document["issued_in"] as string | null,
    })),
    phones: phones.map((phone) => ({
      number: phone["number"] as string,
      owner: phone["owner"] as Phone["owner"],
      isSafeToCall: phone["is_safe_to_call"] as boolean,
      isSafeToText: phone["is_safe_to_text"] as boolean,
    })),
    neighbourhood: row["neighbourhood"] as string,
    landmark: row["landmark"] as string,
    point:
      latitudeMicro === null || longitudeMicro === null ? null : { latitudeMicro, longitudeMicro },
  };
}

function consentFrom(row: Row): Consent {
  return {
    purpose: row["purpose"] as Consent["purpose"],
    givenOn: row["given_on"] as Day,
    withdrawnOn: row["withdrawn_on"] as Day | null,
  };
}
