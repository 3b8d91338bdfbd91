// What women settle among themselves outside a meeting: a debt given back before the board, and who
// sits in which solidarity group when one became too small.

import { debtsOn } from "#core/changes/pay-debts.ts";
import { membersOf } from "#core/groups/association.ts";
import { isPositive, money } from "#core/money/money.ts";
import { groupOf, officerOf, tellOffice, type World } from "#simulation/world.ts";

/** All of it, a part, or a coin too much. */
export function giveBack(world: World): void {
  const { chance, today: on } = world;
  const group = groupOf(world);
  const { members, former = [], board } = group.association;
  for (const { memberId } of [...members, ...former]) {
    const owed = debtsOn(group, memberId, on);
    if (!isPositive(owed) || chance.onceIn(3)) continue;
    const { minor, currency } = owed;
    const amount = money(currency, chance.pick([minor, minor, minor / 2n + 1n, minor + 1n]));
    const receivedById = chance.pick([board.president, board.treasurer]);
    const command = { type: "payDebts", memberId, amount, receivedById, on } as const;
    tellOffice(world, officerOf(world), command);
  }
}

/** Whoever sits alone goes to others; sometimes one passes over without need. */
export function regroup(world: World): void {
  const { chance, today: on } = world;
  const { association } = groupOf(world);
  const { members, subgroups } = association;
  const sizes = subgroups.map(({ subgroupId }) => membersOf(association, subgroupId));
  const small = sizes.find((women) => women.length > 0 && women.length < 4);
  const women = small ?? [chance.pick(members)];
  const { subgroupId } = chance.pick(subgroups);
  const memberIds = women.map(({ memberId }) => memberId);
  tellOffice(world, officerOf(world), { type: "regroup", memberIds, subgroupId, on });
}
