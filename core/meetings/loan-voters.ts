// Who votes on a loan of the women to one of them: everybody in the room but she herself, and whoever
// owes her sisters or the fund. They are told apart by name; how each voted stays with her.

import { debtsOf } from "#core/lending/loan.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { DeedOf } from "./deed.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";

/** In the room; a substitute has no vote. */
export function inTheRoom({ roll }: Meeting): MemberId[] {
  return roll
    .filter(({ presence }) => presence === "present" || presence === "late")
    .map(({ memberId }) => memberId);
}

/** Those in the room who leave this vote to the others, as they stood when the meeting began. */
export function whoAbstain(
  { lending }: GroupState,
  meeting: Meeting,
  borrowerId: MemberId,
): MemberId[] {
  return inTheRoom(meeting).filter(
    (memberId) => memberId === borrowerId || debtsOf(lending, memberId).length > 0,
  );
}

/** What of a vote a person should look at; votes of before say only how many there were. */
export function voterFlaws(
  state: GroupState,
  meeting: Meeting,
  { memberId, votesFor, votesAgainst, abstainedIds }: Omit<DeedOf<"loanVoted">, "kind">,
): ("voteCrowded" | "debtorVoted")[] {
  const here = inTheRoom(meeting);
  const cast = votesFor + votesAgainst;
  if (abstainedIds === undefined) return cast > here.length - 1 ? ["voteCrowded"] : [];
  const out = new Set([memberId, ...abstainedIds]);
  const isCrowded = cast > here.filter((known) => !out.has(known)).length;
  const hasVoted = whoAbstain(state, meeting, memberId).some((known) => !out.has(known));
  return [
    ...(isCrowded ? (["voteCrowded"] as const) : []),
    ...(hasVoted ? (["debtorVoted"] as const) : []),
  ];
}
