// A wrong receipt is never edited: its movements are taken back beside it, by another person, and
// the cash leaves the till. What time alone did, interest and late interest, stays.

import { memberOf } from "#core/groups/association.ts";
import { COMPONENTS, subtractParts } from "#core/lending/component.ts";
import { advanceOf, type Loan } from "#core/lending/loan.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { waitingDeposit } from "#core/meetings/meeting.ts";
import { compare, negate, sum, zero, type Currency, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork } from "#core/people/four-eyes.ts";
import type { ReverseReceipt } from "./command.ts";
import type { ReceiptReversed } from "./event.ts";
import type { CounterTerms } from "./terms.ts";

export type ReversalRefusal =
  | "receiptSettled"
  | "fourEyes"
  | "laterReceipt"
  | "reasonMissing"
  | "moreThanInTill"
  | "advanceGone"
  | "bankHasIt"
  | "payerLeft";

/** Until the next meeting closes, her newest receipt first. */
export function reverseReceipt(
  { association, till, meetings, lending }: GroupState,
  { receiptId, reason }: ReverseReceipt,
  { today, ownAccounts }: CounterTerms,
): Outcome<ReceiptReversed, ReversalRefusal> {
  const receipt = till?.receipts.find((known) => known.receiptId === receiptId);
  if (till === undefined || receipt === undefined) return refused("receiptSettled");
  const { memberId, amount, receivedBy, movements } = receipt;
  if (isOwnWork({ ownAccounts }, [receivedBy])) return refused("fourEyes");
  const newest = till.receipts.findLast((known) => known.memberId === memberId);
  if (newest !== receipt) return refused("laterReceipt");
  if (reason.trim() === "") return refused("reasonMissing");
  if (memberOf(association, memberId) === undefined && movements.some(paidALoan))
    return refused("payerLeft");
  if (!movements.every((movement) => isOfLoan(lending.loans[memberId], movement)))
    return refused("receiptSettled");
  const { withoutCash } = receipt;
  if (withoutCash === undefined) {
    if (compare(till.cash, amount) < 0) return refused("moreThanInTill");
  } else if (waitingDeposit(meetings, receiptId) === undefined) {
    return refused("bankHasIt");
  }
  const ahead = paidAhead(movements, amount.currency);
  if (compare(advanceOf(lending, memberId, zero(amount.currency)), ahead) < 0)
    return refused("advanceGone");
  const undone = movements.flatMap(takenBack).reverse();
  return granted({
    type: "ReceiptReversed",
    receiptId,
    memberId,
    amount,
    reason,
    on: today,
    movements: undone,
    ...(withoutCash === undefined ? {} : { withoutCash }),
  });
}

/** A cycle that began since has loans of its own: what paid the one before is settled. */
function isOfLoan(loan: Loan | undefined, movement: LendingMovement): boolean {
  if (movement.kind !== "instalmentPaid") return true;
  const paid = loan?.lines.find(({ number }) => number === movement.instalment)?.paid;
  return COMPONENTS.every(
    (part) => (paid?.[part]?.minor ?? 0n) >= (movement.parts[part]?.minor ?? 0n),
  );
}

/** What closed as she left is not opened again; what only waited for her may go back. */
function paidALoan({ kind }: LendingMovement): boolean {
  return kind === "instalmentPaid";
}

/** Of a receipt: what waits for her next instalment, or was handed back to her since. */
function paidAhead(movements: readonly LendingMovement[], currency: Currency): Money {
  const ahead = movements.flatMap((movement) =>
    movement.kind === "advanceReceived" ? [movement.amount] : [],
  );
  return sum(currency, ahead);
}

function takenBack(movement: LendingMovement): LendingMovement[] {
  if (movement.kind === "instalmentPaid")
    return [{ ...movement, parts: subtractParts({}, movement.parts) }];
  if (movement.kind === "advanceReceived")
    return [{ ...movement, amount: negate(movement.amount) }];
  return [];
}
