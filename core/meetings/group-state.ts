// What a meeting stands on: the association, its internal account, its loans, its meetings.

import type { Association } from "#core/groups/association.ts";
import { applyLending } from "#core/lending/evolve.ts";
import type { LendingState } from "#core/lending/loan.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import type { CreditState } from "#core/lending/request.ts";
import type { SavingsMovement } from "#core/savings/movement.ts";
import { applySavings, type SavingsState } from "#core/savings/savings.ts";
import type { MeetingsState } from "./meeting.ts";
import type { Review } from "./review.ts";

export type GroupState = {
  readonly association: Association;
  readonly savings: SavingsState;
  readonly lending: LendingState;
  readonly meetings: MeetingsState;
  /** Facts a person must look at; resolved ones leave the list. */
  readonly reviews: readonly Review[];
  /** The cycle to come; absent in books of before there were requests. */
  readonly credit?: CreditState;
};

export type Movement = LendingMovement | SavingsMovement;

const LENDING_KINDS = [
  "interestAccrued",
  "lateInterestCharged",
  "instalmentPaid",
  "shortfallCovered",
  "coverageRecovered",
] as const satisfies LendingMovement["kind"][];

export function isLending(movement: Movement): movement is LendingMovement {
  return LENDING_KINDS.some((kind) => kind === movement.kind);
}

/** The group after movements of value, in their order. */
export function applyMovements(state: GroupState, movements: readonly Movement[]): GroupState {
  let { savings, lending } = state;
  for (const movement of movements) {
    if (isLending(movement)) lending = applyLending(lending, movement);
    else savings = applySavings(savings, movement);
  }
  return { ...state, savings, lending };
}
