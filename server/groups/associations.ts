// The associations of a person's branches, each in one line.

import { hiddenArrears, latest } from "#core/lending/arrears.ts";
import type { MeetingStatus } from "#core/meetings/meeting.ts";
import { daysSinceEnd, stageFrom, type StageFacts } from "#core/cycle/stage.ts";
import type { LedgerStanding } from "#core/meetings/ended-cycle.ts";
import { isPositive, money, sum, type Currency } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { portfolioOf, type MemberPortfolio } from "#server/lending/portfolio.ts";

/** All of the branches, or one of them by its book; in order of their next meeting, then name. */
export async function associationsOf(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
  bookId: string | null,
  asOf: Day,
): Promise<AssociationRow[]> {
  const rows = await sql.query(
    `with mine as materialized (
        select b.book_id, b.name, b.currency, r.name as branch_name from book b
          join branch r on r.branch_id = b.branch_id
          where b.branch_id = any($1::uuid[]) and ($2::uuid is null or b.book_id = $2)),
      women as materialized (
        select w.book_id, count(*) as members from mine join member w on w.book_id = mine.book_id
          where not exists (select 1 from member_exit x where x.book_id = w.book_id
            and x.member_id = w.member_id and x.returned_on is null)
          group by w.book_id),
      cycle as materialized (
        select distinct on (m.book_id) m.book_id, m.cycle, count(*) filter (where m.status = 'closed') as closed,
          count(*) as planned, coalesce(
            max(m.held_on) filter (where m.status = 'closed'), max(m.due_on)) as last_held,
          sum(m.shortfall_minor)::bigint as short, sum(m.due_minor)::bigint as due
          from mine join meeting m on m.book_id = mine.book_id
          group by m.book_id, m.cycle order by m.book_id, m.cycle desc),
      next as materialized (
        select distinct on (m.book_id) m.book_id, m.meeting_id, m.number, m.due_on, m.status
          from mine join meeting m on m.book_id = mine.book_id
          where m.status <> 'closed' order by m.book_id, m.due_on),
      carried as materialized (
        select a.book_id, sum(a.balance_minor)::bigint as in_transit
          from mine join account_balance a on a.book_id = mine.book_id
          where a.account = 'cashInTransit' group by a.book_id),
      waiting as materialized (
        select v.book_id, count(*) as reviews from mine join review v on v.book_id = mine.book_id
          where v.outcome is null group by v.book_id)
      select mine.*, coalesce(w.members, 0) as members, coalesce(c.cycle, 0) as cycle,
        coalesce(c.closed, 0) as closed, coalesce(c.planned, 0) as planned,
        coalesce(c.short, 0) as short, coalesce(c.due, 0) as due,
        n.meeting_id, n.number, n.due_on, n.status, c.last_held, e.ended_on, e.ledger,
        exists (select 1 from loan_request q where q.book_id = mine.book_id
          and q.status in ('asked', 'granted')) as has_request,
        exists (select 1 from loan_grant g where g.book_id = mine.book_id
          and g.status = 'open') as has_grant,
        coalesce(t.in_transit, 0)::bigint as in_transit, coalesce(v.reviews, 0) as reviews
      from mine left join women w on w.book_id = mine.book_id left join cycle c on c.book_id = mine.book_id
      left join next n on n.book_id = mine.book_id left join carried t on t.book_id = mine.book_id
      left join waiting v on v.book_id = mine.book_id
      left join cycle_end e on e.book_id = mine.book_id and e.cycle = c.cycle
      order by n.due_on, mine.name`,
    [branchIds, bookId],
  );
  const members = new Map<string, MemberPortfolio[]>();
  const [first] = rows;
  if (first === undefined) return [];
  const bookIds = rows.map((row) => row["book_id"] as string);
  for (const member of await portfolioOf(sql, bookIds, first["currency"] as Currency, asOf)) {
    members.set(member.bookId, [...(members.get(member.bookId) ?? []), member]);
  }
  return rows.map((row) => associationFrom(row, members.get(row["book_id"] as string) ?? [], asOf));
}

function associationFrom(row: Row, members: readonly MemberPortfolio[], asOf: Day): AssociationRow {
  const currency = row["currency"] as Currency;
  const amount = (key: string) => money(currency, row[key] as bigint);
  const meetingId = row["meeting_id"] as string | null;
  const facts = factsFrom(row, members, asOf);
  return {
    bookId: row["book_id"] as string,
    name: row["name"] as string,
    branchName: row["branch_name"] as string,
    memberCount: Number(row["members"]),
    cycleNumber: Number(row["cycle"]),
    meetingsClosed: Number(row["closed"]),
    meetingsPlanned: Number(row["planned"]),
    nextMeeting:
      meetingId === null
        ? null
        : {
            meetingId,
            number: row["number"] as number,
            dueOn: row["due_on"] as Day,
            status: row["status"] as MeetingStatus,
          },
    principalOutstanding: sum(
      currency,
      members.map((member) => member.principalOutstanding),
    ),
    clocks: {
      contract: latest(members.map(({ clocks }) => clocks.contract)),
      personal: latest(members.map(({ clocks }) => clocks.personal)),
    },
    hiddenArrears: Number(hiddenArrears(amount("short"), amount("due"))),
    cashInTransit: amount("in_transit"),
    openReviews: Number(row["reviews"]),
    stage: stageFrom(facts, asOf),
    daysSinceEnd: daysSinceEnd(facts, asOf),
  };
}

/** The same facts as a book tells of itself. */
function factsFrom(row: Row, members: readonly MemberPortfolio[], asOf: Day): StageFacts {
  const asked = {
    hasRequest: row["has_request"] as boolean,
    hasGrant: row["has_grant"] as boolean,
  };
  const lastHeld = row["last_held"] as Day | null;
  if (Number(row["cycle"]) === 0 || lastHeld === null) return { ...asked, cycle: null };
  const hasNothing = ({ overdue, nextDue }: MemberPortfolio) =>
    !isPositive(overdue) && nextDue === null;
  return {
    ...asked,
    cycle: {
      isRepaid: members.every(hasNothing),
      isLate: members.some(
        ({ overdue, overdueSince }) =>
          isPositive(overdue) && overdueSince !== null && overdueSince < asOf,
      ),
      isOver: row["meeting_id"] === null,
      endedOn: (row["ended_on"] as Day | null) ?? lastHeld,
      ledger: row["ledger"] as LedgerStanding | null,
    },
  };
}
