// A woman as she is being written down: plain text in fields, and what is still missing.

import { spokenName, type Names, type Person, type Phone } from "#core/people/person.ts";
import { fullName } from "#core/people/name.ts";
import { parseDay } from "#core/time/day.ts";
import type { LeadRow } from "#core/wire/people.ts";
import type { CountryPeople } from "#countries/people/people-pack.ts";
import { readIdentity } from "#core/people/identity.ts";

export type DraftPhone = Omit<Phone, "number"> & { readonly number: string };

export type PersonDraft = {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly knownAs: string;
  readonly bornOn: string;
  readonly bornYear: string;
  readonly kind: string;
  readonly number: string;
  readonly issuedIn: string;
  /** Further cards she showed before, kept as they are. */
  readonly otherCards: Person["documents"];
  readonly phones: readonly DraftPhone[];
  readonly speaks: readonly string[];
  readonly readsIn: readonly string[];
  readonly isReader: boolean | null;
  readonly neighbourhood: string;
  readonly landmark: string;
  readonly point: Person["point"];
};

export type ChangePerson = (part: Partial<PersonDraft>) => void;

export type PersonFlaw =
  | "womanNameMissing"
  | "birthUnreadable"
  | "documentUnreadable"
  | "documentCheckDigit"
  | "documentKindUnknown"
  | "phoneUnreadable"
  | "readerMissing";

/** Nobody is safe to call or to text until she says so. */
export const NEW_PHONE: DraftPhone = {
  number: "",
  owner: "hers",
  isSafeToCall: false,
  isSafeToText: false,
};

export function newPersonDraft(country: CountryPeople, lead: LeadRow | null): PersonDraft {
  const { given, family } = asSaid(lead?.name ?? "");
  return {
    given: [given[0] ?? "", given.slice(1).join(" "), ""],
    family: [family[0] ?? "", family[1] ?? ""],
    knownAs: "",
    bornOn: "",
    bornYear: "",
    kind: country.identities[0]?.kind ?? "",
    number: "",
    issuedIn: "",
    otherCards: [],
    phones: [{ ...NEW_PHONE, number: lead?.phone ?? "" }],
    speaks: [],
    readsIn: [],
    isReader: null,
    neighbourhood: lead?.neighbourhood ?? "",
    landmark: "",
    point: null,
  };
}

const PARTICLES = new Set(["de", "del", "la", "las", "los", "y"]);

/** A name said at the market, as a first guess: two family names at the end, particles with the word they lead. */
function asSaid(name: string) {
  const words: string[] = [];
  let leading: string[] = [];
  for (const word of name.split(" ").filter(Boolean)) {
    leading = [...leading, word];
    if (PARTICLES.has(word)) continue;
    words.push(leading.join(" "));
    leading = [];
  }
  const given = words.slice(0, Math.max(1, words.length - 2));
  return { given, family: words.slice(given.length) };
}

export function draftOf(person: Person, country: CountryPeople): PersonDraft {
  const { names, born, documents, phones } = person;
  const [document, ...otherCards] = documents;
  return {
    ...person,
    given: [0, 1, 2].map((at) => names.given[at] ?? ""),
    family: [0, 1].map((at) => names.family[at] ?? ""),
    knownAs: names.knownAs ?? "",
    bornOn: born.on ?? "",
    bornYear: born.year === null ? "" : String(born.year),
    kind: document?.kind ?? country.identities[0]?.kind ?? "",
    number: document?.number ?? "",
    issuedIn: document?.issuedIn ?? "",
    otherCards,
    phones: phones.length === 0 ? [NEW_PHONE] : phones,
  };
}

/** The person, or the first thing that is missing or cannot be read. */
export function readPersonDraft(draft: PersonDraft, country: CountryPeople): Person | PersonFlaw {
  const names = namesIn(draft);
  if (names.given.length === 0) return "womanNameMissing";
  const on = draft.bornOn === "" ? null : parseDay(draft.bornOn);
  if (on !== null && !on.isGranted) return "birthUnreadable";
  const year = draft.bornYear.trim();
  if (on === null && !/^((19|20)\d{2})?$/.test(year)) return "birthUnreadable";
  const isNumbered = draft.number.trim() !== "";
  const document = readIdentity(country.identities, draft.kind, draft.number);
  if (isNumbered && !document.isGranted) return document.reason;
  const phones = draft.phones.filter(({ number }) => number.trim() !== "");
  if (phones.some(({ number }) => country.readPhone(number) === null)) return "phoneUnreadable";
  if (draft.isReader === null) return "readerMissing";
  const issuedIn = draft.issuedIn.trim() === "" ? null : draft.issuedIn.trim();
  return {
    names,
    born: {
      on: on === null ? null : on.value,
      year: on === null && year !== "" ? Number(year) : null,
    },
    speaks: draft.speaks,
    readsIn: draft.readsIn,
    isReader: draft.isReader,
    documents: [
      ...(isNumbered ? [{ kind: draft.kind, number: draft.number, issuedIn }] : []),
      ...draft.otherCards,
    ],
    phones,
    neighbourhood: draft.neighbourhood.trim(),
    landmark: draft.landmark.trim(),
    point: draft.point,
  };
}

function namesIn({ given, family, knownAs }: PersonDraft): Names {
  const written = (names: readonly string[]) =>
    names.map((name) => name.trim()).filter((name) => name !== "");
  return {
    given: written(given),
    family: written(family),
    knownAs: knownAs.trim() === "" ? null : knownAs.trim(),
  };
}

export function nameOf(names: Names): string {
  return fullName(spokenName(names));
}
