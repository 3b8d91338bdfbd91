// What is filled in when a woman leaves, and the wish that follows from it.

import type { ExitToPropose } from "#core/changes/exits-told.ts";
import type { ExitKind, ExitReason } from "#core/groups/association.ts";
import type { LeaveGroup } from "#core/meetings/wish.ts";
import { parseDay } from "#core/time/day.ts";
import type { MemberRow } from "#core/wire/office.ts";

export type Leaving = {
  readonly memberId: string;
  readonly on: string;
  readonly kind: ExitKind;
  readonly reason: ExitReason;
  readonly inFavour: number;
  readonly against: number;
  readonly heirGiven: string;
  readonly heirFamily: string;
  readonly successorId: string;
  readonly takerIds: readonly string[];
  readonly isConsented: boolean;
};

export function emptyLeaving(today: string): Leaving {
  return {
    memberId: "",
    on: today,
    kind: "voluntary",
    reason: "other",
    inFavour: 0,
    against: 0,
    heirGiven: "",
    heirFamily: "",
    successorId: "",
    takerIds: [],
    isConsented: false,
  };
}

/** As the acta of the assembly says it: whoever proposes adds what is not in it. */
export function leavingAsTold({ memberId, heldOn, kind, reason }: ExitToPropose): Leaving {
  return { ...emptyLeaving(heldOn), memberId, kind, reason };
}

/** Null while something is missing; the rules say the rest. */
export function wishOf(
  draft: Leaving,
  members: readonly Pick<MemberRow, "memberId">[],
): LeaveGroup | null {
  const on = parseDay(draft.on);
  const { memberId, kind, reason, takerIds, successorId } = draft;
  if (!on.isGranted || memberId === "") return null;
  if (kind === "deceased" && draft.heirGiven.trim() === "") return null;
  const others = members.filter((row) => row.memberId !== memberId);
  const isTaken = kind !== "deceased" && takerIds.length > 0;
  return {
    type: "leaveGroup",
    memberId,
    on: on.value,
    kind,
    reason: kind === "deceased" ? "other" : reason,
    votes: kind === "expelled" ? { inFavour: draft.inFavour, against: draft.against } : null,
    heir:
      kind === "deceased"
        ? { given: draft.heirGiven.trim(), family: draft.heirFamily.trim(), knownAs: null }
        : null,
    successorId: successorId === "" ? null : successorId,
    takerIds: isTaken ? takerIds : [],
    consentIds: isTaken && draft.isConsented ? others.map((row) => row.memberId) : [],
  };
}
