// Meetings, receipts and the review tray as rows, written in the transaction of their events.

import type { BookEvent } from "#core/book/event.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { isFromSheet } from "#core/meetings/sheet.ts";
import { changedValues, type BookStep } from "#server/commands/change.ts";
import type { Row } from "#server/database/db.ts";
import type { Change, Table } from "#server/database/rows.ts";

const FOUND = {
  held_on: "date",
  status: "text",
  due_minor: "bigint",
  collected_minor: "bigint",
  shortfall_minor: "bigint",
  external_minor: "bigint",
  expected_minor: "bigint",
  counted_minor: "bigint",
  sheet: "json",
} as const;

export const MEETING: Table = {
  name: "meeting",
  columns: { meeting_id: "uuid", cycle: "integer", number: "integer", due_on: "date", ...FOUND },
  key: ["meeting_id"],
  changing: ["due_on", ...Object.keys(FOUND)],
};

export const RECEIPT: Table = {
  name: "receipt",
  columns: {
    record_id: "uuid",
    receipt_number: "bigint",
    meeting_id: "uuid",
    member_id: "uuid",
    amount_minor: "bigint",
    device_id: "uuid",
    is_annulled: "boolean",
    on_paper: "boolean",
  },
  key: ["record_id", "receipt_number"],
  changing: ["is_annulled"],
};

const DECIDED = {
  outcome: "text",
  note: "text",
  resolved_at: "timestamptz",
  resolved_by: "uuid",
} as const;

export const REVIEW: Table = {
  name: "review",
  columns: {
    review_id: "uuid",
    reason: "text",
    meeting_id: "uuid",
    member_id: "uuid",
    amount_minor: "bigint",
    body: "json",
    raised_at: "timestamptz",
    actor_id: "uuid",
    ...DECIDED,
  },
  key: ["review_id"],
  changing: Object.keys(DECIDED),
};

/** The first version believed the slip: such a deposit waits for no line of the bank. */
const CONFIRMED = { waits: "boolean", line_id: "uuid", confirmed_on: "date" } as const;

export const DEPOSIT: Table = {
  name: "deposit",
  columns: {
    deposit_id: "uuid",
    meeting_id: "uuid",
    amount_minor: "bigint",
    slip_number: "text",
    deposited_on: "date",
    actor_id: "uuid",
    recorded_at: "timestamptz",
    photo: "text",
    ...CONFIRMED,
  },
  key: ["deposit_id"],
  changing: Object.keys(CONFIRMED),
};

/** A sheet pruned from memory stays in its row. */
export function meetingRows(step: BookStep): Change[] {
  return [
    ...changedMeetings(step),
    ...receiptRows(step),
    ...depositRows(step),
    ...reviewRows(step),
  ];
}

function changedMeetings({ before, after }: BookStep): Change[] {
  if (before?.meetings.list === after.meetings.list) return [];
  const known = byId(before?.meetings.list ?? []);
  return changedValues(known, byId(after.meetings.list))
    .filter(({ meetingId }) => known[meetingId]?.status !== "closed")
    .map((meeting) => ({
      table: MEETING,
      row: meetingRow(meeting, after.lending.cycle?.number ?? 0),
    }));
}

function byId(list: readonly Meeting[]): Record<string, Meeting> {
  return Object.fromEntries(list.map((meeting) => [meeting.meetingId, meeting]));
}

function meetingRow(meeting: Meeting, cycle: number): Row {
  const { meetingId, number, dueOn, heldOn, status, totals } = meeting;
  return {
    meeting_id: meetingId,
    cycle,
    number,
    due_on: dueOn,
    held_on: heldOn,
    status,
    due_minor: totals?.due.minor ?? null,
    collected_minor: totals?.collected.minor ?? null,
    shortfall_minor: totals?.shortfall.minor ?? null,
    external_minor: totals?.external.minor ?? null,
    expected_minor: totals?.expectedCash.minor ?? null,
    counted_minor: totals?.countedCash.minor ?? null,
    sheet: meeting,
  };
}

function receiptRows({ event, after }: BookStep): Change[] {
  if (event.type === "RecordAnnulled") {
    const match = { record_id: event.recordId };
    return [{ table: RECEIPT, match, set: { is_annulled: true } }];
  }
  if (event.type !== "PaymentReceived" && event.type !== "ShortfallAgreed") return [];
  const { deviceId } = event.type === "PaymentReceived" ? event.payment : event.agreement;
  const onPaper = isFromSheet(after, event.meetingId, deviceId);
  return receiptsOf(event).map((row) => ({
    table: RECEIPT,
    row: { ...row, is_annulled: false, on_paper: onPaper },
  }));
}

function receiptsOf(event: BookEvent): Row[] {
  if (event.type === "PaymentReceived") {
    const { paymentId, receiptNumber, memberId, amount, deviceId } = event.payment;
    return [
      {
        record_id: paymentId,
        receipt_number: BigInt(receiptNumber),
        meeting_id: event.meetingId,
        member_id: memberId,
        amount_minor: amount.minor,
        device_id: deviceId,
      },
    ];
  }
  if (event.type !== "ShortfallAgreed") return [];
  const { agreementId, deviceId, shares } = event.agreement;
  return shares.flatMap(({ helperId, amount, receiptNumber }) =>
    helperId !== null && receiptNumber !== null
      ? [
          {
            record_id: agreementId,
            receipt_number: BigInt(receiptNumber),
            meeting_id: event.meetingId,
            member_id: helperId,
            amount_minor: amount.minor,
            device_id: deviceId,
          },
        ]
      : [],
  );
}

function depositRows({ event, actorId, recordedAt }: BookStep): Change[] {
  if (event.type === "DepositConfirmed") {
    const { depositId, lineId, bookedOn } = event;
    const set = { waits: false, line_id: lineId, confirmed_on: bookedOn };
    return [{ table: DEPOSIT, match: { deposit_id: depositId }, set }];
  }
  if (event.type !== "CashDeposited" && event.type !== "CashBroughtToBank") return [];
  const row = {
    deposit_id: event.depositId,
    meeting_id: event.meetingId,
    amount_minor: event.amount.minor,
    slip_number: event.slipNumber,
    deposited_on: event.depositedOn,
    actor_id: actorId,
    recorded_at: recordedAt,
    photo: ("photo" in event ? event.photo : null) ?? null,
    waits: event.type === "CashBroughtToBank",
    line_id: null,
    confirmed_on: null,
  };
  return [{ table: DEPOSIT, row }];
}

function reviewRows({ event, actorId, recordedAt }: BookStep): Change[] {
  if (event.type === "FactSetAside") {
    const { review } = event;
    const undecided = { outcome: null, note: null, resolved_at: null, resolved_by: null };
    const row = {
      review_id: review.reviewId,
      reason: review.reason,
      meeting_id: review.meetingId,
      member_id: review.memberId,
      amount_minor: review.amount?.minor ?? null,
      body: review,
      raised_at: recordedAt,
      actor_id: actorId,
    };
    return [{ table: REVIEW, row: { ...row, ...undecided } }];
  }
  if (event.type !== "ReviewResolved") return [];
  const { reviewId, outcome, note } = event;
  const set = { outcome, note, resolved_at: recordedAt, resolved_by: actorId };
  return [{ table: REVIEW, match: { review_id: reviewId }, set }];
}
