// The treasurer's desk for one member: all that decides how her line of the sheet is settled.

import type { Bylaws } from "#core/groups/bylaws.ts";
import { type Owed } from "#core/lending/allocate.ts";
import { totalOf } from "#core/lending/component.ts";
import { owedLines, unpaidParts, type CoverageDebt, type Loan } from "#core/lending/loan.ts";
import type { LoanTerms } from "#core/lending/terms.ts";
import { sum, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Fine, Passbook } from "#core/savings/savings.ts";
import { later, type Day } from "#core/time/day.ts";
import type { CoverageAgreement, Meeting, Prepayment } from "./meeting.ts";
import type { Purse } from "./purse.ts";

export type Desk = {
  readonly memberId: MemberId;
  readonly meeting: Pick<Meeting, "meetingId" | "dueOn">;
  readonly heldOn: Day;
  readonly bylaws: Bylaws;
  readonly terms: LoanTerms;
  readonly loan: Loan | undefined;
  readonly passbook: Passbook;
  readonly fines: readonly Fine[];
  readonly debts: readonly CoverageDebt[];
  /** What she has paid ahead at the branch. */
  readonly advance?: Money;
  /** What she brought. */
  readonly received: Money;
  readonly coverages: readonly CoverageAgreement[];
  /** What she chose to bring ahead of time. */
  readonly prepayment?: Prepayment | undefined;
  readonly purse: Purse;
};

/** Instalments up to this day belong to the meeting, also when it is held before its due day. */
export function lastDay({
  meeting,
  heldOn,
}: Pick<Desk, "heldOn"> & { readonly meeting: Pick<Meeting, "dueOn"> }): Day {
  return later(meeting.dueOn, heldOn);
}

/** What her loan owes at this meeting, oldest instalment first. */
export function owedBy(loan: Loan | undefined, desk: Desk): Owed[] {
  if (loan === undefined) return [];
  return owedLines(loan, lastDay(desk)).map((line) => ({
    instalment: line.number,
    parts: unpaidParts(line),
  }));
}

export function owedTotal(owed: readonly Owed[], like: Money): Money {
  return sum(
    like.currency,
    owed.map(({ parts }) => totalOf(parts, like.currency)),
  );
}
