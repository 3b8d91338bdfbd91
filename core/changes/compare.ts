// What would change for each woman, in figures a person can read before she approves.

import { unpaid, type Loan } from "#core/lending/loan.ts";
import { maturityOf } from "#core/lending/rest-of-loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { isPositive, sum, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

export type PlanSummary = {
  readonly instalmentsLeft: number;
  /** The next one she has not paid; null when nothing is left. */
  readonly next: { readonly dueOn: Day; readonly amount: Money } | null;
  readonly maturity: Day;
  /** All that is left to pay, interest of the plan included. */
  readonly toPay: Money;
};

export type PlanDifference = {
  readonly memberId: MemberId;
  readonly before: PlanSummary;
  /** Null when she has no loan any more. */
  readonly after: PlanSummary | null;
};

/** The women whose loan would be another, in line order. */
export function plansThatDiffer(before: GroupState, after: GroupState): PlanDifference[] {
  return before.association.members.flatMap(({ memberId }) => {
    const [then, now] = [before.lending.loans[memberId], after.lending.loans[memberId]];
    if (then === undefined || then === now) return [];
    return [{ memberId, before: summary(then), after: now === undefined ? null : summary(now) }];
  });
}

function summary(loan: Loan): PlanSummary {
  const open = loan.lines.filter((line) => isPositive(unpaid(loan, line)));
  const [first] = open;
  return {
    instalmentsLeft: open.length,
    next: first === undefined ? null : { dueOn: first.dueOn, amount: unpaid(loan, first) },
    maturity: maturityOf(loan),
    toPay: sum(
      loan.principal.currency,
      open.map((line) => unpaid(loan, line)),
    ),
  };
}
