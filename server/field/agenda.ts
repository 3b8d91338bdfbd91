// What a phone is told before it leaves: the meetings of the next days, and who holds them.

import type { Agenda, AgendaItem, Lease } from "#core/wire/field.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import { dayOf } from "#server/clock/branch-days.ts";
import { whoGoes } from "#server/asesoras/questions.ts";
import type { Row } from "#server/database/db.ts";
import type { Clock } from "#server/clock.ts";
import { disbursementsFor } from "#server/cycle/agenda.ts";
import { scoped } from "#server/database/scope.ts";
import type { Caller } from "#server/staff/caller.ts";
import type { Deps } from "#server/http/deps.ts";
import { viewOf } from "#server/staff/view.ts";

const AHEAD_DAYS = 14;

/** The next meeting of each association, when it is not closed and due within fourteen days, so that the next one of a fortnightly group is there. */
export async function agendaFor(deps: Deps, caller: Caller): Promise<Agenda> {
  const { clock } = deps;
  const today = dayOf(deps, caller);
  const meetings = await scoped(deps, caller, async (sql) => {
    const rows = await sql.query(
      `select distinct on (m.book_id) m.book_id, b.name, m.meeting_id, m.number, m.due_on, s.body,
        (select count(*) from member w where w.book_id = m.book_id and not exists (
          select 1 from member_exit x where x.book_id = w.book_id and x.member_id = w.member_id
            and x.returned_on is null)) as members,
        l.taken_at, l.device_id, d.label, p.name as staff_name
      from meeting m join book b on b.book_id = m.book_id join book_state s on s.book_id = m.book_id
      left join lease l on l.book_id = m.book_id and l.meeting_id = m.meeting_id
      left join device d on d.device_id = l.device_id left join staff p on p.staff_id = d.staff_id
      where b.branch_id = any($1::uuid[]) and m.status <> 'closed' and m.due_on <= $2
      order by m.book_id, m.due_on`,
      [caller.branchIds, addDays(today, AHEAD_DAYS)],
    );
    const items = [
      ...rows.map((row) => itemFrom(row, caller)),
      ...(await disbursementsFor(sql, caller, today)),
    ].toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
    const bookIds = [...new Set(items.map(({ bookId }) => bookId))];
    const goes = await whoGoes(sql, bookIds, caller.staffId);
    return items.map((item) => ({ ...item, goes: goes(item.bookId, item.dueOn) }));
  });
  const told = { staff: await viewOf(deps, caller), today, serverTime: clock.now(), meetings };
  return { ...told, ...doubted(clock) };
}

/** Said only when it is so. */
export function doubted(clock: Clock): { readonly isTimeDoubted?: boolean } {
  return clock.doubt() === null ? {} : { isTimeDoubted: true };
}

function itemFrom(row: Row, caller: Caller): AgendaItem {
  const group = fromJson(row["body"] as string) as GroupState;
  return {
    bookId: row["book_id"] as string,
    associationName: row["name"] as string,
    place: group.association.place,
    meetingId: row["meeting_id"] as string,
    number: row["number"] as number,
    dueOn: row["due_on"] as Day,
    memberCount: Number(row["members"]),
    lease: row["device_id"] === null ? null : leaseFrom(row, caller),
  };
}

export function leaseFrom(row: Row, caller: Caller): Lease {
  return {
    deviceLabel: row["label"] as string,
    staffName: row["staff_name"] as string,
    takenAt: row["taken_at"] as string,
    isOwn: row["device_id"] === caller.deviceId,
  };
}
