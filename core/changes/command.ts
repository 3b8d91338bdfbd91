// What people of the institution ask for when something changes in the middle of a cycle.

import type { SubstitutionReason } from "#core/groups/asesora.ts";
import type { Member } from "#core/groups/association.ts";
import type {
  ElectBoard,
  TakeBackSavings,
  UndoArrival,
  VoteLedger,
  Wish,
} from "#core/meetings/wish.ts";
import type { Money } from "#core/money/money.ts";
import type { MemberId, StaffId, SubgroupId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

export type Propose = { readonly type: "propose"; readonly wish: Wish };

export type ApproveProposal = {
  readonly type: "approveProposal";
  readonly proposalId: string;
  /** Of the content she read. */
  readonly contentHash: string;
};

export type RefuseProposal = {
  readonly type: "refuseProposal";
  readonly proposalId: string;
  readonly contentHash: string;
  readonly reason: string;
};

export type WithdrawProposal = { readonly type: "withdrawProposal"; readonly proposalId: string };

export type ProposalCommand = Propose | ApproveProposal | RefuseProposal | WithdrawProposal;

export type ApplyClosure = { readonly type: "applyClosure"; readonly closureId: string };

/** The person's own record is kept elsewhere; this is her membership. */
export type AdmitMember = {
  readonly type: "admitMember";
  readonly member: Member;
  readonly on: Day;
};

/** The insurer paid for a woman who died. */
export type ReceiveClaim = {
  readonly type: "receiveClaim";
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly reference: string;
  readonly on: Day;
};

/** The association gives back what a woman who left, or died, had saved. */
export type ReturnSavings = {
  readonly type: "returnSavings";
  readonly memberId: MemberId;
  readonly on: Day;
};

/** What a woman brings from her old association was counted here. */
export type ReceiveSavings = {
  readonly type: "receiveSavings";
  readonly transferId: string;
  readonly memberId: MemberId;
  /** The woman of the board who counted it and signed for it. */
  readonly receivedById: MemberId;
  /** What was counted, when it was less than had left; she is credited in full all the same. */
  readonly counted?: Money | undefined;
  readonly on: Day;
};

/** Whoever carried savings here brought coins that had been missing. */
export type BringMissing = {
  readonly type: "bringMissing";
  readonly transferId: string;
  readonly amount: Money;
  /** The woman of the board who counted it and signed for it. */
  readonly receivedById: MemberId;
  readonly on: Day;
};

/** As they were asked for by one person alone, with nobody who saw the coins. */
type TakeBackAlone = Omit<TakeBackSavings, "memberId" | "seenById">;
type UndoAlone = Omit<UndoArrival, "memberId" | "seenById">;

export type CarriedCommand = ReceiveSavings | BringMissing | TakeBackAlone | UndoAlone;

/** Between two cycles, or after she left: given back before the board, as the acta tells it. */
export type PayDebts = {
  readonly type: "payDebts";
  readonly memberId: MemberId;
  readonly amount: Money;
  /** The woman of the board who saw it and signed for it. */
  readonly receivedById: MemberId;
  readonly on: Day;
};

/** These women belong to this solidarity group from now on. */
export type Regroup = {
  readonly type: "regroup";
  readonly memberIds: readonly MemberId[];
  readonly subgroupId: SubgroupId;
  readonly on: Day;
};

export type MembershipCommand =
  | Regroup
  | PayDebts
  | AdmitMember
  | ElectBoard
  | ReceiveClaim
  | ReturnSavings
  | CarriedCommand
  | VoteLedger;

/** Whose association it is from a day on. */
export type AssignAsesora = {
  readonly type: "assignAsesora";
  readonly asesoraId: StaffId;
  readonly fromOn: Day;
};

type Absence = {
  readonly fromOn: Day;
  readonly throughOn: Day;
  readonly reason: SubstitutionReason;
};

export type NameSubstitute = Absence & {
  readonly type: "nameSubstitute";
  readonly substituteId: StaffId;
};

/** Whoever asks goes herself. */
export type StepIn = Absence & { readonly type: "stepIn" };

export type AsesoraCommand = AssignAsesora | NameSubstitute | StepIn;

export type ChangeCommand = ProposalCommand | ApplyClosure | MembershipCommand | AsesoraCommand;
