// Loans, instalments and coverage as rows, written in the transaction of their events.

import { clocksOf } from "#core/lending/arrears.ts";
import type { Parts } from "#core/lending/component.ts";
import {
  principalOutstanding,
  type CoverageDebt,
  type Loan,
  type LoanLine,
} from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { day } from "#core/time/day.ts";
import { changedValues, type BookStep } from "#server/commands/change.ts";
import type { Row } from "#server/database/db.ts";
import type { Change, Table } from "#server/database/rows.ts";

export const LOAN: Table = {
  name: "loan",
  columns: {
    loan_id: "uuid",
    member_id: "uuid",
    cycle: "integer",
    disbursed_on: "date",
    principal_minor: "bigint",
    outstanding_minor: "bigint",
    oldest_unpaid_on: "date",
  },
  key: ["loan_id"],
  changing: ["outstanding_minor", "oldest_unpaid_on"],
};

export const INSTALMENT: Table = {
  name: "instalment",
  columns: {
    loan_id: "uuid",
    number: "integer",
    due_on: "date",
    principal_minor: "bigint",
    interest_minor: "bigint",
    charges_minor: "bigint",
    principal_paid_minor: "bigint",
    interest_paid_minor: "bigint",
    charges_paid_minor: "bigint",
    is_accrued: "boolean",
  },
  key: ["loan_id", "number"],
  changing: [
    "due_on",
    "principal_minor",
    "interest_minor",
    "charges_minor",
    "principal_paid_minor",
    "interest_paid_minor",
    "charges_paid_minor",
    "is_accrued",
  ],
};

export const COVERAGE: Table = {
  name: "coverage",
  columns: {
    coverage_id: "text",
    instalment: "integer",
    debtor_id: "uuid",
    helper_id: "uuid",
    source: "text",
    amount_minor: "bigint",
    remaining_minor: "bigint",
    covered_on: "date",
    meeting_id: "uuid",
  },
  key: ["coverage_id", "instalment"],
  changing: ["source", "amount_minor", "remaining_minor"],
};

const LAST_DAY = day("2199-12-31");

export function lendingRows({ before, after, event }: BookStep): Change[] {
  if (before?.lending === after.lending) return [];
  return changedValues(before?.lending.loans, after.lending.loans)
    .flatMap((loan): Change[] => [
      { table: LOAN, row: loanRow(loan, after) },
      ...changedLines(before, loan).map((line) => ({
        table: INSTALMENT,
        row: lineRow(loan, line),
      })),
    ])
    .concat(
      changedDebts(before, after).map((debt) => ({
        table: COVERAGE,
        row: event.type === "AssociationImported" ? broughtRow(debt) : debtRow(debt),
      })),
    );
}

function changedLines(before: GroupState | null, loan: Loan): LoanLine[] {
  const known = before?.lending.loans[loan.memberId];
  const lines = known?.loanId === loan.loanId ? known.lines : [];
  return [
    ...loan.lines.filter((line) => !lines.includes(line)),
    ...lines.filter(({ number }) => !isPlanned(loan, number)).map(withoutDues),
  ];
}

function isPlanned({ lines }: Loan, number: number): boolean {
  return lines.some((line) => line.number === number);
}

/** An instalment that a new plan has no place for asks for nothing. */
function withoutDues(line: LoanLine): LoanLine {
  return { ...line, due: {}, paid: {} };
}

function loanRow(loan: Loan, { lending }: GroupState): Row {
  return {
    loan_id: loan.loanId,
    member_id: loan.memberId,
    cycle: lending.cycle?.number ?? 0,
    disbursed_on: loan.disbursedOn,
    principal_minor: loan.principal.minor,
    outstanding_minor: principalOutstanding(loan).minor,
    oldest_unpaid_on: clocksOf(lending, loan.memberId, LAST_DAY).contract.since,
  };
}

function lineRow({ loanId }: Loan, { number, dueOn, due, paid, isAccrued }: LoanLine): Row {
  return {
    loan_id: loanId,
    number,
    due_on: dueOn,
    principal_minor: due.principal?.minor ?? 0n,
    interest_minor: due.interest?.minor ?? 0n,
    charges_minor: charges(due),
    principal_paid_minor: paid.principal?.minor ?? 0n,
    interest_paid_minor: paid.interest?.minor ?? 0n,
    charges_paid_minor: charges(paid),
    is_accrued: isAccrued,
  };
}

function charges({ principal: _principal, interest: _interest, ...rest }: Parts): bigint {
  return Object.values(rest).reduce((sum, amount) => sum + amount.minor, 0n);
}

/** Debts that are new, changed, or gone because nothing remains. */
function changedDebts(before: GroupState | null, after: GroupState): CoverageDebt[] {
  const known = before?.lending.debts ?? [];
  if (known === after.lending.debts) return [];
  const nameOf = ({ coverageId, instalment }: CoverageDebt) => `${coverageId}|${instalment}`;
  const still = new Set(after.lending.debts.map(nameOf));
  const settled = known
    .filter((debt) => !still.has(nameOf(debt)))
    .map((debt) => ({ ...debt, remaining: { ...debt.remaining, minor: 0n } }));
  return [...after.lending.debts.filter((debt) => !known.includes(debt)), ...settled];
}

/** It was given before there was a book, at a meeting held on paper. */
function broughtRow(debt: CoverageDebt): Row {
  return { ...debtRow(debt), meeting_id: null };
}

function debtRow(debt: CoverageDebt): Row {
  return {
    coverage_id: debt.coverageId,
    instalment: debt.instalment,
    debtor_id: debt.debtorId,
    helper_id: debt.helperId,
    source: debt.source,
    amount_minor: debt.amount.minor,
    remaining_minor: debt.remaining.minor,
    covered_on: debt.coveredOn,
    meeting_id: debt.meetingId,
  };
}
