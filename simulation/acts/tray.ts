// What a person in the office puts right: an amount of a closed meeting, and what lies in the tray.

import { money } from "#core/money/money.ts";
import { groupOf, tellOffice, type World } from "#simulation/world.ts";

export function correctOne(world: World): void {
  const { chance, office } = world;
  const { meetings, association } = groupOf(world);
  const closed = meetings.list.filter(({ status }) => status === "closed");
  if (closed.length === 0) return;
  const { meetingId, payments } = chance.pick(closed);
  const known = payments.length > 0 && !chance.onceIn(5) ? chance.pick(payments) : null;
  const { memberId } = known ?? chance.pick(association.members);
  const told = known?.amount.minor ?? 0n;
  const change = BigInt(chance.below(6_000)) - 3_000n;
  const right = told + change < 0n ? 0n : told + change;
  tellOffice(world, office, {
    type: "correctPayment",
    meetingId,
    memberId,
    rightAmount: money(association.currency, right),
    reason: "mal anotado",
  });
}

/** One in three stays for later. */
export function emptyTray(world: World): void {
  const { chance, office } = world;
  for (const { reviewId } of groupOf(world).reviews.slice(0, 12)) {
    if (chance.onceIn(3)) continue;
    const outcome = chance.pick(["sameFact", "separateFact"] as const);
    const note = "hablado con la tesorera";
    tellOffice(world, office, { type: "resolveReview", reviewId, outcome, note });
  }
}
