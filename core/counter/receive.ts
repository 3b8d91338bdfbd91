// The cashier takes money outside the meeting. Money seen is never refused: what fits no debt waits
// for the woman; only what cannot be an amount of hers, or of that day, is asked again.

import { onceMemberOf } from "#core/groups/association.ts";
import { endedApart } from "#core/meetings/cycle-end.ts";
import { applyMovements, type GroupState } from "#core/meetings/group-state.ts";
import { isPlausible, isPositive } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { addDays } from "#core/time/day.ts";
import type { ReceiveAtBranch } from "./command.ts";
import type { ReceivedAtBranch } from "./event.ts";
import { layDown } from "./lay-down.ts";
import type { CounterTerms } from "./terms.ts";

export type ReceivingRefusal =
  | "notAMember"
  | "wrongCurrency"
  | "amountNotPositive"
  | "amountTooLarge"
  | "dayOutOfRange"
  | "paymentReferenceMissing"
  | "referenceUsed"
  | "noReceiptNumbers";

/** A receipt is written on its day, or within the week when the branch was without current. */
export const LATEST_DAYS = 7;

export function receiveAtBranch(
  state: GroupState,
  { memberId, amount, on, method, reference = "" }: ReceiveAtBranch,
  { commandId, deviceId, actorId, today, nextReceipt, isReferenceUsed }: CounterTerms,
): Outcome<ReceivedAtBranch, ReceivingRefusal> {
  const { association } = state;
  if (onceMemberOf(association, memberId) === undefined) return refused("notAMember");
  if (amount.currency !== association.currency) return refused("wrongCurrency");
  if (!isPositive(amount)) return refused("amountNotPositive");
  if (!isPlausible(amount)) return refused("amountTooLarge");
  if (on > today || on < addDays(today, -LATEST_DAYS)) return refused("dayOutOfRange");
  const withoutCash = method === "cash" ? null : { method, reference: reference.trim() };
  if (withoutCash !== null && !/[a-z0-9]/i.test(withoutCash.reference))
    return refused("paymentReferenceMissing");
  if (withoutCash !== null && isReferenceUsed === true) return refused("referenceUsed");
  if (nextReceipt === undefined) return refused("noReceiptNumbers");
  const movements = layDown(state, memberId, amount, on);
  const cycleEnd = endedApart(state, applyMovements(state, movements), on);
  return granted({
    type: "ReceivedAtBranch",
    receiptId: commandId,
    receiptNumber: nextReceipt,
    deviceId,
    memberId,
    amount,
    on,
    receivedBy: actorId,
    movements,
    ...(withoutCash === null ? {} : { withoutCash }),
    ...(cycleEnd && { cycleEnd }),
  });
}
