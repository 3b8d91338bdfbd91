// What was typed about a woman, in the one form the country's rules give it; or why it cannot be.

import { readIdentity } from "#core/people/identity.ts";
import { yearOf } from "#core/people/duplicates.ts";
import type { Person } from "#core/people/person.ts";
import { calendarOf, type Day } from "#core/time/day.ts";
import { peopleOf } from "#countries/people/country-people.ts";
import { Refused } from "#server/http/refused.ts";

/** Throws the refusal that a screen can say. */
export function readPerson(person: Person, country: string, today: Day): Person {
  const rules = peopleOf(country);
  const documents = person.documents.map(({ kind, number, issuedIn }) => {
    const read = readIdentity(rules.identities, kind, number);
    if (!read.isGranted) throw new Refused(400, read.reason);
    return { kind, number: read.value, issuedIn: issuedIn === "" ? null : issuedIn };
  });
  refuseTwice(documents.map(({ kind }) => kind));
  const phones = person.phones.map((phone) => {
    const number = rules.readPhone(phone.number);
    if (number === null) throw new Refused(400, "phoneUnreadable");
    return { ...phone, number };
  });
  refuseTwice(phones.map(({ number }) => number));
  const languages = [...person.speaks, ...person.readsIn];
  if (languages.some((code) => !rules.languages.includes(code))) {
    throw new Refused(400, "languageUnknown");
  }
  const born = person.born.on === null ? person.born : { on: person.born.on, year: null };
  const [thisYear] = calendarOf(today);
  if ((yearOf(born) ?? 0) > thisYear) throw new Refused(400, "birthUnreadable");
  return {
    ...person,
    born,
    documents,
    phones,
    speaks: [...new Set(person.speaks)],
    readsIn: person.isReader ? [...new Set(person.readsIn)] : [],
  };
}

export function readLeadPhone(phone: string | null, country: string): string | null {
  if (phone === null || phone === "") return null;
  const number = peopleOf(country).readPhone(phone);
  if (number === null) throw new Refused(400, "phoneUnreadable");
  return number;
}

function refuseTwice(texts: readonly string[]): void {
  if (new Set(texts).size !== texts.length) throw new Refused(400, "writtenTwice");
}
