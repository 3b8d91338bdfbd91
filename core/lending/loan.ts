// The loans of one association: each member's own plan with what is due and what is paid, and
// the coverage debts between the women. The group's plan is the sum, never the reverse.

import { add, compare, isPositive, subtract, sum, zero, type Money } from "#core/money/money.ts";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { CoverageId, LoanId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { MeetingSeries } from "#core/time/calendar.ts";
import type { Day } from "#core/time/day.ts";
import { addParts, subtractParts, totalOf, type Parts } from "./component.ts";
import type { HolidayPolicy, LoanTerms } from "./terms.ts";

export type LoanLine = {
  readonly number: number;
  readonly dueOn: Day;
  readonly due: Parts;
  readonly paid: Parts;
  /** Planned principal after this instalment. */
  readonly balanceAfter: Money;
  /** Its interest has been recognised as income. */
  readonly isAccrued: boolean;
  /** Late interest has been charged up to this day; null before the first charge. */
  readonly lateThrough: Day | null;
};

export type Loan = {
  readonly loanId: LoanId;
  readonly memberId: MemberId;
  readonly principal: Money;
  readonly disbursedOn: Day;
  readonly lines: readonly LoanLine[];
  /** Present since its plan was made anew because she could not pay as promised. */
  readonly rescheduled?: Rescheduling;
};

/** It is looked at with care until she has paid a few instalments on their day. */
export type Rescheduling = {
  readonly on: Day;
  /** Instalments paid on their day since, one after another. */
  readonly onTime: number;
};

export type Cycle = {
  readonly number: number;
  readonly terms: LoanTerms;
  readonly disbursedOn: Day;
  readonly dueDays: readonly Day[];
  readonly holidayPolicy: HolidayPolicy | null;
  /** How the group meets since it moved its weekday; counted from the disbursement before. */
  readonly series?: MeetingSeries;
};

/** What one woman, or the fund, paid for another and is still owed. */
export type CoverageDebt = {
  readonly coverageId: CoverageId;
  readonly debtorId: MemberId;
  readonly source: CoverageSource;
  /** Null when the reserve fund paid. */
  readonly helperId: MemberId | null;
  readonly instalment: number;
  readonly amount: Money;
  readonly remaining: Money;
  readonly coveredOn: Day;
  readonly meetingId: MeetingId;
  /** Fund interest reckoned up to `interestThrough` and not yet paid. */
  readonly interestOwed: Money;
  readonly interestThrough: Day;
};

export type LendingState = {
  readonly cycle: Cycle | null;
  readonly loans: Readonly<Record<MemberId, Loan>>;
  /** Debts with something remaining. */
  readonly debts: readonly CoverageDebt[];
  /** What an insurer still owes for women who died; absent before the first. */
  readonly claims?: Readonly<Record<MemberId, Money>>;
  /** What women have paid ahead at the branch; absent before the first. */
  readonly advances?: Readonly<Record<MemberId, Money>>;
};

/** The rhythm of the group; a plan made anew counts from it. */
export function seriesOf({ series, disbursedOn, terms }: Cycle): MeetingSeries {
  return series ?? { anchor: disbursedOn, frequency: terms.frequency };
}

export const NO_LOANS: LendingState = { cycle: null, loans: {}, debts: [] };

export function unpaidParts(line: LoanLine): Parts {
  return subtractParts(line.due, line.paid);
}

export function unpaid(loan: Loan, line: LoanLine): Money {
  return totalOf(unpaidParts(line), loan.principal.currency);
}

/** Instalments due on or before the day with anything unpaid, oldest first. */
export function owedLines(loan: Loan, on: Day): LoanLine[] {
  return loan.lines.filter((line) => line.dueOn <= on && isPositive(unpaid(loan, line)));
}

export function lineDueOn(loan: Loan, on: Day): LoanLine | undefined {
  return loan.lines.find((line) => line.dueOn === on);
}

/** The instalment as planned: charges that came later are left out. */
export function plannedTotal(line: LoanLine, currency: Money["currency"]): Money {
  const { lateInterest: _late, cost: _cost, ...planned } = line.due;
  return totalOf(planned, currency);
}

export function principalOutstanding(loan: Loan): Money {
  const { currency } = loan.principal;
  const paid = loan.lines.map((line) => line.paid.principal ?? zero(currency));
  return subtract(loan.principal, sum(currency, paid));
}

/** Principal, interest and charges of every instalment, due or to come. */
export function outstanding(loan: Loan): Money {
  return sum(
    loan.principal.currency,
    loan.lines.map((line) => unpaid(loan, line)),
  );
}

export function isRepaid(loan: Loan): boolean {
  return compare(outstanding(loan), zero(loan.principal.currency)) === 0;
}

/** The loan with parts added to one instalment's dues or payments. */
export function withLine(
  loan: Loan,
  number: number,
  change: { readonly due?: Parts; readonly paid?: Parts; readonly lateThrough?: Day },
): Loan {
  const lines = loan.lines.map((line) =>
    line.number === number
      ? {
          ...line,
          due: addParts(line.due, change.due ?? {}),
          paid: addParts(line.paid, change.paid ?? {}),
          lateThrough: change.lateThrough ?? line.lateThrough,
        }
      : line,
  );
  return { ...loan, lines };
}

export function debtsOf(state: LendingState, debtorId: MemberId): CoverageDebt[] {
  return state.debts.filter((debt) => debt.debtorId === debtorId);
}

/** What she has paid ahead at the branch and no instalment has taken yet. */
export function advanceOf({ advances }: LendingState, memberId: MemberId, nothing: Money): Money {
  return advances?.[memberId] ?? nothing;
}

/** What belongs to all of them and is out on coverage, without interest. */
export function lentByAll(state: LendingState, nothing: Money): Money {
  return add(lentFrom(state, "reserveFund", nothing), lentFrom(state, "raffleIncome", nothing));
}

/** Of it, what one of the two has out. */
export function lentFrom(
  state: LendingState,
  from: "reserveFund" | "raffleIncome",
  nothing: Money,
): Money {
  return state.debts
    .filter(({ helperId, source }) => helperId === null && source === from)
    .reduce((lent, debt) => add(lent, debt.remaining), nothing);
}
