// What a payment does after the instalments: give back, save, pay fines, restore.

import type { RecoveryTarget } from "#core/groups/bylaws.ts";
import { lineDueOn, plannedTotal } from "#core/lending/loan.ts";
import { repayFund, repayHelpers } from "#core/lending/recover.ts";
import { isPositive, least, subtract, type Money } from "#core/money/money.ts";
import { savingsDue, type Fine } from "#core/savings/savings.ts";
import type { Desk } from "./desk.ts";
import type { Movement } from "./movement.ts";

/** What is left after the institution, in the order of the bylaws; the last coin is hers. */
export function recover(desk: Desk, available: Money, movements: Movement[]): void {
  const { memberId, bylaws } = desk;
  let left = available;
  for (const target of bylaws.recoveryOrder) {
    const taken = TARGETS[target](desk, left);
    movements.push(...taken.movements);
    left = taken.left;
  }
  if (!isPositive(left)) return;
  movements.push(
    bylaws.savings.acceptsVoluntary
      ? { kind: "savingsDeposited", memberId, purpose: "extra", amount: left }
      : { kind: "heldForMember", memberId, purpose: "excess", amount: left },
  );
}

type Taken = { readonly movements: readonly Movement[]; readonly left: Money };

const TARGETS: Record<RecoveryTarget, (desk: Desk, left: Money) => Taken> = {
  reserveFund: (desk, left) =>
    repayFund(left, desk.debts, desk.bylaws.fundInterestPerMonth, desk.heldOn),
  helpers: (desk, left) => repayHelpers(left, desk.debts, desk.heldOn),
  savings: (desk, left) => saveCurrent(desk, left),
  missedSavings: (desk, left) => deposit(desk, left, desk.passbook.missed, "missed"),
  fines: (desk, left) => payFines(desk.fines, left),
  ownVoluntary: (desk, left) => deposit(desk, left, desk.passbook.ownUsed, "restored"),
};

function saveCurrent(desk: Desk, left: Money): Taken {
  const { memberId, loan, meeting, bylaws } = desk;
  const line = loan && lineDueOn(loan, meeting.dueOn);
  if (loan === undefined || line === undefined) return { movements: [], left };
  const instalment = plannedTotal(line, left.currency);
  const amount = savingsDue(bylaws.savings, instalment, loan.principal);
  const taken = deposit(desk, left, amount, "current");
  const missed = subtract(amount, least(left, amount));
  if (!isPositive(missed)) return taken;
  const movement: Movement = { kind: "savingsMissed", memberId, amount: missed };
  return { movements: [...taken.movements, movement], left: taken.left };
}

function deposit(
  { memberId }: Desk,
  left: Money,
  wanted: Money,
  purpose: "current" | "missed" | "restored",
): Taken {
  const amount = least(left, wanted);
  if (!isPositive(amount)) return { movements: [], left };
  return {
    movements: [{ kind: "savingsDeposited", memberId, purpose, amount }],
    left: subtract(left, amount),
  };
}

/** In the order they were levied. */
export function payFines(fines: readonly Fine[], available: Money): Taken {
  const movements: Movement[] = [];
  let left = available;
  for (const { fineId, memberId, owed } of fines) {
    const amount = least(left, owed);
    if (!isPositive(amount)) continue;
    movements.push({ kind: "finePaid", fineId, memberId, amount });
    left = subtract(left, amount);
  }
  return { movements, left };
}
