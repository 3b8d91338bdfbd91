// Mutual choice: each woman says of each other whether she would answer for her. A no is secret;
// what is shown is only who cannot stand together, and that only when all have answered.

import type { PersonId } from "#core/people/person.ts";

export type Choice = {
  readonly chooserId: PersonId;
  readonly chosenId: PersonId;
  readonly isYes: boolean;
};

export type Pair = readonly [PersonId, PersonId];

export type ChoiceOutcome = {
  /** Who has still to answer, and of whom. */
  readonly open: readonly {
    readonly chooserId: PersonId;
    readonly chosenIds: readonly PersonId[];
  }[];
  /** Null until the last one has answered. */
  readonly settled: {
    /** Never in one subgroup. Who said no is not in it. */
    readonly apart: readonly Pair[];
    /** Several said no: the group does not take her yet. */
    readonly notTakenIds: readonly PersonId[];
  } | null;
};

/** Several are `vetoes` or more, of different women. */
export function choiceOutcome(
  womenIds: readonly PersonId[],
  choices: readonly Choice[],
  vetoes: number,
): ChoiceOutcome {
  const said = new Map(choices.map((choice) => [key(choice.chooserId, choice.chosenId), choice]));
  const open = womenIds
    .map((chooserId) => ({
      chooserId,
      chosenIds: womenIds.filter((id) => id !== chooserId && !said.has(key(chooserId, id))),
    }))
    .filter(({ chosenIds }) => chosenIds.length > 0);
  if (open.length > 0) return { open, settled: null };
  const isNo = (one: PersonId, other: PersonId) => said.get(key(one, other))?.isYes === false;
  const notTakenIds = womenIds.filter(
    (womanId) => womenIds.filter((otherId) => isNo(otherId, womanId)).length >= vetoes,
  );
  const taken = womenIds.filter((womanId) => !notTakenIds.includes(womanId));
  const apart = pairsOf(taken).filter(([one, other]) => isNo(one, other) || isNo(other, one));
  return { open, settled: { apart, notTakenIds } };
}

/** Every two of them once, in their order. */
export function pairsOf(ids: readonly PersonId[]): Pair[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
}

function key(one: PersonId, other: PersonId): string {
  return `${one}|${other}`;
}
