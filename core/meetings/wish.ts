// What may be wished for in the middle of a cycle and needs other people's eyes. A wish travels
// inside a proposal, whole, and is decided by its own rule when it is carried out.

import type { MoveAsked } from "#core/lending/move-weekday.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

/** The group will meet on another day of the week. */
export type MoveMeetings = {
  readonly type: "moveMeetings";
  /** The next meeting, on the new weekday. */
  readonly firstOn: Day;
  readonly onMove: MoveAsked["onMove"];
};

export const HARDSHIPS = ["hardship", "maternity", "illness", "disaster"] as const;

export type Hardship = (typeof HARDSHIPS)[number];

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

export type Wish = MoveMeetings | RescheduleLoan;

/** What the matrix of approvals tells apart. */
export type ApprovalKind = "moveMeetings" | "rescheduleLoan";

/** How many other people must approve each kind. */
export type ApprovalMatrix = Readonly<Record<ApprovalKind, number>>;

export function approvalKindOf(wish: Wish): ApprovalKind {
  return wish.type;
}
