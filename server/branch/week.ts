// The meetings of seven days, with where and when, and the open ones of days gone by.

import type { MeetingStatus } from "#core/meetings/meeting.ts";
import { money, type Currency } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { WeekMeeting } from "#core/wire/branch.ts";
import { whoGoes, type WhoGoes } from "#server/asesoras/questions.ts";
import type { Row, Sql } from "#server/database/db.ts";
import type { Caller } from "#server/staff/caller.ts";

const DAYS = 7;
/** A meeting nobody closed is shown for so long; older ones are found at their association. */
const LATE_DAYS = 60;

/** In the order of their day and hour. */
export async function weekOf(
  sql: Pick<Sql, "query">,
  { branchIds, staffId }: Pick<Caller, "branchIds" | "staffId">,
  from: Day,
  today: Day,
): Promise<WeekMeeting[]> {
  const rows = await sql.query(
    `select m.book_id, b.name, b.currency, m.meeting_id, m.number, m.cycle, m.due_on, m.status,
        p.hour, p.landmark, p.latitude_micro_degrees, p.longitude_micro_degrees,
        (select count(*) from member w where w.book_id = m.book_id) as members,
        (select count(*) from review v where v.book_id = m.book_id and v.outcome is null) as reviews,
        coalesce((select sum(i.principal_minor + i.interest_minor) from loan l
          join instalment i on i.book_id = l.book_id and i.loan_id = l.loan_id
          where l.book_id = m.book_id and l.cycle = m.cycle and i.due_on = m.due_on), 0)::bigint as expected
      from meeting m join book b on b.book_id = m.book_id join meeting_place p on p.book_id = m.book_id
      where b.branch_id = any($1::uuid[])
        and (m.due_on between $2::date and $3::date
          or (m.status <> 'closed' and m.due_on between $4::date and $5::date))
      order by m.due_on, b.name, m.meeting_id`,
    [branchIds, from, addDays(from, DAYS - 1), addDays(today, -LATE_DAYS), addDays(today, -1)],
  );
  const bookIds = [...new Set(rows.map((row) => row["book_id"] as string))];
  const goes = await whoGoes(sql, bookIds, staffId);
  return rows.map((row) => meetingFrom(row, goes)).toSorted(byDayAndHour);
}

function meetingFrom(row: Row, goes: WhoGoes): WeekMeeting {
  const bookId = row["book_id"] as string;
  const latitudeMicro = row["latitude_micro_degrees"] as number | null;
  const longitudeMicro = row["longitude_micro_degrees"] as number | null;
  return {
    bookId,
    associationName: row["name"] as string,
    meetingId: row["meeting_id"] as string,
    number: row["number"] as number,
    cycle: row["cycle"] as number,
    dueOn: row["due_on"] as Day,
    hour: row["hour"] as string,
    landmark: row["landmark"] as string,
    point:
      latitudeMicro === null || longitudeMicro === null ? null : { latitudeMicro, longitudeMicro },
    goes: goes(bookId, row["due_on"] as Day),
    status: row["status"] as MeetingStatus,
    memberCount: Number(row["members"]),
    expected: money(row["currency"] as Currency, row["expected"] as bigint),
    openReviews: Number(row["reviews"]),
  };
}

function byDayAndHour(one: WeekMeeting, other: WeekMeeting): number {
  const [first, second] = [one, other].map(
    ({ dueOn, hour }) => `${dueOn} ${hour.padStart(5, "0")}`,
  );
  return (first ?? "").localeCompare(second ?? "", "en");
}
