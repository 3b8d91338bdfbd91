// The insurer of a woman who died owes what she owed on the day: the principal, and the interest up
// to it. The institution keeps it as a receivable until it is paid.

import { fallDue } from "#core/meetings/fall-due.ts";
import { applyLending } from "#core/lending/evolve.ts";
import { unpaid, unpaidParts, type Loan } from "#core/lending/loan.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import { planChange } from "#core/lending/plan-change.ts";
import { prepayWhole } from "#core/lending/prepay.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { isPositive } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";

/** Every movement that turns her loan into a claim. */
export function claim(state: GroupState, loan: Loan, on: Day): LendingMovement[] {
  const { cycle } = state.lending;
  if (cycle === null) return [];
  const { memberId } = loan;
  const movements: LendingMovement[] = [];
  const { terms } = cycle;
  fallDue({ memberId, loan, terms, heldOn: on, meeting: { dueOn: on } }, movements);
  const fallen = after(state, loan, movements);
  const ended = prepayWhole(fallen, terms, on);
  const change = ended.isGranted ? planChange(fallen, ended.value.loan) : null;
  if (ended.isGranted && change !== null) {
    movements.push({ kind: "planChanged", memberId, ...change });
    const { interest } = ended.value.parts;
    if (interest !== undefined && isPositive(interest)) {
      const instalment = change.from;
      movements.push({ kind: "interestAccrued", memberId, instalment, amount: interest });
    }
  }
  const owing = after(state, loan, movements);
  for (const line of owing.lines.filter((known) => isPositive(unpaid(owing, known)))) {
    const { number: instalment } = line;
    movements.push({ kind: "claimRaised", memberId, instalment, parts: unpaidParts(line) });
  }
  return movements;
}

function after({ lending }: GroupState, loan: Loan, movements: readonly LendingMovement[]): Loan {
  return movements.reduce(applyLending, lending).loans[loan.memberId] ?? loan;
}
