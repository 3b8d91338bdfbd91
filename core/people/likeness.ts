// How alike two names are, from 0 to 1000: written in another order, with one family name or two,
// with a pet name, with a slip of the pen.

import { soundOf, wordsOf } from "./spelling.ts";

/** The name behind a pet name: "lupe" to "guadalupe". Data of the language. */
export type PetNames = Readonly<Record<string, string>>;

export type Likeness = {
  /** In thousandths. */
  readonly alike: number;
  /** Words of one name that have their like in the other. */
  readonly matched: number;
};

const LIKE_ENOUGH = 800;
/** What each word without its like takes away. */
const LOOSE_WORD = 25;

export function nameLikeness(one: string, other: string, pets: PetNames): Likeness {
  const [short, long] = [wordsOf(one), wordsOf(other)].toSorted(
    (left, right) => left.length - right.length,
  );
  if (short === undefined || long === undefined || short.length === 0) {
    return { alike: 0, matched: 0 };
  }
  const free = [...long];
  const best = short.map((word) => {
    const scores = free.map((candidate) => wordLikeness(word, candidate, pets));
    const most = Math.max(0, ...scores);
    if (most >= LIKE_ENOUGH) free.splice(scores.indexOf(most), 1);
    return most;
  });
  const matched = best.filter((score) => score >= LIKE_ENOUGH).length;
  const average = Math.floor(best.reduce((sum, score) => sum + score, 0) / short.length);
  const loose = (long.length - short.length) * LOOSE_WORD;
  return { alike: Math.max(0, average - loose), matched };
}

/** Two words, in thousandths. */
function wordLikeness(one: string, other: string, pets: PetNames): number {
  if (one === other) return 1000;
  if ((pets[one] ?? one) === (pets[other] ?? other)) return 970;
  const [left, right] = [soundOf(one), soundOf(other)];
  if (left === right) return 980;
  if (isInitial(one, other) || isInitial(other, one)) return LIKE_ENOUGH;
  return Math.max(winkler(one, other), winkler(left, right) - 20);
}

/** "M" for "María". */
function isInitial(one: string, other: string): boolean {
  return one.length === 1 && other.startsWith(one);
}

const LONGEST_PREFIX = 4;

/** Jaro's likeness with Winkler's reward for the same beginning, in thousandths. */
function winkler(one: string, other: string): number {
  const near = jaro(one, other);
  if (near < 700) return near;
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < one.length && one[prefix] === other[prefix]) {
    prefix += 1;
  }
  return near + Math.floor((prefix * (1000 - near)) / 10);
}

function jaro(one: string, other: string): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  const met: string[] = [];
  Array.from(one).forEach((letter, at) => {
    for (let spot = Math.max(0, at - reach); spot <= at + reach; spot += 1) {
      if (taken.has(spot) || other[spot] !== letter) continue;
      taken.add(spot);
      met.push(letter);
      return;
    }
  });
  const count = met.length;
  if (count === 0) return 0;
  const facing = [...taken].toSorted((left, right) => left - right).map((spot) => other[spot]);
  const moved = met.filter((letter, index) => letter !== facing[index]).length / 2;
  const sum = count / one.length + count / other.length + (count - moved) / count;
  return Math.floor((sum * 1000) / 3);
}
