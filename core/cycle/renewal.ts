// Whether another cycle may follow the one that ended: the women carried their own ledger. Cycles
// that ended before such votes were noted down are asked for none. And from which day on it may.

import type { GroupState } from "#core/meetings/group-state.ts";
import { later, type Day } from "#core/time/day.ts";

export type RenewalRefusal = "ledgerNotVoted" | "ledgerLost";

/** Null when nothing of the cycle before stands in the way. */
export function renewalFlaw({ cycleEnd }: GroupState): RenewalRefusal | null {
  if (cycleEnd === undefined || cycleEnd.ledger === "carried") return null;
  return cycleEnd.ledger === "lost" ? "ledgerLost" : "ledgerNotVoted";
}

/**
 * The first day another cycle may begin: that on which the last one ended, or its last meeting was
 * held; before the first cycle the day of the founding.
 */
export function earliestStart({ association, lending, meetings, cycleEnd }: GroupState): Day {
  const { cycle } = lending;
  const held = meetings.list.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn]));
  const known = [cycle?.disbursedOn, cycleEnd?.endedOn, ...held];
  return known.reduce<Day>(
    (last, on) => (on === undefined ? last : later(last, on)),
    association.foundedOn,
  );
}
