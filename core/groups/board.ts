// The board (directiva): three women the others elected.

import type { MemberId } from "#core/people/ids.ts";

export const BOARD_ROLES = ["president", "secretary", "treasurer"] as const;

export type BoardRole = (typeof BOARD_ROLES)[number];

export type Board = Readonly<Record<BoardRole, MemberId>>;

export function boardRoleOf(
  { board }: { readonly board: Board },
  memberId: MemberId,
): BoardRole | null {
  return BOARD_ROLES.find((role) => board[role] === memberId) ?? null;
}
