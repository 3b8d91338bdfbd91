// Past facts of what changed in the middle of a cycle, each with the day it counts from.

import type { Assignment, Substitution } from "#core/groups/asesora.ts";
import type { FormerMember, Member } from "#core/groups/association.ts";
import type { Board } from "#core/groups/board.ts";
import type { Cycle, Loan } from "#core/lending/loan.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import type { CycleEnd, LedgerStanding, LedgerVote } from "#core/meetings/ended-cycle.ts";
import type { Movement } from "#core/meetings/movement.ts";
import type { BoardCause, Hardship, Votes, Wish } from "#core/meetings/wish.ts";
import type { MeetingId, MemberId, StaffId, SubgroupId } from "#core/people/ids.ts";
import { CARRIED_TYPES, type CarriedEvent } from "#core/savings/carried.ts";
import type { Money } from "#core/money/money.ts";
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

export type MemberLeft = {
  readonly type: "MemberLeft";
  readonly memberId: MemberId;
  readonly former: FormerMember;
  /** Who holds the posts from now on. */
  readonly board: Board;
  /** Of her loan and of what her savings settled. */
  readonly movements: readonly Movement[];
  readonly on: Day;
  /** Where nobody owed any more when she was gone; absent in events of before it was noted. */
  readonly cycleEnd?: CycleEnd;
};

export type MemberAdmitted = {
  readonly type: "MemberAdmitted";
  /** New, or back from a rest with the passbook she had. */
  readonly member: Member;
  readonly on: Day;
};

export type BoardElected = {
  readonly type: "BoardElected";
  readonly board: Board;
  readonly cause: BoardCause;
  readonly votes: Votes;
  readonly on: Day;
};

export type ClaimPaid = {
  readonly type: "ClaimPaid";
  readonly memberId: MemberId;
  readonly amount: Money;
  /** The insurer's. */
  readonly reference: string;
  readonly on: Day;
};

export type SavingsReturned = {
  readonly type: "SavingsReturned";
  readonly memberId: MemberId;
  readonly movements: readonly Movement[];
  readonly on: Day;
};

/** What she owed between women, or a part of it, was given back outside a meeting. */
export type DebtsPaid = {
  readonly type: "DebtsPaid";
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly receivedById: MemberId;
  readonly movements: readonly Movement[];
  readonly on: Day;
};

export type Regrouped = {
  readonly type: "Regrouped";
  readonly memberIds: readonly MemberId[];
  readonly subgroupId: SubgroupId;
  readonly on: Day;
};

export type AsesoraAssigned = Assignment & { readonly type: "AsesoraAssigned"; readonly on: Day };

export type SubstituteNamed = Substitution & {
  readonly type: "SubstituteNamed";
  readonly on: Day;
};

export type AsesoraEvent = AsesoraAssigned | SubstituteNamed;

export type LedgerVoted = {
  readonly type: "LedgerVoted";
  readonly cycle: number;
  readonly ledger: LedgerStanding;
  readonly vote: LedgerVote;
  readonly on: Day;
};

const CHANGES: readonly ChangeEvent["type"][] = [
  "Proposed",
  "ProposalApproved",
  "ProposalClosed",
  "MeetingsMoved",
  "LoanRescheduled",
  "MemberLeft",
  "MemberAdmitted",
  "BoardElected",
  "ClaimPaid",
  "SavingsReturned",
  "DebtsPaid",
  "Regrouped",
  "AsesoraAssigned",
  "SubstituteNamed",
  "LedgerVoted",
  ...CARRIED_TYPES,
];

export type ChangeEvent =
  | Proposed
  | ProposalApproved
  | ProposalClosed
  | MeetingsMoved
  | LoanRescheduled
  | MemberLeft
  | MemberAdmitted
  | BoardElected
  | ClaimPaid
  | SavingsReturned
  | DebtsPaid
  | Regrouped
  | AsesoraEvent
  | CarriedEvent
  | LedgerVoted;

export function isChange(event: { readonly type: string }): event is ChangeEvent {
  return CHANGES.some((type) => type === event.type);
}
