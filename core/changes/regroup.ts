// Women pass from their solidarity group to another, because theirs or the other became too small: all
// of them, or as many as are missing. The assembly decided it; the office writes it down.

import { memberOf, membersOf } from "#core/groups/association.ts";
import type { GroupLimits } from "#core/groups/found.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { Regroup } from "./command.ts";
import type { Regrouped } from "./event.ts";
import type { ChangeTerms } from "./terms.ts";

export type RegroupRefusal =
  | "notAMember"
  | "memberWithoutSubgroup"
  | "subgroupSize"
  | "meetingsStillOpen"
  | "dayOutOfRange";

/** No group may come out larger than the rule, nor another too small where it was not. */
export function regroup(
  { association, meetings }: GroupState,
  { memberIds, subgroupId, on }: Regroup,
  { today, limits }: Pick<ChangeTerms, "today"> & { readonly limits: GroupLimits },
): Outcome<readonly Regrouped[], RegroupRefusal> {
  const { subgroups } = association;
  const { least, most } = limits.subgroup;
  const women = memberIds.map((memberId) => memberOf(association, memberId));
  const isTwice = new Set(memberIds).size !== memberIds.length;
  if (isTwice || women.length === 0 || women.some((woman) => woman === undefined))
    return refused("notAMember");
  if (!subgroups.some((known) => known.subgroupId === subgroupId))
    return refused("memberWithoutSubgroup");
  if (women.some((woman) => woman?.subgroupId === subgroupId)) return refused("subgroupSize");
  if (meetings.list.some(({ status }) => status === "open")) return refused("meetingsStillOpen");
  if (on > today || on < association.foundedOn) return refused("dayOutOfRange");
  const sizeOf = (id: string) => membersOf(association, id).length;
  const isRoom = sizeOf(subgroupId) + memberIds.length <= most;
  const areWhole = subgroups
    .filter((known) => known.subgroupId !== subgroupId)
    .every((known) => {
      const going = women.filter((woman) => woman?.subgroupId === known.subgroupId).length;
      const left = sizeOf(known.subgroupId) - going;
      return going === 0 || left === 0 || left >= least;
    });
  if (!isRoom || !areWhole) return refused("subgroupSize");
  return granted([{ type: "Regrouped", memberIds, subgroupId, on }]);
}
