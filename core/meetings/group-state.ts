// What a meeting stands on: the association, its internal account, its loans, its meetings.

import type { Asesoras } from "#core/groups/asesora.ts";
import type { Association } from "#core/groups/association.ts";
import type { BoardOfCycle } from "#core/groups/board-rule.ts";
import { applyLending, owedToFund } from "#core/lending/evolve.ts";
import type { LendingState } from "#core/lending/loan.ts";
import type { Proposal } from "#core/people/proposal.ts";
import type { Carried } from "#core/savings/carried.ts";
import {
  applyInternal,
  earnFundInterest,
  noInternal,
  type InternalState,
} from "#core/savings/internal.ts";
import type { CreditState } from "#core/lending/request.ts";
import type { Till } from "#core/lending/till.ts";
import { applySavings, type SavingsState } from "#core/savings/savings.ts";
import type { CycleEnd } from "./ended-cycle.ts";
import type { MeetingsState } from "./meeting.ts";
import { isLending, type Movement } from "./movement.ts";
import type { Review } from "./review.ts";
import type { KeyedSheet } from "./keyed-sheet.ts";
import type { Wish } from "./wish.ts";

export type GroupState = {
  readonly association: Association;
  readonly savings: SavingsState;
  readonly lending: LendingState;
  /** Absent in a book kept before it was written down: read it with `internalOf`. */
  readonly internal?: InternalState;
  readonly meetings: MeetingsState;
  /** Facts a person must look at; resolved ones leave the list. */
  readonly reviews: readonly Review[];
  /** What was wished for and needs other eyes, closed ones too; absent before the first. */
  readonly proposals?: readonly Proposal<Wish>[];
  /** The cycle to come; absent in books of before there were requests. */
  readonly credit?: CreditState;
  /** What the branch received outside the meeting; absent before the first receipt. */
  readonly till?: Till;
  /** Who looks after it; absent before anybody was named. */
  readonly asesoras?: Asesoras;
  /** Meetings keyed in from paper, of every cycle; absent before the first. */
  readonly sheets?: readonly KeyedSheet[];
  /** How the last cycle ended; absent while one runs, and where it ended before it was noted. */
  readonly cycleEnd?: CycleEnd;
  /** Savings that left for another association or came from one; absent before the first. */
  readonly carried?: Carried;
  /** Who led when each cycle began, the newest last; absent before it was noted. */
  readonly boards?: readonly BoardOfCycle[];
};

/** The group after movements of value, in their order. */
export function applyMovements(state: GroupState, movements: readonly Movement[]): GroupState {
  let { savings, lending } = state;
  let internal = internalOf(state);
  for (const movement of movements) {
    if (isLending(movement)) {
      lending = applyLending(lending, movement);
      if (movement.kind === "coverageRecovered" && movement.debt.helperId === null)
        internal = earnFundInterest(internal, movement.interest);
    } else {
      savings = applySavings(savings, movement);
      internal = applyInternal(internal, movement);
      if (movement.kind === "earningsShared") lending = owedToFund(lending);
    }
  }
  if (state.internal === undefined && !movements.some(isOfAccount)) {
    return { ...state, savings, lending };
  }
  return { ...state, savings, lending, internal };
}

/** A book that never told of the account goes on without, until something of it moves. */
function isOfAccount({ kind }: Movement): boolean {
  return kind === "internalLoanPaidOut" || kind === "incomeReceived" || kind === "earningsShared";
}

/** The internal account; an empty one where the book does not tell of it. */
export function internalOf({ internal, association }: GroupState): InternalState {
  return internal ?? noInternal(association.currency);
}
