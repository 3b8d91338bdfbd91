// One cycle of a life, from the solicitud to the last coin owed.

import { isRepaid } from "#core/lending/loan.ts";
import { nextMeeting } from "#core/meetings/meeting.ts";
import { addDays } from "#core/time/day.ts";
import { betweenMeetings } from "./acts/between.ts";
import { payOutLoans } from "./acts/disburse.ts";
import { holdMeeting } from "./acts/meet.ts";
import { askAndApprove } from "./acts/request.ts";
import { rescheduleLate } from "./acts/reschedule.ts";
import { cycleOf } from "./founding.ts";
import { groupOf, passTo, tellOffice, type World } from "./world.ts";

/** True when the cycle began; the loans of the one before, or nobody's yes, may hold it back. */
export function beginCycle(world: World): boolean {
  const before = groupOf(world).lending.cycle?.number ?? 0;
  const on = addDays(world.today, world.chance.between(1, 20));
  if (world.chance.onceIn(8)) {
    passTo(world, on);
    const { association } = groupOf(world);
    tellOffice(world, world.office, cycleOf(world.chance, association.members, on));
  } else if (askAndApprove(world, on)) payOutLoans(world);
  return (groupOf(world).lending.cycle?.number ?? 0) > before;
}

/** Meeting after meeting; whoever owes after the last one has hers spread over one or two more. */
export function liveCycle(world: World): void {
  for (let held = 0; held < MOST_MEETINGS; held += 1) {
    const next = nextMeeting(groupOf(world).meetings);
    if (next !== undefined) {
      holdMeeting(world, next);
      betweenMeetings(world);
      continue;
    }
    if (Object.values(groupOf(world).lending.loans).every(isRepaid)) return;
    rescheduleLate(world);
  }
}

const MOST_MEETINGS = 14;
