// What a book's first event and the proposal of it both say, in the same words. What is worked out
// from it alone, such as the plans of the loans, is no part of this.

import type { Opening } from "#core/book/command.ts";
import type {
  AssociationImported,
  CoverageBrought,
  CycleBrought,
  ImportAssociation,
  LoanBrought,
} from "#core/book/opening.ts";
import { cashDue } from "#core/book/opening-lines.ts";
import type { AssociationFounded } from "#core/groups/association.ts";
import { owedLines, principalOutstanding, unpaid, type Loan } from "#core/lending/loan.ts";
import { add, isZero, sum } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";

export type Beginning = AssociationFounded | AssociationImported;

export function saidByEvent(event: Beginning): object {
  if (event.type === "AssociationFounded") return event;
  const { association, cutOn, cycle, loans, passbooks, debts, fund, difference } = event;
  return {
    type: event.type,
    association,
    cutOn,
    passbooks,
    fund,
    cycle: cycleSaid(cycle),
    meetingIds: event.meetings.map(({ meetingId }) => meetingId),
    loans: loans.map((loan) => loanAt(loan, cutOn)),
    coverages: debts.map((debt) => coverageSaid({ ...debt, amount: debt.remaining })),
    cash: add(cashDue(event), difference),
    explanation: event.explanation,
  };
}

/** `event` tells what the cash should be, where nobody counted it. */
export function saidByProposal(opening: Opening, event: Beginning): object {
  if (opening.type === "foundAssociation") return { ...opening, type: "AssociationFounded" };
  if (event.type !== "AssociationImported") return opening;
  const { association, cutOn, cycle, loans, passbooks, coverages, fund } = opening;
  return {
    type: event.type,
    association,
    cutOn,
    passbooks,
    fund,
    cycle: cycleSaid(cycle),
    meetingIds: cycle.meetingIds.slice(cycle.passed),
    loans: loans.map(loanSaid),
    coverages: coverages.map(coverageSaid),
    cash: opening.groupCash ?? cashDue(event),
    explanation: explanationOf(opening, event),
  };
}

function explanationOf(
  { explanation }: ImportAssociation,
  { difference }: AssociationImported,
): string | null {
  return isZero(difference) ? null : explanation;
}

type CycleSaid = Pick<CycleBrought, "number" | "terms" | "disbursedOn" | "holidayPolicy">;

function cycleSaid({ number, terms, disbursedOn, holidayPolicy }: CycleSaid): CycleSaid {
  return { number, terms, disbursedOn, holidayPolicy };
}

function loanSaid({ loanId, memberId, principal, outstanding, overdue }: LoanBrought): LoanBrought {
  return { loanId, memberId, principal, outstanding, overdue };
}

function loanAt(loan: Loan, cutOn: Day): LoanBrought {
  const { loanId, memberId, principal } = loan;
  const overdue = sum(
    principal.currency,
    owedLines(loan, cutOn).map((line) => unpaid(loan, line)),
  );
  return { loanId, memberId, principal, outstanding: principalOutstanding(loan), overdue };
}

function coverageSaid(coverage: CoverageBrought): CoverageBrought {
  const { coverageId, debtorId, helperId, instalment, amount, coveredOn } = coverage;
  return { coverageId, debtorId, helperId, instalment, amount, coveredOn };
}
