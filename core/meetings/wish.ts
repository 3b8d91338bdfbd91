// What one person may not do alone: changes in the middle of a cycle, its beginning, and what the
// women decided in an assembly that no phone heard. A wish travels
// inside a proposal, whole, and is decided by its own rule when it is carried out.

import { discreet, type ExitKind, type ExitReason } from "#core/groups/association.ts";
import type { Board } from "#core/groups/board.ts";
import type { StartCycle } from "#core/lending/disburse.ts";
import type { MoveAsked } from "#core/lending/move-weekday.ts";
import type { Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Carrier, OtherAssociation } from "#core/savings/carried.ts";
import type { Day } from "#core/time/day.ts";
import type { AssemblyVotes } from "./assembly.ts";

/** The group will meet on another day of the week. */
export type MoveMeetings = {
  readonly type: "moveMeetings";
  /** The next meeting, on the new weekday. */
  readonly firstOn: Day;
  readonly onMove: MoveAsked["onMove"];
};

/** "maternity" and "illness" are read in records of before, and kept as "personal" from now on. */
export const HARDSHIPS = ["hardship", "maternity", "illness", "disaster", "personal"] as const;

export type Hardship = (typeof HARDSHIPS)[number];

/** Those the office offers today. */
export const OFFERED_HARDSHIPS = HARDSHIPS.filter((reason) => discreetHardship(reason) === reason);

/** Why, as it may be kept and shown: nobody who decides about loans learns of a woman's health. */
export function discreetHardship(reason: Hardship): Hardship {
  return reason === "maternity" || reason === "illness" ? "personal" : reason;
}

/** What a woman owes is spread again over the group's next meetings. */
export type RescheduleLoan = {
  readonly type: "rescheduleLoan";
  readonly memberId: MemberId;
  /** From when; nothing may have been paid since. */
  readonly on: Day;
  readonly instalments: number;
  readonly reason: Hardship;
  /** One for each meeting beyond those the group has planned. */
  readonly meetingIds: readonly MeetingId[];
};

/** A woman leaves in the middle of a cycle. */
export type LeaveGroup = {
  readonly type: "leaveGroup";
  readonly memberId: MemberId;
  readonly on: Day;
  readonly kind: ExitKind;
  readonly reason: ExitReason;
  /** Of the assembly, in secret; for an expulsion alone. */
  readonly votes: Votes | null;
  readonly heir: PersonName | null;
  /** Who takes her post on the board; null when she holds none. */
  readonly successorId: MemberId | null;
  /** Who take over what she still owes, in equal shares; every other member consents. */
  readonly takerIds: readonly MemberId[];
  readonly consentIds: readonly MemberId[];
};

/** What a woman had saved goes with her into the association she passed to. */
export type SendSavings = {
  readonly type: "sendSavings";
  readonly memberId: MemberId;
  readonly to: OtherAssociation;
  readonly carrier: Carrier;
  readonly voucher: string;
  readonly on: Day;
};

/** The coins on the way came back: they stand in her old passbook again. */
export type TakeBackSavings = {
  readonly type: "takeBackSavings";
  readonly transferId: string;
  readonly memberId: MemberId;
  /** The woman of the board who counted the coins that came back. */
  readonly seenById: MemberId;
  readonly on: Day;
};

/** It was written that her savings came, and they had not. */
export type UndoArrival = {
  readonly type: "undoArrival";
  readonly transferId: string;
  /** As the receiving association calls her. */
  readonly memberId: MemberId;
  /** The woman of the board who looked for the coins. */
  readonly seenById: MemberId;
  readonly on: Day;
};

export type Votes = { readonly inFavour: number; readonly against: number };

export const BOARD_CAUSES = ["election", "recall", "substitution"] as const;

export type BoardCause = (typeof BOARD_CAUSES)[number];

/** The assembly's decision, as the acta tells it. */
export type ElectBoard = {
  readonly type: "electBoard";
  readonly board: Board;
  readonly cause: BoardCause;
  readonly votes: Votes;
  readonly on: Day;
};

/** The assembly voted on its ledger after the last meeting was closed, as the acta tells it. */
export type VoteLedger = AssemblyVotes & {
  readonly type: "voteLedger";
  /** The sum that was read. */
  readonly read: Money;
  readonly on: Day;
};

export type Wish =
  | MoveMeetings
  | RescheduleLoan
  | LeaveGroup
  | SendSavings
  | TakeBackSavings
  | UndoArrival
  | StartCycle
  | VoteLedger
  | ElectBoard;

/** The wish with no reason that touches a woman's body or her home. */
export function discreetWish(wish: Wish): Wish {
  if (wish.type === "leaveGroup") return { ...wish, reason: discreet(wish.reason) };
  if (wish.type === "rescheduleLoan") return { ...wish, reason: discreetHardship(wish.reason) };
  return wish;
}

/** What the matrix of approvals tells apart. */
export type ApprovalKind =
  | "moveMeetings"
  | "rescheduleLoan"
  | "leaveGroup"
  | "deathClaim"
  | "sendSavings"
  | "takeBackSavings"
  | "undoArrival"
  | "startCycle"
  | "voteLedger"
  | "electBoard";

/** How many other people must approve each kind; `opening` is of books that begin with balances. */
export type ApprovalMatrix = Readonly<Record<ApprovalKind, number>> & { readonly opening: 0 | 1 };

export function approvalKindOf(wish: Wish): ApprovalKind {
  return wish.type === "leaveGroup" && wish.kind === "deceased" ? "deathClaim" : wish.type;
}
