// The cash of closed meetings is brought to the bank, in one or two slips, and somebody else finds
// it on the statement.

import { money } from "#core/money/money.ts";
import { groupOf, officerOf, tellOffice, type World } from "#simulation/world.ts";

export function bringToBank(world: World): void {
  const { chance, today: depositedOn } = world;
  const [carried] = Object.entries(groupOf(world).meetings.transit).filter(
    ([, { amount }]) => amount.minor > 0n,
  );
  if (carried === undefined) return;
  const [meetingId, { amount: whole }] = carried;
  const minor = chance.onceIn(4) ? whole.minor / 2n + 1n : whole.minor;
  const amount = money(whole.currency, minor);
  const slipNumber = `b-${chance.below(1_000_000)}`;
  const command = { type: "depositCash", meetingId, amount, slipNumber, depositedOn } as const;
  tellOffice(world, officerOf(world), command);
}

/** One line for what waits; the one who brought it may not say that it arrived. */
export function confirmWaiting(world: World): void {
  const { chance, bank, office, today: bookedOn } = world;
  for (const { depositId, amount } of groupOf(world).meetings.waiting ?? []) {
    if (chance.onceIn(3)) continue;
    const lineId = chance.newId();
    bank.readIn({ lineId, bookedOn, amount });
    const command = { type: "confirmDeposit", depositId, lineId } as const;
    if (chance.onceIn(8)) tellOffice(world, officerOf(world), command);
    tellOffice(world, office, command);
  }
}
