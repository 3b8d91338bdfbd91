// What people do to bring a cycle about. The request and its approval are asked and may be
// refused; what happened at the disbursement is witnessed and is kept whatever it says.

import type { Approval, LoanRequest, Payout } from "#core/lending/request.ts";
import type { Signature } from "#core/meetings/meeting.ts";
import type { CommandId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

/**
 * The solicitud of all members, known by the name of the command; asking again before any money
 * moved replaces what was asked.
 */
export type RequestLoans = Omit<LoanRequest, "requestId"> & { readonly type: "requestLoans" };

export type ApproveRequest = {
  readonly type: "approveRequest";
  readonly requestId: string;
  /** Of the content the approver had before her. */
  readonly hash: string;
  readonly approvals: readonly Approval[];
};

export type OpenDisbursement = {
  readonly type: "openDisbursement";
  readonly grantId: CommandId;
  readonly heldOn: Day;
};

export type PayOut = Omit<Payout, "payoutId"> & {
  readonly type: "payOut";
  readonly grantId: CommandId;
};

/** A payout written down wrongly, taken back before the disbursement closes. */
export type AnnulPayout = {
  readonly type: "annulPayout";
  readonly grantId: CommandId;
  readonly payoutId: CommandId;
  readonly reason: string;
};

export type CloseDisbursement = {
  readonly type: "closeDisbursement";
  readonly grantId: CommandId;
  readonly signatures: readonly Signature[];
  /** Why somebody was not paid or was paid otherwise; null when all went as granted. */
  readonly explanation: string | null;
};

export type CreditAsked = RequestLoans | ApproveRequest;

export type DisbursementCommand = OpenDisbursement | PayOut | AnnulPayout | CloseDisbursement;

const DISBURSEMENT_TYPES = [
  "openDisbursement",
  "payOut",
  "annulPayout",
  "closeDisbursement",
] as const satisfies DisbursementCommand["type"][];

export function isDisbursement(command: { type: string }): command is DisbursementCommand {
  return DISBURSEMENT_TYPES.some((type) => type === command.type);
}
