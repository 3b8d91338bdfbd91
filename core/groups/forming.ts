// An association in formation: who wants to be in it, in which subgroup, and what still stands
// against it. Every limit is the country's.

import type { Fraction } from "#core/money/fraction.ts";
import type { SubgroupId } from "#core/people/ids.ts";
import { yearOf } from "#core/people/duplicates.ts";
import type { Born, PersonId } from "#core/people/person.ts";
import { calendarOf, type Day } from "#core/time/day.ts";
import { pairsOf, type ChoiceOutcome, type Pair } from "./choices.ts";
import type { GroupLimits } from "./found.ts";
import { mayJoin, type PreCreditSession } from "./pre-credit.ts";

export type FormingRules = {
  /** So many different women saying no mean that the group does not take her yet. */
  readonly vetoes: number;
  readonly sessions: { readonly least: number; readonly most: number };
  /** Of the sessions held, to sign the acta constitutiva. */
  readonly attendance: Fraction;
  /** What the sessions are about, in their order: keys of the catalogues. */
  readonly topics: readonly string[];
  readonly age: { readonly least: number; readonly most: number };
};

export type FormingWoman = {
  readonly personId: PersonId;
  readonly subgroupId: SubgroupId | null;
  /** Who lives together shares one. */
  readonly householdId: string;
  readonly born: Born;
};

export type Forming = {
  readonly women: readonly FormingWoman[];
  readonly subgroupIds: readonly SubgroupId[];
  readonly kin: readonly Pair[];
  readonly choice: ChoiceOutcome;
  readonly sessions: readonly PreCreditSession[];
};

const FORMING_FLAWS = [
  "choicesMissing",
  "notTaken",
  "apartInSubgroup",
  "kinInSubgroup",
  "sameHousehold",
  "age",
  "noSubgroup",
  "subgroupSize",
  "tooFewSubgroups",
  "tooFewWomen",
  "tooManyWomen",
  "tooFewSessions",
  "attendance",
] as const;

/** What stands against founding, and whom it is about. */
export type FormingFlaw = {
  readonly flaw: (typeof FORMING_FLAWS)[number];
  readonly personIds: readonly PersonId[];
};

export function formingFlaws(
  forming: Forming,
  { limits, rules, on }: { limits: GroupLimits; rules: FormingRules; on: Day },
): FormingFlaw[] {
  const { women, choice } = forming;
  const settled = choice.settled;
  const silent = choice.open.map(({ chooserId }) => chooserId);
  return [
    about("choicesMissing", silent),
    about("notTaken", settled?.notTakenIds ?? []),
    ...together(forming, settled?.apart ?? [], "apartInSubgroup"),
    ...together(forming, forming.kin, "kinInSubgroup"),
    ...pairsOf(women.map(({ personId }) => personId))
      .filter(([one, other]) => householdOf(forming, one) === householdOf(forming, other))
      .map((pair) => about("sameHousehold", pair)),
    about("age", women.filter(({ born }) => !isOfAge(born, rules, on)).map(idOf)),
    ...sizeFlaws(forming, limits),
    ...sessionFlaws(forming, rules),
  ].filter((flaw): flaw is FormingFlaw => flaw !== null);
}

const idOf = ({ personId }: FormingWoman) => personId;

function about(flaw: FormingFlaw["flaw"], personIds: readonly PersonId[]): FormingFlaw | null {
  return personIds.length === 0 ? null : { flaw, personIds };
}

function together(
  { women }: Forming,
  pairs: readonly Pair[],
  flaw: "apartInSubgroup" | "kinInSubgroup",
): FormingFlaw[] {
  const seatOf = (personId: PersonId) =>
    women.find((woman) => woman.personId === personId)?.subgroupId ?? null;
  return pairs
    .filter(([one, other]) => seatOf(one) !== null && seatOf(one) === seatOf(other))
    .map((personIds) => ({ flaw, personIds }));
}

function householdOf({ women }: Forming, personId: PersonId): string {
  return women.find((woman) => woman.personId === personId)?.householdId ?? personId;
}

/** With the year alone she is given the benefit of the doubt; without either, it is asked. */
function isOfAge(born: Born, { age }: FormingRules, on: Day): boolean {
  const year = yearOf(born);
  if (year === null) return false;
  const [thisYear] = calendarOf(on);
  const hadBirthday = born.on === null || on.slice(5) >= born.on.slice(5);
  const most = thisYear - year;
  const years = hadBirthday ? most : most - 1;
  const youngest = born.on === null ? most - 1 : years;
  return years >= age.least && youngest <= age.most;
}

function sizeFlaws({ women, subgroupIds }: Forming, limits: GroupLimits): (FormingFlaw | null)[] {
  const all = women.map(idOf);
  const sized = subgroupIds.map((subgroupId) =>
    women.filter((woman) => woman.subgroupId === subgroupId).map(idOf),
  );
  const { least, most } = limits.subgroup;
  const count = all.length;
  return [
    about("noSubgroup", women.filter(({ subgroupId }) => subgroupId === null).map(idOf)),
    ...sized
      .filter((ids) => ids.length > 0 && (ids.length < least || ids.length > most))
      .map((personIds) => about("subgroupSize", personIds)),
    sized.filter((ids) => ids.length > 0).length < 2 ? whole("tooFewSubgroups") : null,
    count < limits.members.least ? whole("tooFewWomen") : null,
    count > limits.members.most ? whole("tooManyWomen") : null,
  ];
}

function sessionFlaws({ women, sessions }: Forming, rules: FormingRules): (FormingFlaw | null)[] {
  if (sessions.length < rules.sessions.least) return [whole("tooFewSessions")];
  const missing = women
    .map(idOf)
    .filter((personId) => !mayJoin(personId, sessions, rules.attendance));
  return [about("attendance", missing)];
}

/** About the association, and nobody in it. */
function whole(flaw: FormingFlaw["flaw"]): FormingFlaw {
  return { flaw, personIds: [] };
}
