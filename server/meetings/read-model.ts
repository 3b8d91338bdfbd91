// Meetings, receipts and the review tray as rows, written in the transaction of their events.

import type { Meeting, Payment } from "#core/meetings/meeting.ts";
import type { BookEvent } from "#core/book/event.ts";
import { toJson } from "#core/wire/canonical.ts";
import type { BookChange, CausedEvent } from "#server/commands/change.ts";
import type { Statement } from "#server/database/db.ts";

/** Meetings first, then what points to them. A sheet pruned from memory stays in its row. */
export function meetingRows(change: BookChange): Statement[] {
  const known = new Map(
    change.before?.meetings.list.map((meeting) => [meeting.meetingId, meeting]),
  );
  const changed = change.after.meetings.list.filter((meeting) => {
    const before = known.get(meeting.meetingId);
    return before !== meeting && before?.status !== "closed";
  });
  return [
    ...(changed.length > 0 ? [upsertMeetings(change, changed)] : []),
    ...receiptRows(change),
    ...change.events.flatMap((caused) => reviewRow(change, caused)),
  ];
}

function upsertMeetings({ bookId, after }: BookChange, meetings: readonly Meeting[]): Statement {
  const cycle = after.lending.cycle?.number ?? 0;
  const totals = meetings.map((meeting) => meeting.totals);
  return {
    text: `insert into meeting (book_id, meeting_id, cycle, number, due_on, held_on, status, due_minor,
        collected_minor, shortfall_minor, external_minor, expected_minor, counted_minor, sheet)
      select $1::uuid, u.meeting_id, $2::integer, u.number, u.due_on, u.held_on, u.status, u.due, u.collected,
        u.shortfall, u.external, u.expected, u.counted, u.sheet
      from unnest($3::uuid[], $4::integer[], $5::date[], $6::date[], $7::text[], $8::bigint[], $9::bigint[],
        $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[], $14::text[])
        as u (meeting_id, number, due_on, held_on, status, due, collected, shortfall, external, expected, counted, sheet)
      on conflict (book_id, meeting_id) do update set held_on = excluded.held_on, status = excluded.status,
        due_minor = excluded.due_minor, collected_minor = excluded.collected_minor,
        shortfall_minor = excluded.shortfall_minor, external_minor = excluded.external_minor,
        expected_minor = excluded.expected_minor, counted_minor = excluded.counted_minor, sheet = excluded.sheet`,
    values: [
      bookId,
      cycle,
      meetings.map(({ meetingId }) => meetingId),
      meetings.map(({ number }) => number),
      meetings.map(({ dueOn }) => dueOn),
      meetings.map((meeting) => meeting.heldOn),
      meetings.map(({ status }) => status),
      totals.map((total) => total?.due.minor ?? null),
      totals.map((total) => total?.collected.minor ?? null),
      totals.map((total) => total?.shortfall.minor ?? null),
      totals.map((total) => total?.external.minor ?? null),
      totals.map((total) => total?.expectedCash.minor ?? null),
      totals.map((total) => total?.countedCash.minor ?? null),
      meetings.map(toJson),
    ],
  };
}

type Receipt = Pick<Payment, "amount" | "receiptNumber" | "deviceId" | "memberId"> & {
  readonly recordId: string;
  readonly meetingId: string;
};

function receiptRows({ bookId, events }: BookChange): Statement[] {
  const receipts = events.flatMap(({ event }) => receiptsOf(event));
  const annulled = events.flatMap(({ event }) =>
    event.type === "RecordAnnulled" ? [event.recordId] : [],
  );
  const inserted: Statement = {
    text: `insert into receipt (book_id, record_id, receipt_number, meeting_id, member_id, amount_minor, device_id,
        is_annulled)
      select $1::uuid, u.*, false from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::uuid[], $6::bigint[],
        $7::uuid[]) as u
      on conflict (book_id, record_id, receipt_number) do nothing`,
    values: [
      bookId,
      receipts.map(({ recordId }) => recordId),
      receipts.map(({ receiptNumber }) => receiptNumber),
      receipts.map(({ meetingId }) => meetingId),
      receipts.map(({ memberId }) => memberId),
      receipts.map(({ amount }) => amount.minor),
      receipts.map(({ deviceId }) => deviceId),
    ],
  };
  const crossedOut: Statement = {
    text: "update receipt set is_annulled = true where book_id = $1 and record_id = any($2::uuid[])",
    values: [bookId, annulled],
  };
  return [...(receipts.length > 0 ? [inserted] : []), ...(annulled.length > 0 ? [crossedOut] : [])];
}

function receiptsOf(event: BookEvent): Receipt[] {
  if (event.type === "PaymentReceived") {
    const { payment, meetingId } = event;
    return [{ ...payment, recordId: payment.paymentId, meetingId }];
  }
  if (event.type !== "ShortfallAgreed") return [];
  const { agreementId: recordId, deviceId, shares } = event.agreement;
  const { meetingId } = event;
  return shares.flatMap(({ helperId: memberId, amount, receiptNumber }) =>
    memberId !== null && receiptNumber !== null
      ? [{ recordId, meetingId, memberId, amount, receiptNumber, deviceId }]
      : [],
  );
}

function reviewRow({ bookId, recordedAt }: BookChange, caused: CausedEvent): Statement[] {
  const { event, actorId } = caused;
  if (event.type === "FactSetAside") {
    const { review } = event;
    return [
      {
        text: `insert into review (book_id, review_id, reason, meeting_id, member_id, amount_minor, body, raised_at,
            actor_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        values: [
          bookId,
          review.reviewId,
          review.reason,
          review.meetingId,
          review.memberId,
          review.amount?.minor ?? null,
          toJson(review),
          recordedAt,
          actorId,
        ],
      },
    ];
  }
  if (event.type !== "ReviewResolved") return [];
  const { reviewId, outcome, note } = event;
  return [
    {
      text: `update review set outcome = $3, note = $4, resolved_at = $5, resolved_by = $6
        where book_id = $1 and review_id = $2`,
      values: [bookId, reviewId, outcome, note, recordedAt, actorId],
    },
  ];
}
