// The full name of a member; it is never shortened.

import type { Member } from "#core/groups/association.ts";
import { fullName } from "#core/people/name.ts";

export function nameIn(members: readonly Member[], memberId: string): string {
  const member = members.find((known) => known.memberId === memberId);
  return member === undefined ? "—" : fullName(member.name);
}
