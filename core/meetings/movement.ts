// Value that moves at a meeting, of both kinds: with the institution, and among the women.

import type { LendingMovement } from "#core/lending/movement.ts";
import type { SavingsMovement } from "#core/savings/movement.ts";

export type Movement = LendingMovement | SavingsMovement;

const LENDING_KINDS = [
  "interestAccrued",
  "lateInterestCharged",
  "instalmentPaid",
  "planChanged",
  "advanceReceived",
  "advanceUsed",
  "claimRaised",
  "principalTaken",
  "shortfallCovered",
  "coverageRecovered",
] as const satisfies LendingMovement["kind"][];

export function isLending(movement: Movement): movement is LendingMovement {
  return LENDING_KINDS.some((kind) => kind === movement.kind);
}
