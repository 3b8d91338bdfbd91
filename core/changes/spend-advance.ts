// A woman leaves and had paid ahead at the branch: that money is the first to repay her loan. It pays
// what fell due, then goes into the loan ahead of time, with interest for the days that passed. Of a
// woman who died it pays what fell due in her life, and the rest is her family's (0043).

import { allocate } from "#core/lending/allocate.ts";
import { applyLending } from "#core/lending/evolve.ts";
import {
  advanceOf,
  owedLines,
  unpaidParts,
  type LendingState,
  type Loan,
} from "#core/lending/loan.ts";
import { fallDue } from "#core/meetings/fall-due.ts";
import { isLending, type Movement } from "#core/meetings/movement.ts";
import { payAhead, payComingOnes } from "#core/meetings/prepay-line.ts";
import { isPositive, subtract, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

export type AdvanceUsed = { readonly movements: readonly Movement[]; readonly loan: Loan };

/** Every movement, and the loan as others may take it over. What it does not need stays hers. */
export function spendAdvance(lending: LendingState, loan: Loan, on: Day): AdvanceUsed {
  return spend(lending, loan, on, intoTheLoan);
}

/** The same for what had fallen due by the day, and no further. */
export function spendOnFallen(lending: LendingState, loan: Loan, on: Day): AdvanceUsed {
  return spend(lending, loan, on, ({ left }) => left);
}

type Ahead = {
  readonly desk: Parameters<typeof payAhead>[0] & { readonly memberId: MemberId };
  readonly fallen: Loan;
  readonly left: Money;
  readonly movements: Movement[];
};

/** The whole loan where it reaches, else a part in the way the loan allows; what is left. */
function intoTheLoan({ desk, fallen, left, movements }: Ahead): Money {
  const put = (choice: "whole" | "lowerInstalment") =>
    payAhead({ ...desk, prepayment: { amount: left, choice } }, fallen, left, movements);
  const whole = put("whole");
  if (isPositive(whole.ahead)) return whole.left;
  if (desk.terms.method === "flat") return payComingOnes(desk, fallen, left, movements).left;
  return put("lowerInstalment").left;
}

function spend(
  lending: LendingState,
  loan: Loan,
  on: Day,
  further: (ahead: Ahead) => Money,
): AdvanceUsed {
  const { memberId } = loan;
  const { cycle } = lending;
  const advance = advanceOf(lending, memberId, zero(loan.principal.currency));
  if (cycle === null || !isPositive(advance)) return { movements: [], loan };
  const { terms } = cycle;
  const desk = { memberId, loan, terms, heldOn: on, meeting: { dueOn: on } };
  const movements: Movement[] = [];
  const fallen = fallDue(desk, movements);
  if (fallen === undefined) return { movements: [], loan };
  const owed = owedLines(fallen, on).map((line) => {
    return { instalment: line.number, parts: unpaidParts(line) };
  });
  const { taken, left } = allocate(advance, owed, terms.allocation);
  for (const { instalment, parts } of taken) {
    movements.push({ kind: "instalmentPaid", memberId, instalment, parts, funding: "own" });
  }
  const rest = further({ desk, fallen, left, movements });
  const amount = subtract(advance, rest);
  if (!isPositive(amount)) return { movements: [], loan };
  const used: Movement[] = [{ kind: "advanceUsed", memberId, amount }, ...movements];
  return { movements: used, loan: after(lending, loan, used) };
}

function after(lending: LendingState, loan: Loan, movements: readonly Movement[]): Loan {
  return movements.filter(isLending).reduce(applyLending, lending).loans[loan.memberId] ?? loan;
}
