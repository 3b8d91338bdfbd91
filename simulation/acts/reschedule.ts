// A loan that cannot be paid as promised is spread again: for hardship in the middle of a cycle, and
// for whoever still owes when the last meeting is over, so that there is one more.

import { isRepaid, type Loan } from "#core/lending/loan.ts";
import { restOfLoan } from "#core/lending/rest-of-loan.ts";
import { HARDSHIPS } from "#core/meetings/wish.ts";
import { later } from "#core/time/day.ts";
import { groupOf, type World } from "#simulation/world.ts";
import { proposeAndApprove } from "./propose.ts";

export function rescheduleOne(world: World): void {
  const open = openLoans(world);
  if (open.length > 0) spread(world, world.chance.pick(open), world.chance.between(2, 6));
}

export function rescheduleLate(world: World): void {
  const [first] = openLoans(world);
  if (first !== undefined) spread(world, first, world.chance.between(2, 3));
}

function openLoans(world: World): Loan[] {
  return Object.values(groupOf(world).lending.loans).filter((loan) => !isRepaid(loan));
}

function spread(world: World, loan: Loan, instalments: number): void {
  const { chance, today: on } = world;
  const { cycle } = groupOf(world).lending;
  if (cycle === null) return;
  const start = later(on, restOfLoan(loan, on).from);
  const planned = cycle.dueDays.filter((dueOn) => dueOn > start).length;
  proposeAndApprove(world, {
    type: "rescheduleLoan",
    memberId: loan.memberId,
    on,
    instalments,
    reason: chance.pick(HARDSHIPS),
    meetingIds: Array.from({ length: Math.max(0, instalments - planned) }, () => chance.newId()),
  });
}
