// What was granted and waits to be paid out: the women sign its papers before any money moves.

import { creditOf } from "#core/cycle/evolve.ts";
import { grantedLoan, type CycleAsked } from "#core/lending/disburse.ts";
import type { Cycle, Loan } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { closedDays } from "#countries/closed-days.ts";

export type LoansOnPaper = Pick<Cycle, "terms" | "disbursedOn"> & {
  readonly loans: readonly Loan[];
};

/** Null when nothing was granted or all of it was paid out already. */
export function grantedIn(group: GroupState): CycleAsked | null {
  const { grant } = creditOf(group);
  if (grant === null) return null;
  const { plannedOn, ...content } = grant.grant.content;
  return { ...content, disbursedOn: grant.heldOn ?? plannedOn };
}

/** The plans of the women as they will be, or of the running cycle as they are. */
export function loansOnPaper(group: GroupState): LoansOnPaper | null {
  const granted = grantedIn(group);
  if (granted !== null) {
    const closed = closedFrom(granted.disbursedOn);
    return { ...granted, loans: granted.loans.map((loan) => grantedLoan(granted, loan, closed)) };
  }
  const { cycle, loans } = group.lending;
  return cycle === null ? null : { ...cycle, loans: Object.values(loans) };
}

/** Far enough for every due day of a plan. */
const LONGEST_DAYS = 9 * 366;

export function closedFrom(disbursedOn: Day): ClosedDays {
  const place = { country: BOLIVIA, region: null, closures: new Map() };
  return closedDays(place, disbursedOn, addDays(disbursedOn, LONGEST_DAYS));
}
