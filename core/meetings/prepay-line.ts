// Money a woman brings ahead of time at a meeting, as she chose: taken after all that has fallen
// due, before anything else. Her plan changes when the meeting closes.

import { totalOf } from "#core/lending/component.ts";
import { applyLending } from "#core/lending/evolve.ts";
import { NO_LOANS, type LendingState, type Loan } from "#core/lending/loan.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import { payComing } from "#core/lending/pay-coming.ts";
import { planChange } from "#core/lending/plan-change.ts";
import { prepayPart, prepayWhole, type Prepaid } from "#core/lending/prepay.ts";
import { compare, isPositive, least, subtract, type Money } from "#core/money/money.ts";
import type { Desk } from "./desk.ts";
import type { Movement } from "./movement.ts";
import type { Prepayment } from "./meeting.ts";

/** What is left of her money, and what went into her loan ahead of time. */
export type PaidAhead = { readonly left: Money; readonly ahead: Money };

type AheadDesk = Pick<Desk, "memberId" | "heldOn" | "terms"> & {
  readonly prepayment?: Pick<Prepayment, "amount" | "choice"> | undefined;
};

/** Adds the movements. What cannot be done leaves her money to the order of the bylaws. */
export function payAhead(
  desk: AheadDesk,
  charged: Loan | undefined,
  left: Money,
  movements: Movement[],
): PaidAhead {
  const nothing = { left, ahead: subtract(left, left) };
  if (charged === undefined || desk.prepayment === undefined) return nothing;
  const loan = asItStands(charged, movements);
  const prepaid = prepaidBy(desk, loan, left);
  return prepaid === null ? nothing : putIn({ loan, prepaid, left }, movements);
}

/** The same for the coming instalments of a loan whose interest nothing lowers. */
export function payComingOnes(
  { heldOn, terms }: AheadDesk,
  charged: Loan,
  left: Money,
  movements: Movement[],
): PaidAhead {
  const loan = asItStands(charged, movements);
  const prepaid = payComing(loan, terms, left, heldOn);
  const nothing = { left, ahead: subtract(left, left) };
  return prepaid === null ? nothing : putIn({ loan, prepaid, left }, movements);
}

type PutIn = { readonly loan: Loan; readonly prepaid: Prepaid; readonly left: Money };

function putIn({ loan, prepaid, left }: PutIn, movements: Movement[]): PaidAhead {
  const nothing = { left, ahead: subtract(left, left) };
  const { memberId } = loan;
  const { parts } = prepaid;
  const change = planChange(loan, prepaid.loan);
  const instalment = change?.from ?? 0;
  const ahead = totalOf(parts, left.currency);
  if (change === null || !isPositive(ahead)) return nothing;
  movements.push({ kind: "planChanged", memberId, ...change });
  if (parts.interest !== undefined && isPositive(parts.interest)) {
    movements.push({ kind: "interestAccrued", memberId, instalment, amount: parts.interest });
  }
  movements.push({ kind: "instalmentPaid", memberId, instalment, parts, funding: "own" });
  return { left: subtract(left, ahead), ahead };
}

function prepaidBy(
  { prepayment, heldOn: on, terms }: AheadDesk,
  loan: Loan,
  left: Money,
): Prepaid | null {
  if (prepayment === undefined) return null;
  const { choice } = prepayment;
  if (choice === "whole") {
    const whole = prepayWhole(loan, terms, on);
    return whole.isGranted && compare(left, whole.value.total) >= 0 ? whole.value : null;
  }
  const amount = least(left, prepayment.amount);
  const part = prepayPart(loan, terms, { on, amount, choice });
  return part.isGranted ? part.value : null;
}

/** With what fell due and what she paid at this meeting; late interest of today it bears already. */
function asItStands(loan: Loan, movements: readonly Movement[]): Loan {
  const { memberId } = loan;
  const known: LendingState = { ...NO_LOANS, loans: { [memberId]: loan } };
  const own = movements.filter(
    (movement): movement is LendingMovement =>
      movement.kind === "instalmentPaid" || movement.kind === "interestAccrued",
  );
  return own.reduce(applyLending, known).loans[memberId] ?? loan;
}
