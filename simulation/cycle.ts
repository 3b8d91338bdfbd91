// One cycle of a life, from the solicitud to the last coin owed.

import type { StartCycle } from "#core/book/command.ts";
import { debtorCeiling } from "#core/cycle/debtor.ts";
import { isRepaid } from "#core/lending/loan.ts";
import { nextMeeting } from "#core/meetings/meeting.ts";
import { isPositive, least } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { betweenMeetings } from "./acts/between.ts";
import { payOutLoans } from "./acts/disburse.ts";
import { holdMeeting } from "./acts/meet.ts";
import { askAndApprove } from "./acts/request.ts";
import { payAllAtTill } from "./acts/till.ts";
import { rescheduleLate } from "./acts/reschedule.ts";
import { cycleOf } from "./founding.ts";
import { groupOf, passTo, tellOffice, trouble, type World } from "./world.ts";

/** True when the cycle began; the loans of the one before, or nobody's yes, may hold it back. */
export function beginCycle(world: World): boolean {
  const { lending } = groupOf(world);
  const before = lending.cycle?.number ?? 0;
  const on = addDays(world.today, world.chance.between(1, 20));
  if (world.chance.onceIn(8)) {
    passTo(world, on);
    tellOffice(world, world.office, plainCycle(world, on));
  } else if (askAndApprove(world, on)) payOutLoans(world);
  const isBegun = (groupOf(world).lending.cycle?.number ?? 0) > before;
  if (isBegun && lending.debts.length > 0) trouble(world, "a debt carried over");
  return isBegun;
}

/** Without a solicitud; whoever owes her sisters asks for no more than last time. */
function plainCycle(world: World, on: Day): StartCycle {
  const { association, lending } = groupOf(world);
  const cycle = cycleOf(world.chance, association.members, on);
  const loans = cycle.loans.flatMap((loan) => {
    const most = debtorCeiling(lending, loan.memberId, association.currency);
    if (most === null || world.chance.onceIn(20)) return [loan];
    return isPositive(most) ? [{ ...loan, principal: least(loan.principal, most) }] : [];
  });
  return { ...cycle, loans };
}

/** Meeting after meeting; whoever owes after the last one has hers spread over one or two more. */
export function liveCycle(world: World): void {
  for (let held = 0; held < MOST_MEETINGS; held += 1) {
    const next = nextMeeting(groupOf(world).meetings);
    if (next !== undefined) {
      if (world.chance.onceIn(10) && isLastOne(world)) {
        passTo(world, next.dueOn);
        payAllAtTill(world);
        betweenMeetings(world);
        if (Object.values(groupOf(world).lending.loans).every(isRepaid)) return;
      }
      holdMeeting(world, next);
      betweenMeetings(world);
      continue;
    }
    if (Object.values(groupOf(world).lending.loans).every(isRepaid)) return;
    rescheduleLate(world);
  }
}

function isLastOne(world: World): boolean {
  const { list } = groupOf(world).meetings;
  return list.filter(({ status }) => status !== "closed").length === 1;
}

const MOST_MEETINGS = 14;
