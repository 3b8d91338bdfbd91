// What women said at this cycle's assemblies about not going on, as exits the office may propose:
// nobody writes down a second time what the acta says.

import type { ExitKind, ExitReason } from "#core/groups/association.ts";
import { exitsTold, type NextStep, type ToldReason } from "#core/meetings/assembly.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { proposalsOf } from "./propose.ts";

export type ExitToPropose = {
  readonly memberId: MemberId;
  readonly meetingNumber: number;
  readonly heldOn: Day;
  readonly kind: ExitKind;
  readonly reason: ExitReason;
};

/** Of women who are members still and whose exit does not wait; what each said last counts. */
export function exitsToPropose(state: GroupState): ExitToPropose[] {
  const { association, meetings } = state;
  const told = meetings.list
    .filter(({ status }) => status === "closed")
    .flatMap((meeting) =>
      exitsTold(meeting).map(({ memberId, next, reason }) => ({
        memberId,
        meetingNumber: meeting.number,
        heldOn: meeting.heldOn ?? meeting.dueOn,
        kind: KINDS[next],
        reason: REASONS[reason],
      })),
    );
  const last = new Map(told.map((exit) => [exit.memberId, exit]));
  const isMember = (memberId: MemberId) =>
    association.members.some((member) => member.memberId === memberId);
  return [...last.values()].filter(
    ({ memberId }) => isMember(memberId) && !isProposed(state, memberId),
  );
}

function isProposed(state: GroupState, memberId: MemberId): boolean {
  return proposalsOf(state).some(
    ({ wish, outcome }) =>
      outcome === null && wish.type === "leaveGroup" && wish.memberId === memberId,
  );
}

const KINDS: Readonly<Record<NextStep, ExitKind>> = {
  leaves: "voluntary",
  rests: "resting",
  graduates: "graduated",
  moves: "transferred",
};

const REASONS: Readonly<Record<ToldReason, ExitReason>> = {
  businessFailed: "businessFailed",
  groupConflict: "groupConflict",
  moved: "moved",
  otherLender: "otherLender",
  noMoreNeed: "noMoreNeed",
  personal: "personal",
  notSaid: "other",
};
