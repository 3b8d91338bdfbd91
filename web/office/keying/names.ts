// A woman's whole name by who she is in the book.

import type { GroupState } from "#core/meetings/group-state.ts";
import { fullName } from "#core/people/name.ts";

export function nameOf({ association }: GroupState, memberId: string): string {
  const member = association.members.find((known) => known.memberId === memberId);
  return member === undefined ? "—" : fullName(member.name);
}
