// Between two cycles a woman joins, or comes back from her rest.

import type { Member } from "#core/groups/association.ts";
import { womanOf } from "#simulation/founding.ts";
import { groupOf, officerOf, tellOffice, type World } from "#simulation/world.ts";

export function join(world: World): void {
  const { chance } = world;
  const { members, subgroups, former = [] } = groupOf(world).association;
  const line = Math.max(...[...members, ...former].map((known) => known.line)) + 1;
  const { subgroupId } = chance.pick(subgroups);
  admit(world, { memberId: chance.newId(), line, name: womanOf(chance), subgroupId });
}

/** Every woman who rests comes back into her line, sooner or later. */
export function comeBack(world: World): void {
  const { former = [] } = groupOf(world).association;
  for (const { memberId, line, name, subgroupId } of former.filter(
    ({ kind }) => kind === "resting",
  )) {
    if (world.chance.onceIn(3)) continue;
    admit(world, { memberId, line, name, subgroupId });
  }
}

function admit(world: World, member: Member): void {
  tellOffice(world, officerOf(world), { type: "admitMember", member, on: world.today });
}
