// Who belongs and who leads: a woman who comes at the start of a cycle, a board that is elected,
// recalled or completed, and the savings of those who left.

import { memberOf } from "#core/groups/association.ts";
import { BOARD_ROLES, type Board } from "#core/groups/board.ts";
import { boardRule, remarksOnChange, type BoardRemark } from "#core/groups/board-rule.ts";
import type { GroupLimits } from "#core/groups/found.ts";
import { debtsOf, isRepaid } from "#core/lending/loan.ts";
import { flawsOfNext } from "#core/meetings/assembly-flaws.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import type { Movement } from "#core/meetings/movement.ts";
import { add, compare, isPositive, isPlausible } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { savedIn } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import type { ElectBoard } from "#core/meetings/wish.ts";
import type { AdmitMember, ReceiveClaim, ReturnSavings } from "./command.ts";
import type { BoardElected, ClaimPaid, MemberAdmitted, SavingsReturned } from "./event.ts";
import type { ChangeTerms } from "./terms.ts";

export type MembershipRefusal =
  | "loansStillOpen"
  | "memberTwice"
  | "lineTwice"
  | "tooManyMembers"
  | "memberWithoutSubgroup"
  | "subgroupSize"
  | "boardNotMembers"
  | "boardHoldsTwoPosts"
  | "votesMissing"
  | BoardRemark
  | "boardHasDebtor"
  | "dayOutOfRange"
  | "nothingClaimed"
  | "wrongCurrency"
  | "amountNotPositive"
  | "moreThanClaimed"
  | "referenceMissing"
  | "notFormer"
  | "savingsLocked"
  | "nothingSaved"
  | "cashMissing";

/** Between two cycles alone: in the middle of one nobody joins those who answer for it. */
export function admitMember(
  { association, lending }: GroupState,
  { member, on }: AdmitMember,
  { today, limits }: Pick<ChangeTerms, "today"> & { readonly limits: GroupLimits },
): Outcome<readonly MemberAdmitted[], MembershipRefusal> {
  const { members, subgroups, former = [] } = association;
  if (on > today) return refused("dayOutOfRange");
  if (!Object.values(lending.loans).every(isRepaid)) return refused("loansStillOpen");
  if (memberOf(association, member.memberId) !== undefined) return refused("memberTwice");
  const before = former.find(({ memberId }) => memberId === member.memberId);
  if (before !== undefined && before.kind !== "resting") return refused("memberTwice");
  const used = [...members, ...former.filter((known) => known !== before)];
  if (used.some(({ line }) => line === member.line)) return refused("lineTwice");
  if (members.length >= limits.members.most) return refused("tooManyMembers");
  if (!subgroups.some(({ subgroupId }) => subgroupId === member.subgroupId))
    return refused("memberWithoutSubgroup");
  const sisters = members.filter(({ subgroupId }) => subgroupId === member.subgroupId);
  if (sisters.length >= limits.subgroup.most) return refused("subgroupSize");
  return granted([{ type: "MemberAdmitted", member, on }]);
}

/** More than half of the members are there, and more than half of those who vote agree. */
export function electBoard(
  state: GroupState,
  { board, cause, votes, on }: ElectBoard,
  { today }: Pick<ChangeTerms, "today">,
): Outcome<readonly BoardElected[], MembershipRefusal> {
  const { association } = state;
  if (on > today) return refused("dayOutOfRange");
  const posts = BOARD_ROLES.map((role) => board[role]);
  if (!posts.every((post) => memberOf(association, post) !== undefined))
    return refused("boardNotMembers");
  if (new Set(posts).size !== posts.length) return refused("boardHoldsTwoPosts");
  const cast = votes.inFavour + votes.against;
  const { length } = association.members;
  const isVoted = cast <= length && cast * 2 > length && votes.inFavour > votes.against;
  if (!isVoted) return refused("votesMissing");
  const [remark] = boardRemarks(state, board);
  if (remark !== undefined) return refused(remark);
  return granted([{ type: "BoardElected", board, cause, votes, on }]);
}

/** Between two cycles a board is chosen for the next; in the middle of one a post is filled. */
function boardRemarks(
  state: GroupState,
  board: Board,
): readonly (BoardRemark | "boardHasDebtor")[] {
  const { association, lending, meetings, boards = [] } = state;
  const isOver = meetings.list.every(({ status }) => status === "closed");
  if (isOver) return flawsOfNext(state, board);
  const change = { before: association.board, after: board };
  const cycle = lending.cycle?.number ?? 0;
  const remarks = remarksOnChange(boards, change, boardRule(association.bylaws), cycle);
  const fresh = Object.entries(board).filter(
    ([, memberId]) => !Object.values(association.board).includes(memberId),
  );
  const isOwing = fresh.some(([, memberId]) => debtsOf(lending, memberId).length > 0);
  return isOwing ? [...remarks, "boardHasDebtor"] : remarks;
}

export function receiveClaim(
  { association, lending }: GroupState,
  { memberId, amount, reference, on }: ReceiveClaim,
  { today }: Pick<ChangeTerms, "today">,
): Outcome<readonly ClaimPaid[], MembershipRefusal> {
  const claimed = lending.claims?.[memberId];
  if (claimed === undefined || !isPositive(claimed)) return refused("nothingClaimed");
  if (amount.currency !== association.currency) return refused("wrongCurrency");
  if (!isPositive(amount) || !isPlausible(amount)) return refused("amountNotPositive");
  if (compare(amount, claimed) > 0) return refused("moreThanClaimed");
  if (reference.trim() === "") return refused("referenceMissing");
  if (on > today) return refused("dayOutOfRange");
  return granted([{ type: "ClaimPaid", memberId, amount, reference, on }]);
}

/** A guarantor's savings are locked while any woman of the group owes the institution. */
export function savingsAreLocked({ lending }: GroupState): boolean {
  return !Object.values(lending.loans).every(isRepaid);
}

/** Out of coins that lie in the cash box: what is lent, or has not come yet, pays nobody. */
export function returnSavings(
  state: GroupState,
  { memberId, on }: ReturnSavings,
  { today }: Pick<ChangeTerms, "today">,
): Outcome<readonly SavingsReturned[], MembershipRefusal> {
  const { former = [] } = state.association;
  if (on > today) return refused("dayOutOfRange");
  if (!former.some((known) => known.memberId === memberId)) return refused("notFormer");
  if (savingsAreLocked(state)) return refused("savingsLocked");
  const passbook = passbookOf(state.savings, memberId);
  const movements = (["held", "voluntary", "compulsory"] as const).flatMap((bucket): Movement[] => {
    const amount = passbook[bucket];
    if (!isPositive(amount)) return [];
    return [{ kind: "savingsUsed", memberId, bucket, purpose: "returned", amount }];
  });
  if (movements.length === 0) return refused("nothingSaved");
  const total = add(passbook.held, savedIn(passbook));
  if (compare(total, groupCashOf(state)) > 0) return refused("cashMissing");
  return granted([{ type: "SavingsReturned", memberId, movements, on }]);
}
