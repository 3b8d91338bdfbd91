// The group after a fact of the till. Total: it never refuses.

import type { Till } from "#core/lending/till.ts";
import { applyMovements, type GroupState } from "#core/meetings/group-state.ts";
import { add, subtract, zero } from "#core/money/money.ts";
import type { CounterEvent } from "./event.ts";

export function applyCounter(state: GroupState, event: CounterEvent): GroupState {
  const till = tillOf(state);
  switch (event.type) {
    case "ReceivedAtBranch": {
      const { receiptId, memberId, amount, on, receivedBy, movements } = event;
      const receipt = { receiptId, memberId, amount, on, receivedBy, movements };
      const receipts = [...till.receipts, receipt];
      return {
        ...applyMovements(state, movements),
        till: { cash: add(till.cash, amount), receipts },
      };
    }
    case "ReceiptReversed": {
      const receipts = till.receipts.filter(({ receiptId }) => receiptId !== event.receiptId);
      const cash = subtract(till.cash, event.amount);
      return { ...applyMovements(state, event.movements), till: { cash, receipts } };
    }
    case "TillBroughtToBank": {
      const { depositId, amount, on: depositedOn } = event;
      const { waiting = [] } = state.meetings;
      const meetings = {
        ...state.meetings,
        waiting: [...waiting, { depositId, amount, depositedOn }],
      };
      return { ...state, meetings, till: { ...till, cash: subtract(till.cash, amount) } };
    }
  }
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
