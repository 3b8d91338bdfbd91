// Past facts of what changed in the middle of a cycle, each with the day it counts from.

import type { Cycle, Loan } from "#core/lending/loan.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import type { Hardship, Wish } from "#core/meetings/wish.ts";
import type { MeetingId, MemberId, StaffId } from "#core/people/ids.ts";
import type { ProposalOutcome } from "#core/people/proposal.ts";
import type { Day } from "#core/time/day.ts";

export type Proposed = {
  readonly type: "Proposed";
  readonly proposalId: string;
  readonly wish: Wish;
  readonly contentHash: string;
  readonly proposedBy: StaffId;
  readonly approvalsNeeded: number;
  readonly on: Day;
};

export type ProposalApproved = {
  readonly type: "ProposalApproved";
  readonly proposalId: string;
  readonly approvedBy: StaffId;
  readonly on: Day;
};

export type ProposalClosed = {
  readonly type: "ProposalClosed";
  readonly proposalId: string;
  readonly outcome: ProposalOutcome;
  /** A key when its own rule said no, her words when a person did; null otherwise. */
  readonly reason: string | null;
  readonly on: Day;
};

export type MeetingsMoved = {
  readonly type: "MeetingsMoved";
  readonly cycle: Cycle;
  /** Those whose plan follows. */
  readonly loans: readonly Loan[];
  readonly meetings: readonly { readonly meetingId: MeetingId; readonly dueOn: Day }[];
  readonly on: Day;
};

export type LoanRescheduled = {
  readonly type: "LoanRescheduled";
  readonly memberId: MemberId;
  readonly reason: Hardship;
  /** What fell due by the day, and the plan from then on. */
  readonly movements: readonly LendingMovement[];
  /** Meetings the group had not planned. */
  readonly meetings: readonly {
    readonly meetingId: MeetingId;
    readonly number: number;
    readonly dueOn: Day;
  }[];
  readonly on: Day;
};

const CHANGES = [
  "Proposed",
  "ProposalApproved",
  "ProposalClosed",
  "MeetingsMoved",
  "LoanRescheduled",
] as const;

export type ChangeEvent =
  | Proposed
  | ProposalApproved
  | ProposalClosed
  | MeetingsMoved
  | LoanRescheduled;

export function isChange(event: { readonly type: string }): event is ChangeEvent {
  return CHANGES.some((type) => type === event.type);
}
