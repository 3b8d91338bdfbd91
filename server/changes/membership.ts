// What the forms of membership ask of one association: its subgroups, the next free line, and the
// women who left with what the association or the insurer still owes.

import { memberOf, type FormerMember } from "#core/groups/association.ts";
import { exitsToPropose } from "#core/changes/exits-told.ts";
import { owesNothing } from "#core/changes/owes-nothing.ts";
import { debtsOn } from "#core/changes/pay-debts.ts";
import { savingsAreLocked } from "#core/changes/membership.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { add, isPositive, zero } from "#core/money/money.ts";
import { passbookOf } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { DebtorRow, FormerRow, MembershipPage } from "#core/wire/changes.ts";
import type { Sql } from "#server/database/db.ts";

export async function membershipPage(
  sql: Pick<Sql, "query">,
  bookId: string,
  today: Day,
): Promise<MembershipPage> {
  const [row] = await sql.query(
    `select s.body, b.branch_id, r.country from book_state s join book b on b.book_id = s.book_id
      join branch r on r.branch_id = b.branch_id where s.book_id = $1`,
    [bookId],
  );
  const state = fromJson(row?.["body"] as string) as GroupState;
  const { members, former = [], subgroups } = state.association;
  const lines = [...members, ...former].map(({ line }) => line);
  return {
    branchId: row?.["branch_id"] as string,
    country: row?.["country"] as string,
    subgroups,
    nextLine: Math.max(0, ...lines) + 1,
    isLocked: savingsAreLocked(state),
    former: former.map((known) => formerRow(state, known)),
    debtors: debtorsOf(state, today),
    told: toldOf(state),
  };
}

function toldOf(state: GroupState): NonNullable<MembershipPage["told"]> {
  return exitsToPropose(state).flatMap((exit) => {
    const member = memberOf(state.association, exit.memberId);
    return member === undefined ? [] : [{ ...exit, name: member.name }];
  });
}

/** Between two cycles everybody who owes; in the middle of one those who left. */
function debtorsOf(state: GroupState, today: Day): DebtorRow[] {
  const { members, former = [] } = state.association;
  const isBetween = state.meetings.list.every(({ status }) => status === "closed");
  return [...(isBetween ? members : []), ...former]
    .map(({ memberId, name }) => ({ memberId, name, owed: debtsOn(state, memberId, today) }))
    .filter(({ owed }) => isPositive(owed));
}

function formerRow(state: GroupState, known: FormerMember): FormerRow {
  const { memberId, name, line, subgroupId, kind, leftOn, heir } = known;
  const { held, voluntary, compulsory } = passbookOf(state.savings, memberId);
  const saved = add(held, add(voluntary, compulsory));
  const claimed = state.lending.claims?.[memberId] ?? zero(state.association.currency);
  return {
    memberId,
    name,
    line,
    subgroupId,
    kind,
    leftOn,
    heir,
    saved,
    claimed,
    owesNothing: owesNothing(state, memberId),
  };
}
