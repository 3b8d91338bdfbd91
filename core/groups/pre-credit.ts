// The sessions before the first credit (capacitación pre-crédito): who came to how many, and
// whether that is enough to sign.

import type { Fraction } from "#core/money/fraction.ts";
import type { PersonId } from "#core/people/person.ts";
import type { Day } from "#core/time/day.ts";

export type PreCreditSession = {
  readonly number: number;
  readonly topic: string;
  readonly heldOn: Day;
  readonly cameIds: readonly PersonId[];
};

export function sessionsOf(personId: PersonId, sessions: readonly PreCreditSession[]): number {
  return sessions.filter(({ cameIds }) => cameIds.includes(personId)).length;
}

/** Came to at least that part of the sessions held, reckoned exactly: 4 of 5 is 80 %. */
export function mayJoin(
  personId: PersonId,
  sessions: readonly PreCreditSession[],
  least: Fraction,
): boolean {
  const came = BigInt(sessionsOf(personId, sessions));
  return came * least.denominator >= BigInt(sessions.length) * least.numerator;
}
