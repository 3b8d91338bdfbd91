// Meetings as the office reads them: the list, and one acta whole, with what was put right since.

import { hiddenArrears } from "#core/lending/arrears.ts";
import { discreetMeeting } from "#core/meetings/discreet.ts";
import type { PhotoUse } from "#core/meetings/photo.ts";
import type { MeetingClosed, MeetingCorrected, MeetingOpened } from "#core/meetings/event.ts";
import { markOf, meetingOf, type Meeting } from "#core/meetings/meeting.ts";
import type { Irregularity } from "#core/meetings/review.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { columnsOf, givenBackBy } from "#core/meetings/totals.ts";
import type { Currency } from "#core/money/money.ts";
import type { PersonName } from "#core/people/name.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { CarriedTold } from "#core/wire/carried.ts";
import type { Acta, ActaLine, MeetingRow } from "#core/wire/office.ts";
import { whoGoes } from "#server/asesoras/questions.ts";
import {
  amountTold,
  carriedBefore,
  missingTold,
  otherTold,
  signerTold,
  voucherTold,
} from "#server/carried/since-meeting.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { bookNow } from "#server/paper/sources.ts";

type Asking = Pick<Sql, "query">;

export async function meetingsOf(sql: Asking, bookId: string): Promise<MeetingRow[]> {
  const rows = await sql.query(
    `with closed as materialized (
        select e.body::jsonb ->> 'meetingId' as meeting_id, (e.body::jsonb -> 'irregularities')::text as irregularities
          from event e where e.book_id = $1 and e.type = 'MeetingClosed')
      select m.sheet, c.irregularities from meeting m left join closed c on c.meeting_id = m.meeting_id::text
      where m.book_id = $1 order by m.cycle, m.number`,
    [bookId],
  );
  return rows.map((row) => meetingFrom(sheetOf(row), irregularitiesOf(row)));
}

function irregularitiesOf(row: Row): readonly Irregularity[] {
  const told = row["irregularities"] as string | null;
  return told === null ? [] : (JSON.parse(told) as Irregularity[]);
}

function meetingFrom(meeting: Meeting, irregularities: readonly Irregularity[]): MeetingRow {
  const { meetingId, number, dueOn, heldOn, status, totals } = meeting;
  const hidden = totals === null ? 0n : hiddenArrears(totals.shortfall, totals.due);
  return {
    meetingId,
    number,
    dueOn,
    heldOn,
    status,
    totals,
    hiddenArrears: Number(hidden),
    irregularities,
  };
}

function sheetOf(row: Row): Meeting {
  return discreetMeeting(fromJson(row["sheet"] as string) as Meeting);
}

/** Null when the book has no such meeting. */
export async function actaOf(
  sql: Asking,
  bookId: string,
  meetingId: string,
  currency: Currency,
): Promise<Acta | null> {
  const [row] = await sql.query(
    `select m.sheet, b.name, r.name as branch_name from meeting m join book b on b.book_id = m.book_id
      join branch r on r.branch_id = b.branch_id where m.book_id = $1 and m.meeting_id = $2`,
    [bookId, meetingId],
  );
  if (row === undefined) return null;
  const happened = await historyOf(sql, bookId, meetingId);
  const closing = happened.find(({ event }) => event.type === "MeetingClosed");
  const closed = closing?.event.type === "MeetingClosed" ? closing.event : null;
  const sheet = sheetOf(row);
  const settled = closed ?? (await settledSoFar(sql, bookId, sheet));
  const corrections = happened.flatMap(({ event, recordedAt, actorName }) => {
    if (event.type !== "MeetingCorrected") return [];
    const { adjustmentId, memberId, reason, rightAmount } = event;
    return [{ adjustmentId, memberId, reason, rightAmount, recordedAt, actorName }];
  });
  return {
    associationName: row["name"] as string,
    branchName: row["branch_name"] as string,
    row: meetingFrom(sheet, closed?.irregularities ?? []),
    sheet,
    lines: await linesOf(sql, bookId, sheet, settled, currency),
    givenBack: [...givenBackBy(settled?.movements ?? [])].map(([helperId, amount]) => ({
      helperId,
      amount,
    })),
    signatures: closed?.signatures ?? [],
    explanation: closed?.explanation ?? null,
    closedAt: closing?.recordedAt ?? null,
    closedBy: closing?.actorName ?? null,
    facilitator: await facilitatorOf(sql, bookId, sheet, happened),
    corrections,
    carried: await carriedOf(sql, bookId, sheet),
    photos: await photosOf(sql, bookId, meetingId),
  };
}

/** As it was told when the meeting was held. */
async function carriedOf(sql: Asking, bookId: string, { heldOn }: Meeting): Promise<CarriedTold[]> {
  const events = await carriedBefore(sql, bookId, heldOn);
  if (events.length === 0) return [];
  const rows = await sql.query("select * from member where book_id = $1", [bookId]);
  const nameOf = (memberId: string | null) => {
    const row = rows.find((known) => known["member_id"] === memberId);
    return row === undefined ? null : nameFrom(row);
  };
  return events.map((event) => ({
    type: event.type,
    on: event.on,
    name: nameOf(event.memberId),
    amount: amountTold(event),
    other: otherTold(event),
    voucher: voucherTold(event),
    signer: nameOf(signerTold(event)),
    missing: missingTold(event),
  }));
}

/** Pictures the phone took there, in the order they came. */
async function photosOf(sql: Asking, bookId: string, meetingId: string): Promise<Acta["photos"]> {
  const rows = await sql.query(
    `select use, photo from meeting_photo where book_id = $1 and meeting_id = $2
      order by added_at, use, photo`,
    [bookId, meetingId],
  );
  return rows.map((row) => ({ use: row["use"] as PhotoUse, photo: row["photo"] as string }));
}

type Happened = {
  readonly event: MeetingOpened | MeetingClosed | MeetingCorrected;
  readonly recordedAt: string;
  readonly actorId: string;
  readonly actorName: string;
};

async function historyOf(sql: Asking, bookId: string, meetingId: string): Promise<Happened[]> {
  const rows = await sql.query(
    `select e.body, e.recorded_at, e.actor_id, p.name from event e
      join staff p on p.staff_id = e.actor_id
      where e.book_id = $1 and e.type in ('MeetingOpened', 'MeetingClosed', 'MeetingCorrected')
        and e.body like '%"meetingId":"' || $2::text || '"%' order by e.number`,
    [bookId, meetingId],
  );
  return rows
    .map((row) => ({
      event: fromJson(row["body"] as string) as Happened["event"],
      recordedAt: row["recorded_at"] as string,
      actorId: row["actor_id"] as string,
      actorName: row["name"] as string,
    }))
    .filter(({ event }) => event.meetingId === meetingId);
}

/** Whoever opened it ran it; null before that. */
async function facilitatorOf(
  sql: Asking,
  bookId: string,
  { heldOn }: Meeting,
  happened: readonly Happened[],
): Promise<Acta["facilitator"]> {
  const opening = happened.find(({ event }) => event.type === "MeetingOpened");
  if (opening === undefined || heldOn === null) return null;
  const goes = await whoGoes(sql, [bookId], opening.actorId);
  const { asesora } = goes(bookId, heldOn);
  const isHers = asesora === null || asesora.staffId === opening.actorId;
  return { name: opening.actorName, insteadOf: isHers ? null : asesora.name };
}

type Settled = Pick<MeetingClosed, "sheet" | "movements">;

/** Of a meeting still open, what its close would post now; null of one to come. */
async function settledSoFar(
  sql: Asking,
  bookId: string,
  { meetingId, status }: Meeting,
): Promise<Settled | null> {
  if (status !== "open") return null;
  const group = (await bookNow(sql, bookId))?.group;
  const meeting = group === undefined ? undefined : meetingOf(group.meetings, meetingId);
  if (group === undefined || meeting === undefined || group.lending.cycle === null) return null;
  return settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
}

async function linesOf(
  sql: Asking,
  bookId: string,
  sheet: Meeting,
  settled: Settled | null,
  currency: Currency,
): Promise<ActaLine[]> {
  const rows = await sql.query("select * from member where book_id = $1 order by line", [bookId]);
  const nothing = { currency, minor: 0n };
  return rows.map((row) => {
    const memberId = row["member_id"] as string;
    const line = settled?.sheet.find((known) => known.memberId === memberId);
    return {
      memberId,
      line: row["line"] as number,
      name: nameFrom(row),
      presence: markOf(sheet, memberId)?.presence ?? null,
      due: line?.due ?? nothing,
      received: line?.received ?? nothing,
      columns: columnsOf(settled?.movements ?? [], memberId, currency),
    };
  });
}

export function nameFrom(row: Row): PersonName {
  return {
    given: row["given_names"] as string,
    family: row["family_names"] as string,
    knownAs: row["known_as"] as string | null,
  };
}
