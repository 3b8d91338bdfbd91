// One association as the office opens it: its women by subgroup with everything they hold and owe.

import { clearedMembers } from "#core/changes/owes-nothing.ts";
import type { BoardRole } from "#core/groups/board.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { money, zero, type Currency, type Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { AssociationPage, AssociationRow, MemberRow } from "#core/wire/office.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { portfolioOf, type MemberPortfolio } from "#server/lending/portfolio.ts";

export async function associationPage(
  sql: Pick<Sql, "query">,
  row: AssociationRow,
  asOf: Day,
): Promise<AssociationPage> {
  const { bookId } = row;
  const group = await groupOf(sql, bookId);
  const { association } = group;
  const { currency } = association;
  const members = await membersOf(sql, bookId, currency, asOf);
  return {
    row,
    place: association.place,
    foundedOn: association.foundedOn,
    board: association.board,
    bylaws: association.bylaws,
    subgroups: association.subgroups.map(({ name, subgroupId }) => ({
      name,
      members: members
        .filter((member) => member.subgroupId === subgroupId)
        .map((member) => member.row),
    })),
    ...(await internalAccount(sql, bookId, currency)),
    isImported: await wasImported(sql, bookId),
    cleared: clearedMembers(group),
  };
}

type Seated = { readonly subgroupId: string; readonly row: MemberRow };

/** Everything each woman holds and owes; the office and she herself are told the same. */
export async function membersOf(
  sql: Pick<Sql, "query">,
  bookId: string,
  currency: Currency,
  asOf: Day,
): Promise<Seated[]> {
  const portfolio = await portfolioOf(sql, [bookId], currency, asOf);
  const loans = new Map(portfolio.map((member) => [member.memberId, member]));
  const rows = await sql.query(
    `select w.*, p.compulsory_minor, p.voluntary_minor, p.held_minor, p.missed_minor, p.own_used_minor,
        p.fines_minor,
        coalesce((select sum(c.remaining_minor) from coverage c
          where c.book_id = w.book_id and c.debtor_id = w.member_id), 0)::bigint as owes_others,
        coalesce((select sum(c.remaining_minor) from coverage c
          where c.book_id = w.book_id and c.helper_id = w.member_id), 0)::bigint as is_owed
      from member w left join passbook p on p.book_id = w.book_id and p.member_id = w.member_id
      where w.book_id = $1 and not exists (select 1 from member_exit x
        where x.book_id = w.book_id and x.member_id = w.member_id and x.returned_on is null)
      order by w.line`,
    [bookId],
  );
  return rows.map((member) => ({
    subgroupId: member["subgroup_id"] as string,
    row: memberFrom(member, loans, currency),
  }));
}

async function wasImported(sql: Pick<Sql, "query">, bookId: string): Promise<boolean> {
  const rows = await sql.query(
    "select 1 from event where book_id = $1 and type = 'AssociationImported' limit 1",
    [bookId],
  );
  return rows.length > 0;
}

async function groupOf(sql: Pick<Sql, "query">, bookId: string): Promise<GroupState> {
  const [state] = await sql.query("select body from book_state where book_id = $1", [bookId]);
  return fromJson(state?.["body"] as string) as GroupState;
}

function memberFrom(
  row: Row,
  loans: ReadonlyMap<string, MemberPortfolio>,
  currency: Currency,
): MemberRow {
  const memberId = row["member_id"] as string;
  const amount = (key: string) => money(currency, (row[key] as bigint | null) ?? 0n);
  const loan = loans.get(memberId);
  const still = { since: null, daysPastDue: 0 };
  return {
    memberId,
    line: row["line"] as number,
    name: {
      given: row["given_names"] as string,
      family: row["family_names"] as string,
      knownAs: row["known_as"] as string | null,
    },
    boardRole: row["board_role"] as BoardRole | null,
    principal: loan?.principal ?? zero(currency),
    principalOutstanding: loan?.principalOutstanding ?? zero(currency),
    nextDue: loan?.nextDue ?? null,
    overdue: loan?.overdue ?? zero(currency),
    clocks: loan?.clocks ?? { contract: still, personal: still },
    passbook: {
      compulsory: amount("compulsory_minor"),
      voluntary: amount("voluntary_minor"),
      held: amount("held_minor"),
      missed: amount("missed_minor"),
      ownUsed: amount("own_used_minor"),
    },
    finesOwed: amount("fines_minor"),
    owesOthers: amount("owes_others"),
    isOwed: amount("is_owed"),
  };
}

type InternalAccount = {
  readonly fund: { readonly equity: Money; readonly lent: Money };
  readonly groupCash: Money;
};

async function internalAccount(
  sql: Pick<Sql, "query">,
  bookId: string,
  currency: Currency,
): Promise<InternalAccount> {
  const [row] = await sql.query(
    `select coalesce(sum(balance_minor) filter (where account = 'reserveFund'), 0)::bigint as fund,
        coalesce(sum(balance_minor) filter (where account = 'groupCash'), 0)::bigint as cash,
        coalesce((select sum(c.remaining_minor) from coverage c
          where c.book_id = $1 and c.helper_id is null), 0)::bigint as lent
      from account_balance where book_id = $1`,
    [bookId],
  );
  const amount = (key: string) => (row?.[key] as bigint | undefined) ?? 0n;
  return {
    fund: { equity: money(currency, -amount("fund")), lent: money(currency, amount("lent")) },
    groupCash: money(currency, amount("cash")),
  };
}
