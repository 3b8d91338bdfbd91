// The women's own account as the office reads it, and the statement of one woman.

import type { AccountName } from "#core/ledger/account.ts";
import type { EntryPurpose } from "#core/ledger/entry.ts";
import { internalOf, type GroupState } from "#core/meetings/group-state.ts";
import { money, type Currency } from "#core/money/money.ts";
import { discreetPurpose, type LoanPurpose } from "#core/savings/internal-movement.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type {
  FundMovementRow,
  InternalLoanRow,
  InternalPage,
  ShareOutRow,
  StatementLine,
} from "#core/wire/internal.ts";
import type { Row, Sql } from "#server/database/db.ts";

type Asking = Pick<Sql, "query">;

export async function internalPage(
  sql: Asking,
  bookId: string,
  currency: Currency,
): Promise<InternalPage> {
  const [state] = await sql.query("select body from book_state where book_id = $1", [bookId]);
  const { earned, provision, requests } = internalOf(
    fromJson(state?.["body"] as string) as GroupState,
  );
  const loans = await sql.query(
    "select * from internal_loan where book_id = $1 order by settled_on nulls first, paid_out_on desc",
    [bookId],
  );
  const movements = await sql.query(
    `select f.*, m.number from fund_movement f
      left join meeting m on m.book_id = f.book_id and m.meeting_id = f.meeting_id
      where f.book_id = $1 order by f.moved_on desc, m.number desc nulls first, f.act_id, f.line desc limit 500`,
    [bookId],
  );
  const shares = await sql.query(
    `select s.*, m.number from share_out s
      join meeting m on m.book_id = s.book_id and m.meeting_id = s.meeting_id
      join member w on w.book_id = s.book_id and w.member_id = s.member_id
      where s.book_id = $1 order by s.shared_on desc, w.line`,
    [bookId],
  );
  return {
    earned,
    provision,
    requests,
    loans: loans.map((row) => loanFrom(row, currency)),
    movements: movements.map((row) => movementFrom(row, currency)),
    shareOuts: shares.map((row) => shareFrom(row, currency)),
  };
}

function loanFrom(row: Row, currency: Currency): InternalLoanRow {
  return {
    loanId: row["loan_id"] as string,
    memberId: row["member_id"] as string,
    purpose: discreetPurpose(row["purpose"] as LoanPurpose),
    voucherNumber: Number(row["voucher_number"]),
    instalments: row["instalments"] as number,
    principal: money(currency, row["principal_minor"] as bigint),
    remaining: money(currency, row["remaining_minor"] as bigint),
    paidOutOn: row["paid_out_on"] as Day,
    endsOn: row["ends_on"] as Day,
    settledOn: row["settled_on"] as Day | null,
  };
}

function movementFrom(row: Row, currency: Currency): FundMovementRow {
  const voucher = row["voucher_number"];
  return {
    actId: row["act_id"] as string,
    meetingId: row["meeting_id"] as string | null,
    meetingNumber: row["number"] as number | null,
    line: row["line"] as number,
    kind: row["kind"] as string,
    detail:
      row["detail"] === "health" ? discreetPurpose("health") : (row["detail"] as string | null),
    memberId: row["member_id"] as string | null,
    voucherNumber: voucher === null ? null : Number(voucher),
    amount: money(currency, row["amount_minor"] as bigint),
    interest: money(currency, row["interest_minor"] as bigint),
    movedOn: row["moved_on"] as Day,
  };
}

function shareFrom(row: Row, currency: Currency): ShareOutRow {
  return {
    meetingId: row["meeting_id"] as string,
    meetingNumber: row["number"] as number,
    memberId: row["member_id"] as string,
    share: money(currency, row["share_minor"] as bigint),
    netted: money(currency, row["netted_minor"] as bigint),
    taken: money(currency, row["taken_minor"] as bigint),
    manner: row["manner"] as ShareOutRow["manner"],
    sharedOn: row["shared_on"] as Day,
  };
}

/** Her lines of the association's ledger with what she has and owes after each; newest thousand. */
export async function statementOf(
  sql: Asking,
  bookId: string,
  memberId: string,
  currency: Currency,
): Promise<StatementLine[]> {
  const rows = await sql.query(
    `with told as materialized (
        select l.account, l.amount_minor, l.entry_number, l.line, e.purpose, e.happened_on, e.event_number
          from entry_line l join entry e on e.book_id = l.book_id and e.number = l.entry_number
          where l.book_id = $1 and l.owner_id = $2
            and l.account in ('compulsorySavings', 'voluntarySavings', 'heldForMember', 'internalLoan')),
      spoken as materialized (
        select v.number, case when v.type in ('MeetingClosed', 'MeetingCorrected')
            then substring(v.body from '"meetingId":"([0-9a-f-]{36})"') end as meeting_id from event v
          where v.book_id = $1 and v.number in (select event_number from told))
      select t.account, t.amount_minor, t.entry_number, t.line, t.purpose, t.happened_on, m.number,
        (sum(case when t.account = 'internalLoan' then 0 else -t.amount_minor end) over so_far)::bigint as savings,
        (sum(case when t.account = 'internalLoan' then t.amount_minor else 0 end) over so_far)::bigint as loan
      from told t join spoken s on s.number = t.event_number
      left join meeting m on m.book_id = $1 and m.meeting_id::text = s.meeting_id
      window so_far as (order by t.entry_number, t.line)
      order by t.entry_number desc, t.line desc limit 1000`,
    [bookId, memberId],
  );
  return rows.toReversed().map((row) => ({
    happenedOn: row["happened_on"] as Day,
    meetingNumber: row["number"] as number | null,
    purpose: row["purpose"] as EntryPurpose,
    account: row["account"] as AccountName,
    amount: money(currency, -(row["amount_minor"] as bigint)),
    savings: money(currency, row["savings"] as bigint),
    loan: money(currency, row["loan"] as bigint),
  }));
}
