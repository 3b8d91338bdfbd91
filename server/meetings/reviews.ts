// The review tray: every fact that waits for a person, with what the book already holds.

import type { Review } from "#core/meetings/review.ts";
import { money, type Currency } from "#core/money/money.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { ReviewRow } from "#core/wire/office.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { nameFrom } from "./acta.ts";

/** Open ones of the branches, oldest first; five hundred at a time. */
export async function openReviews(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
): Promise<ReviewRow[]> {
  const rows = await sql.query(
    `select v.book_id, b.name, b.currency, v.body, v.raised_at, p.name as staff_name, d.label,
        w.given_names, w.family_names, w.known_as, m.number,
        (select sum(t.amount_minor)::bigint from receipt t where t.book_id = v.book_id
          and t.meeting_id = v.meeting_id and t.member_id = v.member_id and not t.is_annulled) as known
      from review v join book b on b.book_id = v.book_id join staff p on p.staff_id = v.actor_id
      join command_log l on l.book_id = v.book_id and l.command_id = v.review_id
      join device d on d.device_id = l.device_id
      left join member w on w.book_id = v.book_id and w.member_id = v.member_id
      left join meeting m on m.book_id = v.book_id and m.meeting_id = v.meeting_id
      where b.branch_id = any($1::uuid[]) and v.outcome is null
      order by v.raised_at, v.review_id limit 500`,
    [branchIds],
  );
  return rows.map(reviewFrom);
}

function reviewFrom(row: Row): ReviewRow {
  const known = row["known"] as bigint | null;
  return {
    bookId: row["book_id"] as string,
    associationName: row["name"] as string,
    review: fromJson(row["body"] as string) as Review,
    memberName: row["given_names"] === null ? null : nameFrom(row),
    meetingNumber: row["number"] as number | null,
    raisedAt: row["raised_at"] as string,
    staffName: row["staff_name"] as string,
    deviceLabel: row["label"] as string,
    known: known === null ? null : money(row["currency"] as Currency, known),
  };
}
