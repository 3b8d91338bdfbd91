// What the log remembers of a closed meeting, for a correction: its close, the lines put right
// since, and who gave its commands.

import type { BookEvent } from "#core/book/event.ts";
import type { ClosedRecord } from "#core/meetings/closed-record.ts";
import type { MeetingClosed, MeetingCorrected } from "#core/meetings/event.ts";
import type { BookId, MeetingId, StaffId } from "#core/people/ids.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { Sql } from "#server/database/db.ts";

export type Told = { readonly event: BookEvent; readonly actorId: StaffId };

/** Null when it was never closed. `pending` are events of the same batch, not written yet. */
export async function readClosed(
  sql: Sql,
  bookId: BookId,
  meetingId: MeetingId,
  pending: readonly Told[],
): Promise<ClosedRecord | null> {
  const rows = await sql.query(
    `select body, actor_id from event where book_id = $1 and type in ('MeetingOpened', 'RollTaken',
        'PaymentReceived', 'ShortfallAgreed', 'CashCounted', 'MeetingClosed', 'MeetingCorrected', 'SheetKeyedIn')
      order by number`,
    [bookId],
  );
  const stored = rows.map((row) => ({
    event: fromJson(row["body"] as string) as BookEvent,
    actorId: row["actor_id"] as StaffId,
  }));
  const told = [...stored, ...pending].filter(
    ({ event }) => "meetingId" in event && event.meetingId === meetingId,
  );
  const closed = told.map(({ event }) => event).find(isClosed);
  if (closed === undefined) return null;
  const corrections = told.map(({ event }) => event).filter(isCorrected);
  const ran = told.filter(({ event }) => event.type !== "MeetingCorrected");
  return { closed, corrections, actorIds: [...new Set(ran.flatMap(peopleOf))] };
}

/** Who keyed a sheet in, and who held the meeting it tells of. */
function peopleOf({ event, actorId }: Told): StaffId[] {
  const isHeld = event.type === "SheetKeyedIn" && event.heldBy !== null;
  return isHeld ? [actorId, event.heldBy] : [actorId];
}

function isClosed(event: BookEvent): event is MeetingClosed {
  return event.type === "MeetingClosed";
}

function isCorrected(event: BookEvent): event is MeetingCorrected {
  return event.type === "MeetingCorrected";
}
