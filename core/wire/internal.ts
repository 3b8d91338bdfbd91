// What the office sees of the women's own account.

import type { AccountName } from "#core/ledger/account.ts";
import type { EntryPurpose } from "#core/ledger/entry.ts";
import type { Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import type { LoanRequest } from "#core/savings/internal.ts";
import type { Earned } from "#core/savings/earned.ts";
import type { LoanPurpose } from "#core/savings/internal-movement.ts";
import type { Day } from "#core/time/day.ts";

export type InternalLoanRow = {
  readonly loanId: string;
  readonly memberId: MemberId;
  readonly purpose: LoanPurpose;
  readonly voucherNumber: number;
  readonly instalments: number;
  readonly principal: Money;
  readonly remaining: Money;
  readonly paidOutOn: Day;
  readonly endsOn: Day;
  readonly settledOn: Day | null;
};

export type FundMovementRow = {
  /** The meeting's name, or that of what was given back outside one. */
  readonly actId: string;
  /** Null where it was not at a meeting. */
  readonly meetingId: MeetingId | null;
  readonly meetingNumber: number | null;
  readonly line: number;
  readonly kind: string;
  readonly detail: string | null;
  readonly memberId: MemberId | null;
  readonly voucherNumber: number | null;
  /** Signed for the account's cash. */
  readonly amount: Money;
  readonly interest: Money;
  readonly movedOn: Day;
};

export type ShareOutRow = {
  readonly meetingId: MeetingId;
  readonly meetingNumber: number;
  readonly memberId: MemberId;
  readonly share: Money;
  readonly netted: Money;
  readonly taken: Money;
  readonly manner: "drawn" | "thumbOnPaper" | null;
  readonly sharedOn: Day;
};

/** GET /api/associations/:bookId/internal */
export type InternalPage = {
  readonly earned: Earned;
  readonly provision: Money;
  /** Voted and not paid out yet. */
  readonly requests: readonly LoanRequest[];
  readonly loans: readonly InternalLoanRow[];
  /** Newest first. */
  readonly movements: readonly FundMovementRow[];
  /** Newest first. */
  readonly shareOuts: readonly ShareOutRow[];
};

/** GET /api/associations/:bookId/statement/:memberId, oldest first. */
export type StatementLine = {
  readonly happenedOn: Day;
  /** Null where it was not at a meeting. */
  readonly meetingNumber: number | null;
  readonly purpose: EntryPurpose;
  readonly account: AccountName;
  /** Above zero: more savings of hers, or less of a loan of hers. */
  readonly amount: Money;
  /** Her savings after it: compulsory, voluntary and held together. */
  readonly savings: Money;
  /** What she owes the account after it, on loans of the women. */
  readonly loan: Money;
};
