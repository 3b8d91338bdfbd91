// A woman's whole name on paper, also after she left.

import { onceMemberOf } from "#core/groups/association.ts";
import { fullName } from "#core/people/name.ts";
import { say, type Asked } from "./asked.ts";

export function womanName({ book, paper }: Pick<Asked, "book" | "paper">, memberId: string) {
  const member = onceMemberOf(book.group.association, memberId);
  return member === undefined ? say(paper, "member.unknown") : fullName(member.name);
}
