// A phone is stolen. What it had not sent is gone, and was never "in the book"; another phone takes
// its place with a name and receipts of its own.

import { everyPhone, officerOf, trouble, type World } from "#simulation/world.ts";

export function stealPhone(world: World): void {
  const index = world.chance.below(world.officers.length);
  const unheard = officerOf(world, index).unsent();
  const lost = new Set(unheard.filter((commandId) => !world.bank.knows(commandId)));
  const kept = world.told.filter(({ commandId }) => !lost.has(commandId));
  world.told.splice(0, world.told.length, ...kept);
  world.officers[index] = world.open("asesora");
  trouble(world, "a phone was stolen");
  for (const phone of everyPhone(world)) phone.sync(world.bank, world.chance, world.today);
}
