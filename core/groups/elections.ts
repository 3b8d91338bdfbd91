// Elections of the meeting of constitution: candidates and their votes, post by post. Equal votes
// are decided by a second vote or by lot, and the acta says which.

import type { MemberId } from "#core/people/ids.ts";
import { BOARD_ROLES, type Board, type BoardRole } from "./board.ts";

export const TIE_BREAKS = ["secondVote", "lot"] as const;

export type Election = {
  readonly role: BoardRole;
  readonly candidates: readonly { readonly memberId: MemberId; readonly votes: number }[];
  /** Named only when the most votes were equal. */
  readonly tieBreak: {
    readonly by: (typeof TIE_BREAKS)[number];
    readonly electedId: MemberId;
  } | null;
};

/** Null while nobody is elected: no votes, or equal ones not yet decided. */
export function electedIn({ candidates, tieBreak }: Election): MemberId | null {
  const most = Math.max(0, ...candidates.map(({ votes }) => votes));
  const first = candidates.filter(({ votes }) => votes === most && votes > 0);
  if (first.length === 1) return first[0]?.memberId ?? null;
  return first.find(({ memberId }) => memberId === tieBreak?.electedId)?.memberId ?? null;
}

/** Whether the most votes are equal. */
export function isTied({ candidates }: Election): boolean {
  const most = Math.max(0, ...candidates.map(({ votes }) => votes));
  return most > 0 && candidates.filter(({ votes }) => votes === most).length > 1;
}

/** Null while a post is open. */
export function boardFrom(elections: readonly Election[]): Board | null {
  const elected = BOARD_ROLES.map((role) => {
    const election = elections.find((known) => known.role === role);
    return [role, election === undefined ? null : electedIn(election)] as const;
  });
  if (elected.some(([, memberId]) => memberId === null)) return null;
  return Object.fromEntries(elected) as Record<BoardRole, MemberId>;
}
