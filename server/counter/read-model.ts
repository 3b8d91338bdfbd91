// Receipts of the branch and the slips of its till as rows, written in the transaction of their
// events.

import type { TillBroughtToBank } from "#core/counter/event.ts";
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
    method: "text",
    reference: "text",
    ...REVERSED,
  },
  key: ["receipt_id"],
  changing: Object.keys(REVERSED),
};

export const PAYBACK: Table = {
  name: "advance_payback",
  columns: {
    payback_id: "uuid",
    member_id: "uuid",
    amount_minor: "bigint",
    paid_on: "date",
    paid_by: "uuid",
    recorded_at: "timestamptz",
  },
  key: ["payback_id"],
  changing: [],
};

export function counterRows({ event, actorId, recordedAt }: BookStep): Change[] {
  switch (event.type) {
    case "ReceivedAtBranch": {
      const { receiptId, receiptNumber, memberId, amount, on, deviceId, movements, withoutCash } =
        event;
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
        method: withoutCash?.method ?? "cash",
        reference: withoutCash?.reference ?? null,
        reversed_on: null,
        reversed_by: null,
        reversal_reason: null,
      };
      const receipt = { table: COUNTER_RECEIPT, row };
      if (withoutCash === undefined) return [receipt];
      const { reference } = withoutCash;
      const deposit = { depositId: receiptId, amount, slipNumber: reference, on };
      return [receipt, { table: DEPOSIT, row: waitingRow(deposit, actorId, recordedAt) }];
    }
    case "ReceiptReversed": {
      const match = { receipt_id: event.receiptId };
      const set = { reversed_on: event.on, reversed_by: actorId, reversal_reason: event.reason };
      const reversed = { table: COUNTER_RECEIPT, match, set };
      if (event.withoutCash === undefined) return [reversed];
      const taken = {
        table: DEPOSIT,
        match: { deposit_id: event.receiptId },
        set: { waits: false },
      };
      return [reversed, taken];
    }
    case "AdvancePaidBack": {
      const row = {
        payback_id: event.paybackId,
        member_id: event.memberId,
        amount_minor: event.amount.minor,
        paid_on: event.on,
        paid_by: actorId,
        recorded_at: recordedAt,
      };
      return [{ table: PAYBACK, row }];
    }
    case "TillBroughtToBank": {
      return [{ table: DEPOSIT, row: waitingRow(event, actorId, recordedAt) }];
    }
    default:
      return [];
  }
}

/** It waits for the line of the bank's statement that holds it. */
function waitingRow(
  { depositId, amount, slipNumber, on }: Omit<TillBroughtToBank, "type">,
  actorId: string,
  recordedAt: string,
) {
  return {
    deposit_id: depositId,
    meeting_id: null,
    amount_minor: amount.minor,
    slip_number: slipNumber,
    deposited_on: on,
    actor_id: actorId,
    recorded_at: recordedAt,
    waits: true,
    line_id: null,
    confirmed_on: null,
  };
}
