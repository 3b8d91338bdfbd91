// A record reduced to what is compared and searched: documents stand in it only as digests.

import type { Traits } from "#core/people/duplicates.ts";
import { searchKeys } from "#core/people/search-keys.ts";
import type { PetNames } from "#core/people/likeness.ts";
import type { Person } from "#core/people/person.ts";
import type { PeopleKey } from "./sealing.ts";

export function traitsOf(person: Person, key: PeopleKey): Traits {
  const { names, born, documents, phones, neighbourhood, landmark } = person;
  return {
    name: [...names.given, ...names.family].join(" "),
    knownAs: names.knownAs ?? "",
    born,
    documents: documents.map(({ kind, number }) => documentDigest(key, kind, number)),
    phones: phones.map(({ number }) => number),
    place: `${neighbourhood} ${landmark}`,
  };
}

export function documentDigest(key: PeopleKey, kind: string, number: string): string {
  return key.digest(`${kind}|${number}`);
}

/** What is kept to find her by, sealed. */
export function digestsOf(traits: Traits, pets: PetNames, key: PeopleKey): string[] {
  return searchKeys(traits, pets).map((text) => key.digest(text));
}
