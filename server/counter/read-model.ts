// Receipts of the branch and the slips of its till as rows, written in the transaction of their
// events.

import { paidBy } from "#core/counter/lay-down.ts";
import { subtract } from "#core/money/money.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";
import { DEPOSIT } from "#server/meetings/read-model.ts";

const REVERSED = { reversed_on: "date", reversed_by: "uuid", reversal_reason: "text" } as const;

export const COUNTER_RECEIPT: Table = {
  name: "counter_receipt",
  columns: {
    receipt_id: "uuid",
    receipt_number: "bigint",
    member_id: "uuid",
    amount_minor: "bigint",
    paid_minor: "bigint",
    ahead_minor: "bigint",
    received_on: "date",
    device_id: "uuid",
    received_by: "uuid",
    recorded_at: "timestamptz",
    ...REVERSED,
  },
  key: ["receipt_id"],
  changing: Object.keys(REVERSED),
};

export function counterRows({ event, actorId, recordedAt }: BookStep): Change[] {
  switch (event.type) {
    case "ReceivedAtBranch": {
      const { receiptId, receiptNumber, memberId, amount, on, deviceId, movements } = event;
      const paid = paidBy(movements, amount.currency);
      const row = {
        receipt_id: receiptId,
        receipt_number: BigInt(receiptNumber),
        member_id: memberId,
        amount_minor: amount.minor,
        paid_minor: paid.minor,
        ahead_minor: subtract(amount, paid).minor,
        received_on: on,
        device_id: deviceId,
        received_by: event.receivedBy,
        recorded_at: recordedAt,
        reversed_on: null,
        reversed_by: null,
        reversal_reason: null,
      };
      return [{ table: COUNTER_RECEIPT, row }];
    }
    case "ReceiptReversed": {
      const match = { receipt_id: event.receiptId };
      const set = { reversed_on: event.on, reversed_by: actorId, reversal_reason: event.reason };
      return [{ table: COUNTER_RECEIPT, match, set }];
    }
    case "TillBroughtToBank": {
      const { depositId, amount, slipNumber, on, photo = null } = event;
      const row = {
        deposit_id: depositId,
        meeting_id: null,
        amount_minor: amount.minor,
        slip_number: slipNumber,
        deposited_on: on,
        actor_id: actorId,
        recorded_at: recordedAt,
        photo,
        waits: true,
        line_id: null,
        confirmed_on: null,
      };
      return [{ table: DEPOSIT, row }];
    }
    default:
      return [];
  }
}
