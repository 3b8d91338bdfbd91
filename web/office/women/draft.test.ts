// What is typed about a woman becomes her record, or says what is missing.

import { expect, test } from "vitest";
import { day } from "#core/time/day.ts";
import { peopleOf } from "#countries/people/country-people.ts";
import { draftOf, newPersonDraft, readPersonDraft, type PersonDraft } from "./draft.ts";

const COUNTRY = peopleOf("BO");

function written(): PersonDraft {
  return {
    ...newPersonDraft(COUNTRY, null),
    given: ["Ch’aska", "", ""],
    family: ["Mamani", ""],
    number: "4.567.890",
    bornYear: "1980",
    isReader: false,
  };
}

const MET = {
  leadId: "1",
  name: "Rosa Mamani Quispe",
  phone: "+59171234567",
  source: "market",
  neighbourhood: "Senkata",
  foundOn: day("2026-03-02"),
  callOn: null,
  state: "open",
  formingId: null,
  staffName: "Lucía",
} as const;

test("a woman met at the market brings her name, her phone and her neighbourhood along", () => {
  expect(newPersonDraft(COUNTRY, MET)).toMatchObject({
    given: ["Rosa", "", ""],
    family: ["Mamani", "Quispe"],
    phones: [{ number: "+59171234567", isSafeToCall: false, isSafeToText: false }],
    neighbourhood: "Senkata",
  });
});

test("of a long name the last two are her family's, and a particle stays with its word", () => {
  const named = (name: string) => {
    const { given, family } = newPersonDraft(COUNTRY, { ...MET, name });
    return [...given, ...family].join("|");
  };
  expect(named("María Esperanza de los Ángeles Quispe Mamani")).toBe(
    "María|Esperanza de los Ángeles||Quispe|Mamani",
  );
  expect(named("Juana del Carpio Choque")).toBe("Juana|||del Carpio|Choque");
  expect(named("Rosa Condori")).toBe("Rosa|||Condori|");
  expect(named("Rosa")).toBe("Rosa||||");
});

test("what was read from a form can be opened and read again as the same", () => {
  const person = readPersonDraft(written(), COUNTRY);
  expect(person).toMatchObject({
    names: { given: ["Ch’aska"], family: ["Mamani"], knownAs: null },
    born: { on: null, year: 1980 },
    phones: [],
  });
  if (typeof person === "string") return;
  expect(readPersonDraft(draftOf(person, COUNTRY), COUNTRY)).toEqual(person);
});

test.each<[Partial<PersonDraft>, string]>([
  [{ given: ["", " ", ""] }, "womanNameMissing"],
  [{ bornYear: "80" }, "birthUnreadable"],
  [{ bornOn: "2026-02-30" }, "birthUnreadable"],
  [{ number: "12" }, "documentUnreadable"],
  [
    { phones: [{ number: "1", owner: "hers", isSafeToCall: true, isSafeToText: true }] },
    "phoneUnreadable",
  ],
  [{ isReader: null }, "readerMissing"],
])("a form with %j says what is missing", (part, flaw) => {
  expect(readPersonDraft({ ...written(), ...part }, COUNTRY)).toBe(flaw);
});
