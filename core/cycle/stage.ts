// Where an association stands in its life, worked out from its book and the day: nobody sets it.

import { isRepaid, owedLines } from "#core/lending/loan.ts";
import type { LedgerStanding } from "#core/meetings/ended-cycle.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { addDays, daysBetween, type Day } from "#core/time/day.ts";
import { creditOf } from "./evolve.ts";

export type Stage =
  | "constituted"
  | "evaluated"
  | "approved"
  | "inCycle"
  | "inArrears"
  | "closing"
  | "renewing"
  | "dormant";

/** What decides it; a branch reads the same from its rows. */
export type StageFacts = {
  readonly hasRequest: boolean;
  readonly hasGrant: boolean;
  /** Null before the first cycle. */
  readonly cycle: {
    readonly isRepaid: boolean;
    readonly isLate: boolean;
    /** Every meeting was held and closed. */
    readonly isOver: boolean;
    readonly endedOn: Day;
    /** Null where the cycle ended before such votes were noted down, or has not ended. */
    readonly ledger: LedgerStanding | null;
  } | null;
};

/** From the end of a cycle until nobody expects the next one. */
const DORMANT_DAYS = 60;

/** The next cycle begins on the day the last one ends, or within so many. */
export const RENEWAL_DAYS = 7;

export function stageOf(group: GroupState, today: Day): Stage {
  return stageFrom(stageFacts(group, today), today);
}

/** What of the book decides the stage on a day. */
export function stageFacts(group: GroupState, today: Day): StageFacts {
  const { lending, meetings, cycleEnd } = group;
  const { request, grant } = creditOf(group);
  const asked = { hasRequest: request !== null, hasGrant: grant !== null };
  if (lending.cycle === null) return { ...asked, cycle: null };
  const loans = Object.values(lending.loans);
  const lastHeld = meetings.list.findLast(({ status }) => status === "closed")?.heldOn;
  const { dueDays, disbursedOn } = lending.cycle;
  return {
    ...asked,
    cycle: {
      isRepaid: loans.every(isRepaid),
      isLate: loans.some((loan) => owedLines(loan, addDays(today, -1)).length > 0),
      isOver: meetings.list.every(({ status }) => status === "closed"),
      endedOn: cycleEnd?.endedOn ?? lastHeld ?? dueDays.at(-1) ?? disbursedOn,
      ledger: cycleEnd?.ledger ?? null,
    },
  };
}

/**
 * Closing until nobody owes the institution and the women have carried their ledger; renewing from
 * then on; dormant when too long nothing followed.
 */
export function stageFrom({ hasRequest, hasGrant, cycle }: StageFacts, today: Day): Stage {
  if (cycle !== null && !cycle.isRepaid) {
    if (cycle.isLate) return "inArrears";
    return cycle.isOver ? "closing" : "inCycle";
  }
  if (hasGrant) return "approved";
  if (cycle === null) return hasRequest ? "evaluated" : "constituted";
  if (!hasRequest && daysBetween(cycle.endedOn, today) > DORMANT_DAYS) return "dormant";
  const isCarried = cycle.ledger === null || cycle.ledger === "carried";
  return isCarried ? "renewing" : "closing";
}

/** Days since the cycle ended while the next has not begun; null while one runs. */
export function daysSinceEnd({ cycle }: StageFacts, today: Day): number | null {
  if (cycle === null || !(cycle.isRepaid && cycle.isOver)) return null;
  return Math.max(0, daysBetween(cycle.endedOn, today));
}

/** The next cycle is later than it should be. */
export function isRenewalLate(days: number | null): boolean {
  return days !== null && days > RENEWAL_DAYS;
}
