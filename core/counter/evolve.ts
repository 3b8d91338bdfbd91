// The group after a fact of the till. Total: it never refuses.

import type { Till } from "#core/lending/till.ts";
import { goesOn } from "#core/meetings/cycle-end.ts";
import { applyMovements, type GroupState } from "#core/meetings/group-state.ts";
import type { WaitingDeposit } from "#core/meetings/meeting.ts";
import { add, negate, subtract, zero } from "#core/money/money.ts";
import type { CounterEvent } from "./event.ts";

export function applyCounter(state: GroupState, event: CounterEvent): GroupState {
  const till = tillOf(state);
  switch (event.type) {
    case "ReceivedAtBranch": {
      const { receiptId, memberId, amount, on, receivedBy, movements, withoutCash } = event;
      const receipt = { receiptId, memberId, amount, on, receivedBy, movements };
      const { cycleEnd } = event;
      const after = { ...applyMovements(state, movements), ...(cycleEnd && { cycleEnd }) };
      if (withoutCash === undefined) {
        const receipts = [...till.receipts, receipt];
        return { ...after, till: { cash: add(till.cash, amount), receipts } };
      }
      const receipts = [...till.receipts, { ...receipt, withoutCash }];
      const deposit = { depositId: receiptId, amount, depositedOn: on, memberId };
      return { ...withWaiting(after, deposit), till: { ...till, receipts } };
    }
    case "ReceiptReversed": {
      const receipts = till.receipts.filter(({ receiptId }) => receiptId !== event.receiptId);
      const after = goingOn(applyMovements(state, event.movements));
      if (event.withoutCash === undefined)
        return { ...after, till: { cash: subtract(till.cash, event.amount), receipts } };
      const { waiting = [] } = after.meetings;
      const left = waiting.filter(({ depositId }) => depositId !== event.receiptId);
      const meetings = { ...after.meetings, waiting: left };
      return { ...after, meetings, till: { ...till, receipts } };
    }
    case "AdvancePaidBack": {
      const { memberId, amount } = event;
      const undone = { kind: "advanceReceived" as const, memberId, amount: negate(amount) };
      const after = applyMovements(state, [undone]);
      return { ...after, till: { ...till, cash: subtract(till.cash, amount) } };
    }
    case "TillBroughtToBank": {
      const { depositId, amount, on: depositedOn } = event;
      const after = withWaiting(state, { depositId, amount, depositedOn });
      return { ...after, till: { ...till, cash: subtract(till.cash, amount) } };
    }
  }
}

/** A receipt that ended the cycle was taken back: somebody owes again, and meetings lie ahead. */
function goingOn(state: GroupState): GroupState {
  if (state.cycleEnd === undefined || !goesOn(state)) return state;
  const { cycleEnd: _ended, ...rest } = state;
  return rest;
}

/** Until a line of the bank's statement holds it. */
function withWaiting(state: GroupState, deposit: WaitingDeposit): GroupState {
  const { waiting = [] } = state.meetings;
  return { ...state, meetings: { ...state.meetings, waiting: [...waiting, deposit] } };
}

/** A close settles what was paid before it: those receipts can no longer be taken back. */
export function settleReceipts(state: GroupState): GroupState {
  const { till } = state;
  if (till === undefined || till.receipts.length === 0) return state;
  return { ...state, till: { ...till, receipts: [] } };
}

function tillOf({ till, association }: GroupState): Till {
  return till ?? { cash: zero(association.currency), receipts: [] };
}
