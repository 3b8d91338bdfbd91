// An association that was running before it had a book here: what a branch brings of it, and
// what its book opens with.

import type { Association } from "#core/groups/association.ts";
import type { Cycle, CoverageDebt, Loan } from "#core/lending/loan.ts";
import type { HolidayPolicy, LoanTerms } from "#core/lending/terms.ts";
import type { MeetingsPlanned } from "#core/meetings/event.ts";
import type { Money } from "#core/money/money.ts";
import type { CoverageId, LoanId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { Passbook } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";

export type LoanBrought = {
  readonly loanId: LoanId;
  readonly memberId: MemberId;
  /** As it was paid out. */
  readonly principal: Money;
  /** Principal she still owes; it must be what the plan says, to the coin. */
  readonly outstanding: Money;
  /** Of the instalments that passed: what the institution has not received. */
  readonly overdue: Money;
};

export type PassbookBrought = Passbook & {
  readonly memberId: MemberId;
  /** Fines levied and not yet paid. */
  readonly fines: Money;
};

export type CoverageBrought = {
  readonly coverageId: CoverageId;
  readonly debtorId: MemberId;
  /** Null when the reserve fund paid. */
  readonly helperId: MemberId | null;
  readonly instalment: number;
  /** What is still to be given back. */
  readonly amount: Money;
  readonly coveredOn: Day;
};

export type CycleBrought = {
  readonly number: number;
  readonly terms: LoanTerms;
  readonly disbursedOn: Day;
  readonly holidayPolicy: HolidayPolicy | null;
  /** How many instalments passed; the calendar must say the same. */
  readonly passed: number;
  /** One per instalment, also for the meetings that were held on paper. */
  readonly meetingIds: readonly MeetingId[];
};

export type ImportAssociation = {
  readonly type: "importAssociation";
  readonly association: Association;
  /** Everything is as it stood when this day was over. */
  readonly cutOn: Day;
  readonly cycle: CycleBrought;
  readonly loans: readonly LoanBrought[];
  /** One for each member. */
  readonly passbooks: readonly PassbookBrought[];
  readonly coverages: readonly CoverageBrought[];
  /** Of the reserve fund, what it has out on coverage included. */
  readonly fund: Money;
  /** The association's cash as counted; null where it was not, and is taken as it should be. */
  readonly groupCash: Money | null;
  /** Why counted cash is not what it should be; null when it is. */
  readonly explanation: string | null;
};

export type AssociationImported = {
  readonly type: "AssociationImported";
  readonly association: Association;
  readonly cutOn: Day;
  readonly cycle: Cycle;
  readonly loans: readonly Loan[];
  readonly passbooks: readonly PassbookBrought[];
  readonly debts: readonly CoverageDebt[];
  readonly fund: Money;
  /** Counted cash less what it should be. */
  readonly difference: Money;
  readonly explanation: string | null;
  /** Those that are still to come. */
  readonly meetings: MeetingsPlanned["meetings"];
  /**
   * From here on the book keeps what the women's own account earns and how long their savings lie
   * there: the day of the cut. Absent in openings of before, which kept neither until it moved.
   */
  readonly accountFrom?: Day;
};
