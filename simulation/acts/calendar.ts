// The days of the meetings change: the group meets on another weekday, or the branch is closed.

import { CLOSURE_REASONS } from "#core/changes/closure.ts";
import { HOLIDAY_POLICIES } from "#core/lending/terms.ts";
import { nextMeeting } from "#core/meetings/meeting.ts";
import { addDays } from "#core/time/day.ts";
import { groupOf, tellOffice, trouble, type World } from "#simulation/world.ts";
import { proposeAndApprove } from "./propose.ts";

export function moveWeekday(world: World): void {
  const { chance } = world;
  const next = nextMeeting(groupOf(world).meetings);
  if (next === undefined) return;
  proposeAndApprove(world, {
    type: "moveMeetings",
    firstOn: addDays(next.dueOn, chance.between(-2, 4)),
    onMove: chance.pick(["keepInstalment", "asPlanned"] as const),
  });
}

/** The branch closes over the next meeting, under one of the three policies. */
export function closeBranch(world: World): void {
  const { chance, bank, office } = world;
  const next = nextMeeting(groupOf(world).meetings);
  if (next === undefined) return;
  const closureId = chance.newId();
  const policy = chance.pick(HOLIDAY_POLICIES);
  bank.declare({
    closureId,
    from: addDays(next.dueOn, -chance.below(3)),
    to: addDays(next.dueOn, chance.below(4)),
    reason: chance.pick(CLOSURE_REASONS),
    policy,
    declaredById: chance.newId(),
  });
  const { cycle } = groupOf(world).lending;
  tellOffice(world, office, { type: "applyClosure", closureId });
  if (groupOf(world).lending.cycle !== cycle) trouble(world, `closure: ${policy}`);
}
