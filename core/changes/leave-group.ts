// A woman leaves. What she owes the institution is repaid, from what she paid ahead first, taken over by others with everybody's
// consent, or claimed from the insurer; what she owes other women is settled from her savings; the
// rest of her savings waits until the whole association owes nothing.

import { discreet, memberOf, type FormerMember, type Member } from "#core/groups/association.ts";
import { boardRoleOf, type Board } from "#core/groups/board.ts";
import { isRepaid } from "#core/lending/loan.ts";
import { endedApart } from "#core/meetings/cycle-end.ts";
import { applyMovements, type GroupState } from "#core/meetings/group-state.ts";
import type { Movement } from "#core/meetings/movement.ts";
import type { LeaveGroup } from "#core/meetings/wish.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { MemberLeft } from "./event.ts";
import { claim } from "./claim.ts";
import { netDebts } from "./net-debts.ts";
import { takeOver, type TakingRefusal } from "./take-over.ts";
import { spendAdvance, spendOnFallen } from "./spend-advance.ts";
import type { ChangeTerms } from "./terms.ts";

export type LeavingRefusal =
  | TakingRefusal
  | "notAMember"
  | "meetingsStillOpen"
  | "dayOutOfRange"
  | "meetingSince"
  | "loanStillOwed"
  | "transferUnconfirmed"
  | "votesMissing"
  | "heirMissing"
  | "successorMissing";

export function leaveGroup(
  state: GroupState,
  wish: LeaveGroup,
  { today }: Pick<ChangeTerms, "today">,
): Outcome<readonly MemberLeft[], LeavingRefusal> {
  const member = memberOf(state.association, wish.memberId);
  if (member === undefined) return refused("notAMember");
  const flaw = flawOf(state, wish) ?? (wish.on > today ? "dayOutOfRange" : null);
  if (flaw !== null) return refused(flaw);
  const board = boardAfter(state, wish);
  if (board === null) return refused("successorMissing");
  const ended = endedLoan(state, wish);
  if (!ended.isGranted) return ended;
  const movements = [...ended.value, ...netDebts(state, wish.memberId, wish.on)];
  const { memberId, on } = wish;
  const former = formerOf(state, member, wish);
  const cycleEnd = endedApart(state, applyMovements(state, movements), on);
  const left = { type: "MemberLeft", memberId, former, board, movements, on } as const;
  return granted([{ ...left, ...(cycleEnd && { cycleEnd }) }]);
}

function formerOf(
  { lending }: GroupState,
  member: Member,
  { on: leftOn, kind, reason, heir, memberId }: LeaveGroup,
): FormerMember {
  const lastLoan = lending.loans[memberId]?.principal ?? null;
  return { ...member, leftOn, kind, reason: discreet(reason), heir, lastLoan };
}

function flawOf({ meetings, association }: GroupState, wish: LeaveGroup): LeavingRefusal | null {
  const { kind, votes, heir, on } = wish;
  const { list } = meetings;
  if (list.some(({ status }) => status === "open")) return "meetingsStillOpen";
  const isDated = list.some(({ status, heldOn }) => status === "closed" && (heldOn ?? on) > on);
  if (isDated && kind !== "deceased") return "meetingSince";
  if (kind === "deceased") return heir === null ? "heirMissing" : null;
  if (kind !== "expelled") return null;
  if (votes === null) return "votesMissing";
  const cast = votes.inFavour + votes.against;
  const isQuorum = cast * 2 > association.members.length;
  return isQuorum && votes.inFavour * 3 >= cast * 2 ? null : "votesMissing";
}

function boardAfter({ association }: GroupState, wish: LeaveGroup): Board | null {
  const { memberId, successorId } = wish;
  const post = boardRoleOf(association, memberId);
  if (post === null) return association.board;
  const isFree =
    successorId !== null &&
    successorId !== memberId &&
    memberOf(association, successorId) !== undefined &&
    boardRoleOf(association, successorId) === null;
  return isFree ? { ...association.board, [post]: successorId } : null;
}

function endedLoan(
  state: GroupState,
  wish: LeaveGroup,
): Outcome<readonly Movement[], LeavingRefusal> {
  const owed = state.lending.loans[wish.memberId];
  if (owed === undefined || isRepaid(owed)) return granted([]);
  const isDeath = wish.kind === "deceased";
  const spend = isDeath ? spendOnFallen : spendAdvance;
  const { movements, loan } = spend(state.lending, owed, wish.on);
  const isOnItsWay = state.meetings.waiting?.some((known) => known.memberId === wish.memberId);
  if (movements.length > 0 && isOnItsWay === true) return refused("transferUnconfirmed");
  if (isRepaid(loan)) return granted(movements);
  if (isDeath)
    return granted([...movements, ...claim(applyMovements(state, movements), loan, wish.on)]);
  if (wish.takerIds.length === 0) return refused("loanStillOwed");
  const taken = takeOver(state, loan, wish);
  return taken.isGranted ? granted([...movements, ...taken.value]) : taken;
}
