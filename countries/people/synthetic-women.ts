// Two hundred invented women of El Alto, each written down twice, the second time as hurried
// people write: for measuring the search for duplicates. Made here, from counters alone.

import { addDays, day } from "#core/time/day.ts";
import type { Traits } from "#core/people/duplicates.ts";

const GIVEN = [
  "Juana",
  "María",
  "Rosa",
  "Guadalupe",
  "Petrona",
  "Elena",
  "Virginia",
  "Zenobia",
].concat(["Natividad", "Francisca", "Ch’aska", "Hilda", "Justina", "Primitiva", "Wara", "Yola"]);
const FAMILY = [
  "Mamani",
  "Quispe",
  "Choque",
  "Condori",
  "Huanca",
  "Ticona",
  "Apaza",
  "Vásquez",
].concat(["Nina", "Yujra", "Calle", "Poma", "Limachi", "Ñáñez", "Cruz", "Flores", "Laura"]);
const PLACES = ["Villa Dolores", "Senkata", "Río Seco", "Alto Lima", "Ciudad Satélite"];
const WOMEN = 200;

export type Listed = { readonly person: number; readonly traits: Traits };

export const SYNTHETIC_WOMEN: readonly Listed[] = Array.from({ length: WOMEN }, (_, person) =>
  [first(person), second(person)].map((traits) => ({ person, traits })),
).flat();

export function truePairs(list: readonly Listed[]): number {
  return new Set(list.map(({ person }) => person)).size;
}

function at<T>(list: readonly T[], place: number): T {
  return list[place % list.length] as T;
}

function first(person: number): Traits {
  const names = [at(GIVEN, person), at(GIVEN, person * 5 + 3)];
  const families = [at(FAMILY, person * 3), at(FAMILY, Math.floor(person / 16) + person * 7)];
  return {
    name: [...names, ...families].join(" "),
    knownAs: "",
    born: { on: addDays(day("1955-01-01"), (person * 97) % 17_000), year: null },
    documents: person % 3 === 0 ? [] : [`CI-${person}`],
    phones: person % 2 === 0 ? [`+5917${1_000_000 + person}`] : [],
    place: at(PLACES, person),
  };
}

/** One slip or omission each, in turn. */
function second(person: number): Traits {
  const known = first(person);
  const words = known.name.split(" ");
  const [given = "", , father = "", mother = ""] = words;
  const slips: readonly Partial<Traits>[] = [
    { name: `${given} ${father}`, documents: [] },
    { name: `${father} ${mother} ${given}`, phones: [] },
    { name: known.name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase() },
    { name: known.name.replace("qu", "k").replace("v", "b"), documents: [] },
    { name: `${given.slice(0, 1)} ${father} ${mother}`, documents: known.documents },
    { name: known.name.replace(/(.)(.)$/, "$2$1"), place: "" },
    { born: { on: null, year: Number((known.born.on ?? "1900").slice(0, 4)) }, documents: [] },
  ];
  return { ...known, ...at(slips, person) };
}
