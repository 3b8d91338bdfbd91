// A member's own figures, from the same questions the office asks about her.

import type { Currency } from "#core/money/money.ts";
import {
  applyCarried,
  NOTHING_CARRIED,
  totalCarried,
  type ArrivalUndone,
  type SavingsArrived,
} from "#core/savings/carried.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
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
    cameAlong: await cameAlong(sql, bookId, memberId),
    finesOwed: rest.finesOwed,
    owesOthers: rest.owesOthers,
    isOwed: rest.isOwed,
    nextMeeting: await nextMeeting(sql, bookId),
  };
}

/** Arrivals that were not undone. */
async function cameAlong(
  sql: Pick<Sql, "query">,
  bookId: string,
  memberId: string,
): Promise<MemberFigures["cameAlong"]> {
  const rows = await sql.query(
    `select body from event where book_id = $1 and type in ('SavingsArrived', 'ArrivalUndone')
      and body like '%"memberId":"' || $2::text || '"%' order by number`,
    [bookId, memberId],
  );
  const { arrived } = rows
    .map((row) => fromJson(row["body"] as string) as SavingsArrived | ArrivalUndone)
    .filter((event) => event.memberId === memberId)
    .reduce(applyCarried, NOTHING_CARRIED);
  return arrived.map((event) => {
    return { amount: totalCarried(event), from: event.from.name, on: event.on };
  });
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
