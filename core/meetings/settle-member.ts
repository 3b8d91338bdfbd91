// One member's line of the sheet: her money first to the institution, oldest instalment first;
// what is missing from those who stand in for her; the rest in the order of the bylaws.

import { allocate, type Owed } from "#core/lending/allocate.ts";
import { subtractParts } from "#core/lending/component.ts";
import { add, isPositive, subtract, type Money } from "#core/money/money.ts";
import { cover } from "./cover-line.ts";
import { owedBy, owedTotal, type Desk } from "./desk.ts";
import { fallDue } from "./fall-due.ts";
import type { Movement } from "./movement.ts";
import { payAhead } from "./prepay-line.ts";
import { recover } from "./recover-line.ts";

/** What she brought ahead of time, as she chose, counts as due. */
export type SettledMember = { readonly due: Money; readonly movements: readonly Movement[] };

/** Every movement her line causes, in order. Their amounts sum to what came in. */
export function settleMember(desk: Desk): SettledMember {
  const { memberId, passbook, received } = desk;
  const movements: Movement[] = [];
  if (isPositive(passbook.held)) {
    const amount = passbook.held;
    movements.push({
      kind: "savingsUsed",
      memberId,
      bucket: "held",
      purpose: "nextPayment",
      amount,
    });
  }
  const charged = fallDue(desk, movements);
  const owed = takeAdvance(desk, owedBy(charged, desk), movements);
  const due = owedTotal(owed, received);
  const own = payInstalments(desk, owed, add(received, passbook.held), movements);
  const { left, ahead } = payAhead(desk, charged, own, movements);
  cover(desk, charged, movements);
  recover(desk, left, movements);
  return { due: add(due, ahead), movements };
}

/** What she paid ahead at the branch comes first, and only instalments take it. */
function takeAdvance(
  { memberId, advance, terms }: Desk,
  owed: readonly Owed[],
  movements: Movement[],
): readonly Owed[] {
  if (advance === undefined || !isPositive(advance)) return owed;
  const { taken, left } = allocate(advance, owed, terms.allocation);
  const amount = subtract(advance, left);
  if (!isPositive(amount)) return owed;
  movements.push({ kind: "advanceUsed", memberId, amount });
  for (const { instalment, parts } of taken) {
    movements.push({ kind: "instalmentPaid", memberId, instalment, parts, funding: "own" });
  }
  return owed.map(({ instalment, parts }) => {
    const paid = taken.find((known) => known.instalment === instalment)?.parts ?? {};
    return { instalment, parts: subtractParts(parts, paid) };
  });
}

function payInstalments(
  desk: Desk,
  owed: readonly Owed[],
  amount: Money,
  movements: Movement[],
): Money {
  const { taken, left } = allocate(amount, owed, desk.terms.allocation);
  for (const { instalment, parts } of taken) {
    const { memberId } = desk;
    movements.push({ kind: "instalmentPaid", memberId, instalment, parts, funding: "own" });
  }
  return left;
}
