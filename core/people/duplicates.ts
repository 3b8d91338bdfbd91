// Whether a woman is perhaps already known: what two records have in common, in words a person
// can check with her. It only ever suggests; nothing is joined by itself.

import { nameLikeness, type PetNames } from "./likeness.ts";
import { fold } from "./spelling.ts";
import type { Born } from "./person.ts";

/** What is compared. Documents and phones stand for themselves only by being equal. */
export type Traits = {
  /** All names and what she is called, in one text. */
  readonly name: string;
  readonly knownAs: string;
  readonly born: Born;
  readonly documents: readonly string[];
  readonly phones: readonly string[];
  readonly place: string;
};

const LIKENESS_REASONS = [
  "sameDocument",
  "sameName",
  "similarName",
  "otherName",
  "sameBirthday",
  "nearBirthday",
  "sameBirthYear",
  "otherBirthday",
  "samePhone",
  "samePlace",
  "otherDocument",
] as const;

export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** "same": ask nothing but her; "likely": look at both; "perhaps": worth a question. */
export type Grade = "same" | "likely" | "perhaps";

export type Suspicion = {
  readonly grade: Grade;
  readonly points: number;
  readonly reasons: readonly LikenessReason[];
};

const POINTS: Record<LikenessReason, number> = {
  sameDocument: 60,
  sameName: 26,
  similarName: 16,
  otherName: -22,
  sameBirthday: 24,
  nearBirthday: 14,
  sameBirthYear: 6,
  otherBirthday: -10,
  samePhone: 22,
  samePlace: 14,
  otherDocument: -14,
};

/** One number under two names is always looked at: a lent identity, or a slip of the pen. */
const LIKELY = 46;

const GRADES: readonly (readonly [Grade, number])[] = [
  ["same", 80],
  ["likely", LIKELY],
  ["perhaps", 22],
];

/** Null when nothing speaks for it. */
export function suspect(one: Traits, other: Traits, pets: PetNames): Suspicion | null {
  const reasons = [
    ...documentReasons(one, other),
    ...nameReasons(one, other, pets),
    ...birthReasons(one.born, other.born),
    ...(shares(one.phones, other.phones) ? (["samePhone"] as const) : []),
    ...placeReasons(one.place, other.place),
  ];
  const points = reasons.reduce((sum, reason) => sum + POINTS[reason], 0);
  const counted = reasons.includes("sameDocument") ? Math.max(points, LIKELY) : points;
  const grade = GRADES.find(([, least]) => counted >= least)?.[0];
  return grade === undefined ? null : { grade, points, reasons };
}

function documentReasons(one: Traits, other: Traits): LikenessReason[] {
  if (shares(one.documents, other.documents)) return ["sameDocument"];
  return one.documents.length > 0 && other.documents.length > 0 ? ["otherDocument"] : [];
}

const SAME_NAME = 950;
const SIMILAR_NAME = 840;
const OTHER_NAME = 700;

function nameReasons(one: Traits, other: Traits, pets: PetNames): LikenessReason[] {
  const whole = nameLikeness(one.name, other.name, pets);
  const called = [
    nameLikeness(one.knownAs, other.name, pets),
    nameLikeness(one.name, other.knownAs, pets),
  ];
  const alike = Math.max(whole.alike, ...called.filter(({ matched }) => matched > 1).map(alikeOf));
  if (whole.matched < 2 && alike === whole.alike) {
    return alike < OTHER_NAME ? ["otherName"] : alike >= SAME_NAME ? ["similarName"] : [];
  }
  if (alike >= SAME_NAME) return ["sameName"];
  if (alike >= SIMILAR_NAME) return ["similarName"];
  return alike < OTHER_NAME ? ["otherName"] : [];
}

function alikeOf({ alike }: { readonly alike: number }): number {
  return alike;
}

function birthReasons(one: Born, other: Born): LikenessReason[] {
  if (one.on !== null && other.on !== null) {
    if (one.on === other.on) return ["sameBirthday"];
    return [isSlip(one.on, other.on) ? "nearBirthday" : "otherBirthday"];
  }
  const [left, right] = [yearOf(one), yearOf(other)];
  if (left === null || right === null) return [];
  if (left === right) return ["sameBirthYear"];
  return Math.abs(left - right) > 2 ? ["otherBirthday"] : [];
}

/** Day and month changed places, or at most two figures are others. */
function isSlip(one: string, other: string): boolean {
  const turned = `${one.slice(0, 4)}-${one.slice(8, 10)}-${one.slice(5, 7)}`;
  const others = Array.from(one).filter((sign, at) => sign !== other[at]).length;
  return turned === other || others <= 2;
}

export function yearOf({ on, year }: Born): number | null {
  return on === null ? year : Number(on.slice(0, 4));
}

function placeReasons(one: string, other: string): LikenessReason[] {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  const shared = left.filter((word) => right.includes(word)).length;
  const fewest = Math.min(left.length, right.length);
  return fewest > 0 && shared * 2 >= fewest && shared > 0 ? ["samePlace"] : [];
}

function wordsIn(place: string): string[] {
  return [...new Set(fold(place).split(" "))].filter((word) => word.length > 2);
}

function shares(one: readonly string[], other: readonly string[]): boolean {
  return one.some((text) => other.includes(text));
}
