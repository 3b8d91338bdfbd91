// By what a record is found again before it is compared: small keys that two writings of one
// woman are likely to share. Whoever stores them seals them first.

import { yearOf, type Traits } from "./duplicates.ts";
import { type PetNames } from "./likeness.ts";
import { fold, soundOf, wordsOf } from "./spelling.ts";

/** Each says what it is of, so that a phone is never found as a document. */
export function searchKeys(traits: Traits, pets: PetNames): string[] {
  const { name, knownAs, born, documents, phones, place } = traits;
  const sounds = [
    ...new Set(wordsOf(`${name} ${knownAs}`).map((word) => soundOf(pets[word] ?? word))),
  ];
  const year = yearOf(born);
  const places = fold(place)
    .split(" ")
    .filter((word) => word.length > 3);
  const pairs = sounds.flatMap((left, at) =>
    sounds.slice(at + 1).map((right) => `name:${[left, right].toSorted().join("+")}`),
  );
  return [
    ...new Set([
      ...documents.map((number) => `document:${number}`),
      ...phones.map((number) => `phone:${number}`),
      ...(born.on === null ? [] : [`born:${born.on}`]),
      ...pairs,
      ...(year === null ? [] : sounds.map((sound) => `year:${sound}+${year}`)),
      ...sounds.flatMap((sound) => places.map((word) => `place:${sound}+${word}`)),
    ]),
  ];
}
