// The board as signers: each name with her post.

import { memberOf, type Association } from "#core/groups/association.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { fullName } from "#core/people/name.ts";
import { say, type Asked } from "./asked.ts";

export type Signer = readonly [name: string, role: string];

export function boardOf({ paper, book }: Pick<Asked, "paper" | "book">): Signer[] {
  return boardOfAssociation({ paper }, book.group.association);
}

export function boardOfAssociation(
  { paper }: Pick<Asked, "paper">,
  association: Association,
): Signer[] {
  return BOARD_ROLES.map((role) => {
    const member = memberOf(association, association.board[role]);
    const name = member === undefined ? say(paper, "member.unknown") : fullName(member.name);
    return [name, say(paper, `board.${role}`)];
  });
}
