// Disbursements that wait to be made, as items of a phone's agenda: each is taken along under the
// name of its grant.

import type { AgendaItem } from "#core/wire/field.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { Sql } from "#server/database/db.ts";
import type { Caller } from "#server/staff/caller.ts";

const AHEAD_DAYS = 14;

export async function disbursementsFor(
  sql: Pick<Sql, "query">,
  { branchIds }: Pick<Caller, "branchIds">,
  today: Day,
): Promise<AgendaItem[]> {
  const rows = await sql.query(
    `select g.book_id, g.grant_id, g.planned_on, b.name, s.body,
        (select count(*) from member w where w.book_id = g.book_id) as members
      from loan_grant g join book b on b.book_id = g.book_id join book_state s on s.book_id = g.book_id
      where b.branch_id = any($1::uuid[]) and g.status = 'open' and g.planned_on <= $2`,
    [branchIds, addDays(today, AHEAD_DAYS)],
  );
  return rows.map((row) => ({
    bookId: row["book_id"] as string,
    associationName: row["name"] as string,
    place: (fromJson(row["body"] as string) as GroupState).association.place,
    meetingId: row["grant_id"] as string,
    number: 0,
    dueOn: row["planned_on"] as Day,
    memberCount: Number(row["members"]),
    lease: null,
    isDisbursement: true,
  }));
}
