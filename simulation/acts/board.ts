// The assembly elects a board, recalls one or fills a post.

import { BOARD_CAUSES } from "#core/meetings/wish.ts";
import { groupOf, type World } from "#simulation/world.ts";
import { proposeAndApprove } from "./propose.ts";
import { boardFrom } from "./assembly.ts";

export function elect(world: World): void {
  const { chance, today: on } = world;
  const { members } = groupOf(world).association;
  const memberIds = members.map(({ memberId }) => memberId);
  const against = chance.below(Math.ceil(members.length / 3));
  proposeAndApprove(world, {
    type: "electBoard",
    board: boardFrom(memberIds, chance.below(memberIds.length)),
    cause: chance.pick(BOARD_CAUSES),
    votes: { inFavour: members.length - against, against },
    on,
  });
}
