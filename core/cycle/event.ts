// Past facts on the way to a cycle. None of them moves value: the money is posted by the cycle
// that starts when the disbursement closes.

import type { Offer } from "#core/lending/ladder.ts";
import type { Decision, Grant, LoanRequest, Payout } from "#core/lending/request.ts";
import type { Signature } from "#core/meetings/meeting.ts";
import type { CommandId, MemberId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

export type LoansRequested = {
  readonly type: "LoansRequested";
  readonly request: LoanRequest;
  readonly hash: string;
  readonly capturedBy: StaffId;
  /** What the ladder said on that day, ceiling by ceiling. */
  readonly offers: readonly Offer[];
};

export type RequestDecided = {
  readonly type: "RequestDecided";
  readonly requestId: string;
  readonly decision: Decision;
};

/** Nothing of it was approved. */
export type RequestRefused = { readonly type: "RequestRefused"; readonly requestId: string };

export type LoansGranted = { readonly type: "LoansGranted"; readonly grant: Grant };

export type DisbursementOpened = {
  readonly type: "DisbursementOpened";
  readonly grantId: CommandId;
  readonly heldOn: Day;
};

export type LoanPaidOut = {
  readonly type: "LoanPaidOut";
  readonly grantId: CommandId;
  readonly heldOn: Day;
  readonly payout: Payout;
};

export type PayoutAnnulled = {
  readonly type: "PayoutAnnulled";
  readonly grantId: CommandId;
  readonly heldOn: Day;
  readonly payoutId: CommandId;
  readonly reason: string;
};

export type DisbursementClosed = {
  readonly type: "DisbursementClosed";
  readonly grantId: CommandId;
  readonly heldOn: Day;
  /** Of what was granted and executed. */
  readonly hash: string;
  /** Granted and not paid: they have no loan. */
  readonly unpaid: readonly MemberId[];
  readonly signatures: readonly Signature[];
  readonly explanation: string | null;
};

export type CreditEvent =
  | LoansRequested
  | RequestDecided
  | RequestRefused
  | LoansGranted
  | DisbursementOpened
  | LoanPaidOut
  | PayoutAnnulled
  | DisbursementClosed;

const CREDIT_TYPES = [
  "LoansRequested",
  "RequestDecided",
  "RequestRefused",
  "LoansGranted",
  "DisbursementOpened",
  "LoanPaidOut",
  "PayoutAnnulled",
  "DisbursementClosed",
] as const satisfies CreditEvent["type"][];

export function isCredit(event: { type: string }): event is CreditEvent {
  return CREDIT_TYPES.some((type) => type === event.type);
}
