// A cycle begins: every member's own loan, paid to her in person, with one calendar for all.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isPlausible, isPositive, type Money } from "#core/money/money.ts";
import type { LoanId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { dueDays } from "#core/time/calendar.ts";
import { isRepaid, type Cycle, type LendingState, type Loan, type LoanLine } from "./loan.ts";
import { planLoan, type Instalment } from "./schedule.ts";
import { checkTerms, type LoanTerms } from "./terms.ts";

export type CycleStarted = {
  readonly type: "CycleStarted";
  readonly cycle: Cycle;
  readonly loans: readonly Loan[];
};

export type CycleRefusal =
  | "loansStillOpen"
  | "noLoans"
  | "notAMember"
  | "loanTwice"
  | "idUsedBefore"
  | "amountNotPositive"
  | "amountTooLarge"
  | "wrongCurrency"
  | "termsOutOfLimits";

export type LoanAsked = {
  readonly loanId: LoanId;
  readonly memberId: MemberId;
  readonly principal: Money;
};

export type CycleAsked = {
  readonly terms: LoanTerms;
  readonly disbursedOn: Day;
  readonly loans: readonly LoanAsked[];
};

/** The cycle with every plan worked out, or why it cannot start. */
export function startCycle(
  state: LendingState,
  asked: CycleAsked,
  memberIds: readonly MemberId[],
  currency: Money["currency"],
): Outcome<CycleStarted, CycleRefusal> {
  const flaw = flawOf(state, asked, memberIds, currency);
  if (flaw !== null) return refused(flaw);
  const { terms, disbursedOn } = asked;
  const days = dueDays(disbursedOn, terms.frequency, terms.instalments);
  const loans = asked.loans.map((loan) => disbursed(loan, terms, disbursedOn, days));
  const number = (state.cycle?.number ?? 0) + 1;
  return granted({
    type: "CycleStarted",
    cycle: { number, terms, disbursedOn, dueDays: days },
    loans,
  });
}

function flawOf(
  state: LendingState,
  { loans, terms }: CycleAsked,
  memberIds: readonly MemberId[],
  currency: Money["currency"],
): CycleRefusal | null {
  if (!Object.values(state.loans).every(isRepaid) || state.debts.length > 0)
    return "loansStillOpen";
  if (loans.length === 0) return "noLoans";
  if (new Set(loans.map((loan) => loan.memberId)).size !== loans.length) return "loanTwice";
  if (new Set(loans.map((loan) => loan.loanId)).size !== loans.length) return "loanTwice";
  if (loans.some((loan) => isKnown(state, loan))) return "idUsedBefore";
  if (!loans.every((loan) => memberIds.includes(loan.memberId))) return "notAMember";
  if (!loans.every((loan) => loan.principal.currency === currency)) return "wrongCurrency";
  if (!loans.every((loan) => isPositive(loan.principal))) return "amountNotPositive";
  if (!loans.every((loan) => isPlausible(loan.principal))) return "amountTooLarge";
  return checkTerms(terms).isGranted ? null : "termsOutOfLimits";
}

function isKnown(state: LendingState, { loanId }: LoanAsked): boolean {
  return Object.values(state.loans).some((loan) => loan.loanId === loanId);
}

function disbursed(
  { loanId, memberId, principal }: LoanAsked,
  terms: LoanTerms,
  disbursedOn: Day,
  days: readonly Day[],
): Loan {
  const plan = planLoan({ principal, terms, disbursedOn, dueDays: days });
  return { loanId, memberId, principal, disbursedOn, lines: plan.map(lineFrom) };
}

function lineFrom({ number, dueOn, principal, interest, balanceAfter }: Instalment): LoanLine {
  return {
    number,
    dueOn,
    due: { principal, interest },
    paid: {},
    balanceAfter,
    isAccrued: false,
    lateThrough: null,
  };
}
