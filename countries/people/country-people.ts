// What a country says about people: the documents they carry, how their telephones are numbered,
// what they speak, and the pet names behind which the same woman stands.

import type { PetNames } from "#core/people/likeness.ts";
import { ARGENTINE_PEOPLE } from "./argentina.ts";
import { BOLIVIAN_PEOPLE } from "./bolivia.ts";
import { GUATEMALAN_PEOPLE } from "./guatemala.ts";
import { MEXICAN_PEOPLE } from "./mexico.ts";
import { NICARAGUAN_PEOPLE } from "./nicaragua.ts";
import type { CountryPeople } from "./people-pack.ts";
import { PET_NAMES } from "./pet-names.ts";

const PEOPLE: Readonly<Record<string, CountryPeople>> = {
  AR: ARGENTINE_PEOPLE,
  BO: BOLIVIAN_PEOPLE,
  GT: GUATEMALAN_PEOPLE,
  MX: MEXICAN_PEOPLE,
  NI: NICARAGUAN_PEOPLE,
};

/** Throws for a country without a pack, which is our bug. */
export function peopleOf(country: string): CountryPeople & { readonly pets: PetNames } {
  const found = PEOPLE[country];
  if (found === undefined) throw new Error(`Nothing is known about people of ${country}.`);
  return { ...found, pets: PET_NAMES };
}
