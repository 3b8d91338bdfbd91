// How long a woman leads and how often the posts change hands: so many terms in a row, and so many
// posts that pass to somebody else with every cycle. A term is a cycle begun with her on the board.

import { BOARD_ROLES, type Board } from "./board.ts";
import type { MemberId } from "#core/people/ids.ts";

export type BoardRule = {
  /** The most terms in a row, whatever the post. */
  readonly termsInRow: number;
  /** Posts that pass to somebody else from one cycle to the next, at least. */
  readonly rotate: number;
};

/** The method's proposal, which binds who never voted otherwise. */
export const PROPOSED_BOARD_RULE: BoardRule = { termsInRow: 2, rotate: 1 };

/** What these bylaws say, or the proposal where they say nothing. */
export function boardRule({ board }: { readonly board?: BoardRule }): BoardRule {
  return board ?? PROPOSED_BOARD_RULE;
}

/** Who led when a cycle began. */
export type BoardOfCycle = { readonly cycle: number; readonly board: Board };

export type BoardRemark = "boardTermTooLong" | "boardNotRotated";

/** Terms in a row up to this cycle; a cycle nobody noted down ends the row. */
export function termsInRow(
  boards: readonly BoardOfCycle[],
  memberId: MemberId,
  lastCycle: number,
): number {
  let terms = 0;
  for (let cycle = lastCycle; cycle > 0; cycle -= 1) {
    const known = boards.find((led) => led.cycle === cycle);
    if (known === undefined || !isOn(known.board, memberId)) return terms;
    terms += 1;
  }
  return terms;
}

/** What of a board for the cycle to come breaks the rule. `lastCycle` is the one that ends. */
export function remarksOnNext(
  boards: readonly BoardOfCycle[],
  next: Board,
  rule: BoardRule,
  lastCycle: number,
): BoardRemark[] {
  const before = boards.find(({ cycle }) => cycle === lastCycle)?.board;
  const kept = BOARD_ROLES.filter((role) => before?.[role] === next[role]).length;
  const changed = BOARD_ROLES.length - kept;
  const checks: [BoardRemark, boolean][] = [
    ["boardTermTooLong", hasServedEnough(boards, Object.values(next), rule, lastCycle)],
    ["boardNotRotated", before !== undefined && changed < rule.rotate],
  ];
  return checks.flatMap(([remark, isSo]) => (isSo ? [remark] : []));
}

/** In the middle of a cycle only those who come new to the board are asked about. */
export function remarksOnChange(
  boards: readonly BoardOfCycle[],
  { before, after }: { readonly before: Board; readonly after: Board },
  rule: BoardRule,
  cycle: number,
): BoardRemark[] {
  const fresh = Object.values(after).filter((memberId) => !isOn(before, memberId));
  const wereOn = fresh.filter((memberId) => {
    const began = boards.find((known) => known.cycle === cycle)?.board;
    return began === undefined || !isOn(began, memberId);
  });
  return hasServedEnough(boards, wereOn, rule, cycle - 1) ? ["boardTermTooLong"] : [];
}

function hasServedEnough(
  boards: readonly BoardOfCycle[],
  memberIds: readonly MemberId[],
  rule: BoardRule,
  lastCycle: number,
): boolean {
  return memberIds.some((memberId) => termsInRow(boards, memberId, lastCycle) >= rule.termsInRow);
}

function isOn(board: Board, memberId: MemberId): boolean {
  return BOARD_ROLES.some((role) => board[role] === memberId);
}
