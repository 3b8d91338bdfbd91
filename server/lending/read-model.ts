// Loans, instalments and coverage as rows, written in the transaction of their events.

import { clocksOf } from "#core/lending/arrears.ts";
import {
  principalOutstanding,
  type CoverageDebt,
  type Loan,
  type LoanLine,
} from "#core/lending/loan.ts";
import type { Component, Parts } from "#core/lending/component.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { BookId } from "#core/people/ids.ts";
import { day } from "#core/time/day.ts";
import { changedValues, type BookChange } from "#server/commands/change.ts";
import type { Statement } from "#server/database/db.ts";

/** At most three statements; loans come before their instalments. */
export function lendingRows({ bookId, before, after }: BookChange): Statement[] {
  const loans = changedValues(before?.lending.loans, after.lending.loans).map(([, loan]) => loan);
  const known = new Set(Object.values(before?.lending.loans ?? {}).flatMap((loan) => loan.lines));
  const lines = loans.flatMap((loan) =>
    loan.lines.filter((line) => !known.has(line)).map((line) => ({ loan, line })),
  );
  return [
    ...(loans.length > 0 ? [upsertLoans(bookId, loans, after)] : []),
    ...(lines.length > 0 ? [upsertInstalments(bookId, lines)] : []),
  ];
}

/** Written after the meetings they point to. */
export function coverageRows({ bookId, before, after }: BookChange): Statement[] {
  const debts = changedDebts(before, after);
  return debts.length > 0 ? [upsertCoverage(bookId, debts)] : [];
}

const LAST_DAY = day("2199-12-31");

function upsertLoans(bookId: BookId, loans: readonly Loan[], after: GroupState): Statement {
  const cycle = after.lending.cycle?.number ?? 0;
  return {
    text: `insert into loan (book_id, loan_id, member_id, cycle, disbursed_on, principal_minor,
        outstanding_minor, oldest_unpaid_on)
      select $1::uuid, u.loan_id, u.member_id, $2::integer, u.disbursed_on, u.principal, u.outstanding, u.oldest
      from unnest($3::uuid[], $4::uuid[], $5::date[], $6::bigint[], $7::bigint[], $8::date[])
        as u (loan_id, member_id, disbursed_on, principal, outstanding, oldest)
      on conflict (book_id, loan_id) do update set outstanding_minor = excluded.outstanding_minor,
        oldest_unpaid_on = excluded.oldest_unpaid_on`,
    values: [
      bookId,
      cycle,
      loans.map(({ loanId }) => loanId),
      loans.map(({ memberId }) => memberId),
      loans.map(({ disbursedOn }) => disbursedOn),
      loans.map(({ principal }) => principal.minor),
      loans.map((loan) => principalOutstanding(loan).minor),
      loans.map(({ memberId }) => clocksOf(after.lending, memberId, LAST_DAY).contract.since),
    ],
  };
}

type OwnedLine = { readonly loan: Loan; readonly line: LoanLine };

function upsertInstalments(bookId: BookId, lines: readonly OwnedLine[]): Statement {
  const of = (parts: (line: LoanLine) => Parts, component: Component) =>
    lines.map(({ line }) => parts(line)[component]?.minor ?? 0n);
  const due = (line: LoanLine) => line.due;
  const paid = (line: LoanLine) => line.paid;
  return {
    text: `insert into instalment (book_id, loan_id, number, due_on, principal_minor, interest_minor,
        charges_minor, principal_paid_minor, interest_paid_minor, charges_paid_minor, is_accrued)
      select $1::uuid, u.* from unnest($2::uuid[], $3::integer[], $4::date[], $5::bigint[], $6::bigint[],
        $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::boolean[]) as u
      on conflict (book_id, loan_id, number) do update set charges_minor = excluded.charges_minor,
        principal_paid_minor = excluded.principal_paid_minor,
        interest_paid_minor = excluded.interest_paid_minor,
        charges_paid_minor = excluded.charges_paid_minor, is_accrued = excluded.is_accrued`,
    values: [
      bookId,
      lines.map(({ loan }) => loan.loanId),
      lines.map(({ line }) => line.number),
      lines.map(({ line }) => line.dueOn),
      of(due, "principal"),
      of(due, "interest"),
      lines.map(({ line }) => charges(line.due)),
      of(paid, "principal"),
      of(paid, "interest"),
      lines.map(({ line }) => charges(line.paid)),
      lines.map(({ line }) => line.isAccrued),
    ],
  };
}

function charges({ principal: _principal, interest: _interest, ...rest }: Parts): bigint {
  return Object.values(rest).reduce((sum, amount) => sum + amount.minor, 0n);
}

/** Debts that are new, changed, or gone because nothing remains. */
function changedDebts(before: GroupState | null, after: GroupState): CoverageDebt[] {
  const known = before?.lending.debts ?? [];
  const keyOf = ({ coverageId, instalment }: CoverageDebt) => `${coverageId}|${instalment}`;
  const still = new Set(after.lending.debts.map(keyOf));
  const settled = known
    .filter((debt) => !still.has(keyOf(debt)))
    .map((debt) => ({ ...debt, remaining: { ...debt.remaining, minor: 0n } }));
  return [...after.lending.debts.filter((debt) => !known.includes(debt)), ...settled];
}

function upsertCoverage(bookId: BookId, debts: readonly CoverageDebt[]): Statement {
  return {
    text: `insert into coverage (book_id, coverage_id, instalment, debtor_id, helper_id, source, amount_minor,
        remaining_minor, covered_on, meeting_id)
      select $1::uuid, u.* from unnest($2::text[], $3::integer[], $4::uuid[], $5::uuid[], $6::text[], $7::bigint[],
        $8::bigint[], $9::date[], $10::uuid[]) as u
      on conflict (book_id, coverage_id, instalment) do update
        set remaining_minor = excluded.remaining_minor`,
    values: [
      bookId,
      debts.map(({ coverageId }) => coverageId),
      debts.map(({ instalment }) => instalment),
      debts.map(({ debtorId }) => debtorId),
      debts.map(({ helperId }) => helperId),
      debts.map(({ source }) => source),
      debts.map(({ amount }) => amount.minor),
      debts.map(({ remaining }) => remaining.minor),
      debts.map(({ coveredOn }) => coveredOn),
      debts.map(({ meetingId }) => meetingId),
    ],
  };
}
