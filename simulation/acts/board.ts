// The assembly elects a board, recalls one or fills a post.

import { BOARD_CAUSES } from "#core/changes/command.ts";
import { groupOf, officerOf, tellOffice, type World } from "#simulation/world.ts";

export function elect(world: World): void {
  const { chance, today: on } = world;
  const { members } = groupOf(world).association;
  const from = chance.below(members.length);
  const [president = "", secretary = "", treasurer = ""] = [0, 1, 2].map(
    (step) => members[(from + step) % members.length]?.memberId ?? "",
  );
  const against = chance.below(Math.ceil(members.length / 3));
  tellOffice(world, officerOf(world), {
    type: "electBoard",
    board: { president, secretary, treasurer },
    cause: chance.pick(BOARD_CAUSES),
    votes: { inFavour: members.length - against, against },
    on,
  });
}
