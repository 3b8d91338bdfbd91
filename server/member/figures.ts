// A member's own figures, from the same questions the office asks about her.

import type { Currency } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import type { MemberFigures } from "#core/wire/member.ts";
import { zoneOf } from "#countries/zones.ts";
import type { Clock } from "#server/clock.ts";
import type { Sql } from "#server/database/db.ts";
import { membersOf } from "#server/groups/association.ts";
import type { Visitor } from "./visits.ts";

/** Null when she is no longer a member. */
export async function figuresOf(
  sql: Pick<Sql, "query">,
  { bookId, memberId }: Visitor,
  clock: Clock,
): Promise<MemberFigures | null> {
  const [book] = await sql.query(
    `select b.name, b.currency, r.country, r.zone from book b join branch r on r.branch_id = b.branch_id
      where b.book_id = $1`,
    [bookId],
  );
  if (book === undefined) return null;
  const [country, set] = [book["country"] as string, book["zone"] as string | null];
  const today = clock.businessDay(zoneOf({ country, set }));
  const seated = await membersOf(sql, bookId, book["currency"] as Currency, today);
  const found = seated.find(({ row }) => row.memberId === memberId);
  if (found === undefined) return null;
  const { name, principalOutstanding, nextDue, overdue, passbook, ...rest } = found.row;
  const { compulsory, voluntary, held } = passbook;
  return {
    name,
    associationName: book["name"] as string,
    today,
    loan: { outstanding: principalOutstanding, nextDue, overdue },
    saved: { compulsory, voluntary, held },
    finesOwed: rest.finesOwed,
    owesOthers: rest.owesOthers,
    isOwed: rest.isOwed,
    nextMeeting: await nextMeeting(sql, bookId),
  };
}

async function nextMeeting(
  sql: Pick<Sql, "query">,
  bookId: string,
): Promise<MemberFigures["nextMeeting"]> {
  const [row] = await sql.query(
    `select m.due_on, p.hour, p.landmark from meeting m join meeting_place p on p.book_id = m.book_id
      where m.book_id = $1 and m.status <> 'closed' order by m.due_on limit 1`,
    [bookId],
  );
  if (row === undefined) return null;
  return {
    dueOn: row["due_on"] as Day,
    hour: row["hour"] as string,
    landmark: row["landmark"] as string,
  };
}
