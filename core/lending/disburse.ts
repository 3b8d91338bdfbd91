// A cycle begins: every member's own loan, paid to her in person, with one calendar for all.

import type { Board } from "#core/groups/board.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isPlausible, isPositive, type Money } from "#core/money/money.ts";
import type { LoanId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { dueDays } from "#core/time/calendar.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import { openDays, planAround } from "./holiday-policy.ts";
import { isRepaid, type Cycle, type LendingState, type Loan, type LoanLine } from "./loan.ts";
import { planLoan, type Instalment } from "./schedule.ts";
import { checkTerms, type HolidayPolicy, type LoanTerms } from "./terms.ts";

export type CycleStarted = {
  readonly type: "CycleStarted";
  readonly cycle: Cycle;
  readonly loans: readonly Loan[];
  /** The grant it was paid out from; absent where it was started without one. */
  readonly grantId?: string;
  /** Who leads as it begins; absent in cycles of before it was noted. */
  readonly board?: Board;
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
  /** What becomes of a meeting on a closed day; null where nobody minds. */
  readonly holidayPolicy: HolidayPolicy | null;
  readonly loans: readonly LoanAsked[];
};

/** A whole cycle as somebody asks for it, without a solicitud. */
export type StartCycle = CycleAsked & {
  readonly type: "startCycle";
  /** One per instalment, made by whoever asks. */
  readonly meetingIds: readonly MeetingId[];
};

export type Lending = {
  readonly memberIds: readonly MemberId[];
  readonly currency: Money["currency"];
  readonly closed: ClosedDays;
};

/** The cycle with every plan worked out, or why it cannot start. */
export function startCycle(
  state: LendingState,
  asked: CycleAsked,
  around: Lending,
): Outcome<CycleStarted, CycleRefusal> {
  const flaw = flawOf(state, asked, around);
  if (flaw !== null) return refused(flaw);
  const { terms, disbursedOn, holidayPolicy } = asked;
  const { closed } = around;
  const regular = dueDays(disbursedOn, terms.frequency, terms.instalments);
  const series = { anchor: disbursedOn, frequency: terms.frequency };
  const days = holidayPolicy === null ? regular : openDays(regular, series, holidayPolicy, closed);
  const loans = asked.loans.map((loan) => grantedLoan(asked, loan, closed));
  const number = (state.cycle?.number ?? 0) + 1;
  return granted({
    type: "CycleStarted",
    cycle: { number, terms, disbursedOn, dueDays: days, holidayPolicy },
    loans,
  });
}

/** Her loan as it is on the day she receives it. */
export function grantedLoan(
  asked: CycleAsked,
  { loanId, memberId, principal }: LoanAsked,
  closed: ClosedDays,
): Loan {
  const plan = plannedFor(asked, principal, closed);
  return { loanId, memberId, principal, disbursedOn: asked.disbursedOn, lines: plan.map(lineFrom) };
}

/** The plan of one amount in the cycle asked for: what a screen shows before anybody approves. */
export function plannedFor(
  {
    terms,
    disbursedOn,
    holidayPolicy,
  }: Pick<CycleAsked, "terms" | "disbursedOn" | "holidayPolicy">,
  principal: Money,
  closed: ClosedDays,
): Instalment[] {
  const regular = dueDays(disbursedOn, terms.frequency, terms.instalments);
  const input = { principal, terms, disbursedOn, dueDays: regular };
  return holidayPolicy === null ? planLoan(input) : planAround(input, holidayPolicy, closed);
}

function flawOf(
  state: LendingState,
  { loans, terms }: CycleAsked,
  { memberIds, currency }: Lending,
): CycleRefusal | null {
  if (!Object.values(state.loans).every(isRepaid)) return "loansStillOpen";
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
