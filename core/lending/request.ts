// What the members ask for, what was granted and what was paid out of it, as nouns. The rules
// stand in core/cycle; they are here because a group is also what it has asked for.

import type { Money } from "#core/money/money.ts";
import type { CommandId, MeetingId, MemberId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { LoanAsked } from "./disburse.ts";
import type { Offer } from "./ladder.ts";
import type { HolidayPolicy, LoanTerms } from "./terms.ts";

export const PURPOSES = [
  "trade",
  "food",
  "textiles",
  "farming",
  "animals",
  "crafts",
  "services",
  "other",
] as const;

/** What she will use the money for: a word from a list, never her own story. */
export type Purpose = (typeof PURPOSES)[number];

/** A visit, and what her household lives on. Amounts are for one period between two meetings. */
export type Evaluation = {
  readonly visitedOn: Day;
  /** The women who came along with the asesora. */
  readonly peers: readonly MemberId[];
  readonly income: Money;
  readonly businessCosts: Money;
  readonly householdCosts: Money;
  /** What she pays to other lenders in the same period. */
  readonly debtInstalments: Money;
  /** All that she owes elsewhere. */
  readonly debtTotal: Money;
};

export type RequestLine = LoanAsked & {
  readonly purpose: Purpose;
  /** Those of the women present who said no to this amount. */
  readonly against: readonly MemberId[];
  /** Null where nobody has visited her yet. */
  readonly evaluation: Evaluation | null;
};

/** The solicitud of all members, as the asesora wrote it down. */
export type LoanRequest = {
  readonly requestId: string;
  readonly terms: LoanTerms;
  readonly plannedOn: Day;
  readonly holidayPolicy: HolidayPolicy | null;
  /** Where each amount was put to all of them. */
  readonly assembly: { readonly heldOn: Day; readonly present: readonly MemberId[] };
  /** `principal` is what she wishes. */
  readonly lines: readonly RequestLine[];
  /** One per instalment, made by whoever writes the request. */
  readonly meetingIds: readonly MeetingId[];
};

/** What an approver leaves of a wish; zero refuses it. */
export type Approval = {
  readonly memberId: MemberId;
  readonly amount: Money;
  /** Needed above the ladder's offer and where the wish is cut or refused; else empty. */
  readonly reason: string;
};

export type Decision = {
  readonly by: StaffId;
  readonly approvals: readonly Approval[];
};

export type RequestHeld = {
  readonly request: LoanRequest;
  /** Of the content the approvers look at. */
  readonly hash: string;
  readonly capturedBy: StaffId;
  readonly offers: readonly Offer[];
  /** Those who approved so far, while a second pair of eyes is awaited. */
  readonly decisions: readonly Decision[];
};

/** All that may be executed, and nothing else. */
export type GrantContent = {
  readonly requestId: string;
  readonly terms: LoanTerms;
  readonly plannedOn: Day;
  readonly holidayPolicy: HolidayPolicy | null;
  readonly loans: readonly LoanAsked[];
  readonly meetingIds: readonly MeetingId[];
};

export type Grant = {
  readonly grantId: CommandId;
  readonly content: GrantContent;
  readonly hash: string;
  readonly approvedBy: readonly StaffId[];
};

export const PAYOUT_METHODS = ["cash", "transfer", "cheque"] as const;

export type PayoutMethod = (typeof PAYOUT_METHODS)[number];

export type Payout = {
  readonly payoutId: CommandId;
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly method: PayoutMethod;
  /** The phone, account or cheque number it went to; null for cash. */
  readonly paidTo: string | null;
  readonly receiptNumber: number;
  /** The cost sheet was read aloud and she accepted it before the money moved. */
  readonly isCostAccepted: boolean;
  /** Somebody looked at her identity card. */
  readonly isIdentitySeen: boolean;
  readonly witnesses: readonly MemberId[];
  readonly signature: { readonly manner: "drawn" | "thumbOnPaper"; readonly strokes: string };
};

/** A grant on its way into the women's hands. */
export type GrantHeld = {
  readonly grant: Grant;
  /** Null until the disbursement begins. */
  readonly heldOn: Day | null;
  readonly payouts: readonly Payout[];
};

/** Where a cycle to come stands; both null when nobody has asked for one. */
export type CreditState = {
  readonly request: RequestHeld | null;
  readonly grant: GrantHeld | null;
};

export const NO_CREDIT: CreditState = { request: null, grant: null };
