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

/**
 * One text for one card, of whichever kind and however it was written, so that two accounts with it
 * are known as one person's. What no kind of the country reads stays letter for letter.
 */
export function cardNumber(country: string, written: string): string {
  const kinds = PEOPLE[country]?.identities ?? [];
  const signs = written
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  const number = kinds.reduce((plain, { kind }) => withoutName(plain, kind.toUpperCase()), signs);
  for (const { read } of kinds) {
    const found = read(number.replace(/^0+/, ""));
    if (found.isGranted) return found.value;
  }
  return number;
}

/** "CI" and "CI N°" before a number are what the card is called. */
function withoutName(plain: string, name: string): string {
  const rest = plain.startsWith(name) ? plain.slice(name.length).replace(/^(NO?|NRO)/, "") : plain;
  return /^\d/.test(rest) ? rest : plain;
}
