// The last actas of a member's association: what was read aloud to all and who signed it. What one
// woman brought, owes or holds is not in it.

import type { MeetingClosed } from "#core/meetings/event.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { MemberActa, MemberActaRow } from "#core/wire/member.ts";
import { carriedBefore } from "#server/carried/since-meeting.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { nameFrom } from "#server/meetings/acta.ts";

type Asking = Pick<Sql, "query">;

const MOST_ACTAS = 6;

export async function lastActas(sql: Asking, bookId: string): Promise<MemberActaRow[]> {
  const rows = await sql.query(
    `select meeting_id, number, held_on from meeting where book_id = $1 and status = 'closed'
      order by held_on desc, number desc limit $2`,
    [bookId, MOST_ACTAS],
  );
  return rows.map(rowFrom);
}

/** Null when her association has no such closed meeting. */
export async function memberActa(
  sql: Asking,
  bookId: string,
  meetingId: string,
): Promise<MemberActa | null> {
  const [row] = await sql.query(
    `select m.meeting_id, m.number, m.held_on, m.sheet, b.name from meeting m
      join book b on b.book_id = m.book_id
      where m.book_id = $1 and m.meeting_id = $2 and m.status = 'closed'`,
    [bookId, meetingId],
  );
  if (row === undefined) return null;
  const { totals, roll, agreements } = fromJson(row["sheet"] as string) as Meeting;
  if (totals === null) return null;
  const happened = await sql.query(
    `select type, body from event where book_id = $1 and type in ('MeetingClosed', 'MeetingCorrected')
      and body like '%"meetingId":"' || $2::text || '"%'`,
    [bookId, meetingId],
  );
  const missing = roll.filter(({ presence }) => presence === "absent" || presence === "excused");
  return {
    ...rowFrom(row),
    associationName: row["name"] as string,
    attendance: { came: roll.length - missing.length, missing: missing.length },
    totals,
    agreements: agreements?.texts ?? [],
    nextOn: agreements?.nextOn ?? null,
    carried: (await carriedBefore(sql, bookId, rowFrom(row).heldOn)).map(({ type }) => type),
    signed: await signers(sql, bookId, happened),
    isCorrected: happened.some(({ type }) => type === "MeetingCorrected"),
  };
}

async function signers(
  sql: Asking,
  bookId: string,
  happened: readonly Row[],
): Promise<MemberActa["signed"]> {
  const closing = happened.find(({ type }) => type === "MeetingClosed");
  if (closing === undefined) return [];
  const { signatures } = fromJson(closing["body"] as string) as MeetingClosed;
  const rows = await sql.query(
    `select member_id, given_names, family_names, known_as from member
      where book_id = $1 and member_id = any($2::uuid[])`,
    [bookId, signatures.map(({ memberId }) => memberId)],
  );
  return signatures.flatMap(({ role, memberId }) => {
    const row = rows.find((known) => known["member_id"] === memberId);
    return row === undefined ? [] : [{ role, name: nameFrom(row) }];
  });
}

function rowFrom(row: Row): MemberActaRow {
  return {
    meetingId: row["meeting_id"] as string,
    number: row["number"] as number,
    heldOn: row["held_on"] as Day,
  };
}
