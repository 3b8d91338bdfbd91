// What time alone does to a loan by the day of the meeting.

import { lateInterest } from "#core/lending/late-interest.ts";
import { unpaidParts, withLine, type Loan } from "#core/lending/loan.ts";
import { isPositive, zero } from "#core/money/money.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import { lastDay, type Desk } from "./desk.ts";
import type { Meeting } from "./meeting.ts";

/**
 * Interest becomes income on its due day; principal left overdue bears late interest. Adds the
 * movements and returns the loan with the late interest owed.
 */
export function fallDue(
  desk: Pick<Desk, "memberId" | "heldOn" | "terms" | "loan"> & {
    readonly meeting: Pick<Meeting, "dueOn">;
  },
  movements: { push: (movement: LendingMovement) => unknown },
): Loan | undefined {
  const { memberId, heldOn, terms } = desk;
  let { loan } = desk;
  if (loan === undefined) return undefined;
  for (const line of loan.lines.filter((known) => known.dueOn <= lastDay(desk))) {
    const { interest, principal } = line.due;
    if (!line.isAccrued && interest !== undefined && isPositive(interest)) {
      const { number } = line;
      movements.push({ kind: "interestAccrued", memberId, instalment: number, amount: interest });
    }
    if (terms.lateInterestPerYear === null || principal === undefined) continue;
    const overdue = unpaidParts(line).principal ?? zero(principal.currency);
    const from = line.lateThrough ?? line.dueOn;
    if (!isPositive(overdue) || from >= heldOn) continue;
    const { lateInterestPerYear: perYear, basis } = terms;
    const amount = lateInterest({ overduePrincipal: overdue, perYear, basis, from, to: heldOn });
    if (!isPositive(amount)) continue;
    const { number } = line;
    movements.push({
      kind: "lateInterestCharged",
      memberId,
      instalment: number,
      amount,
      through: heldOn,
    });
    loan = withLine(loan, number, { due: { lateInterest: amount } });
  }
  return loan;
}
