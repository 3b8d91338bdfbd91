// The cycle to come as the office reads it: where the association stands, each woman's record and
// offer, and what was asked, granted and paid out so far.

import { creditOf } from "#core/cycle/evolve.ts";
import { offersFor } from "#core/cycle/offers.ts";
import { daysSinceEnd, stageFacts, stageOf } from "#core/cycle/stage.ts";
import { boardRule } from "#core/groups/board-rule.ts";
import { flawsOfNext } from "#core/meetings/assembly-flaws.ts";
import { ledgerOf, stillOpen } from "#core/meetings/ledger-read.ts";
import { isRepaid } from "#core/lending/loan.ts";
import type { CreditState } from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { money, zero, type Currency } from "#core/money/money.ts";
import type { StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { ClosingView, CycleView, DisbursedView } from "#core/wire/cycle.ts";
import { inForce, type Country } from "#countries/country.ts";
import { readRecords } from "#server/commands/credit-records.ts";
import type { Sql } from "#server/database/db.ts";

type Reader = Pick<Sql, "query">;

/** Null while the book does not exist. */
export async function cycleView(
  sql: Reader,
  bookId: string,
  country: Country,
  today: Day,
): Promise<CycleView | null> {
  const [row] = await sql.query("select body from book_state where book_id = $1", [bookId]);
  const group = row === undefined ? null : (fromJson(row["body"] as string) as GroupState | null);
  if (group === null) return null;
  const { association, lending } = group;
  const records = await readRecords(sql, bookId, []);
  const { terms } = inForce(country.products, today);
  const lines = association.members.map(({ memberId }) => ({
    loanId: "",
    memberId,
    principal: zero(association.currency),
    purpose: "other" as const,
    against: [],
    evaluation: null,
  }));
  const credit = creditOf(group);
  const { cycle, loans } = lending;
  return {
    associationName: association.name,
    stage: stageOf(group, today),
    cycleNumber: cycle?.number ?? 0,
    members: association.members,
    savings: association.bylaws.savings,
    isAllRepaid: Object.values(loans).every(isRepaid),
    closing: closingOf(group, today),
    records: [...records.values()],
    offers: offersFor(
      group,
      { terms, plannedOn: today, lines },
      records,
      inForce(country.credit, today),
    ),
    ...credit,
    names: await namesOf(sql, credit),
    last: cycle,
    disbursed: await lastDisbursement(sql, bookId, association.currency),
  };
}

/** Who was paid, in the order of the receipts; what was taken back is left out. */
async function lastDisbursement(
  sql: Reader,
  bookId: string,
  currency: Currency,
): Promise<DisbursedView | null> {
  const rows = await sql.query(
    `select p.member_id, p.amount_minor, g.held_on, w.given_names, w.family_names, w.known_as
      from payout p join loan_grant g on g.book_id = p.book_id and g.grant_id = p.grant_id
      join member w on w.book_id = p.book_id and w.member_id = p.member_id
      where p.book_id = $1 and not p.is_annulled and g.grant_id = (select l.grant_id from loan_grant l
        where l.book_id = $1 and l.status = 'closed' order by l.held_on desc limit 1)
      order by p.receipt_number`,
    [bookId],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    heldOn: first["held_on"] as Day,
    payouts: rows.map((row) => ({
      memberId: row["member_id"] as string,
      name: {
        given: row["given_names"] as string,
        family: row["family_names"] as string,
        knownAs: row["known_as"] as string | null,
      },
      amount: money(currency, row["amount_minor"] as bigint),
    })),
  };
}

function closingOf(group: GroupState, today: Day): ClosingView | null {
  const facts = stageFacts(group, today);
  if (facts.cycle === null || !facts.cycle.isOver) return null;
  const { association } = group;
  return {
    end: group.cycleEnd ?? null,
    endedOn: facts.cycle.endedOn,
    daysSinceEnd: daysSinceEnd(facts, today),
    open: stillOpen(group),
    ledgerTotal: ledgerOf(group).total,
    boardRule: boardRule(association.bylaws),
    boardFlaws: flawsOfNext(group, association.board),
  };
}

async function namesOf(sql: Reader, { request, grant }: CreditState): Promise<CycleView["names"]> {
  const staffIds: StaffId[] = [
    ...(request === null ? [] : [request.capturedBy, ...request.decisions.map(({ by }) => by)]),
    ...(grant?.grant.approvedBy ?? []),
  ];
  const rows = await sql.query(
    "select staff_id, name from staff where staff_id = any($1::uuid[])",
    [staffIds],
  );
  return rows.map((row) => ({
    staffId: row["staff_id"] as StaffId,
    name: row["name"] as string,
  }));
}
