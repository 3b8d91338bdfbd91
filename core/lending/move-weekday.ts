// A group changes the day it meets: every meeting that is still to come and every instalment
// that is not paid move with it, to the last. Days that have passed stand.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { meetingUpTo, type MeetingSeries } from "#core/time/calendar.ts";
import { addDays, daysBetween, earlier, later, type Day } from "#core/time/day.ts";
import type { Cycle, LendingState } from "./loan.ts";
import { withDays, type OnMove } from "./move-days.ts";
import { restOfLoan } from "./rest-of-loan.ts";

export type MoveAsked = {
  readonly on: Day;
  /** How the group has met so far. */
  readonly series: MeetingSeries;
  /** The next meeting, on the new weekday. */
  readonly firstOn: Day;
  readonly onMove: Exclude<OnMove, "workOutAnew">;
};

export type MoveRefusal = "nothingToMove" | "notWeekly" | "tooSoon" | "tooFar";

export type WeekdayMoved = {
  /** How the group meets from now on; a later reschedule counts from it. */
  readonly series: MeetingSeries;
  readonly cycle: Cycle;
  readonly loans: LendingState["loans"];
};

/**
 * The group's calendar and its loans on the new weekday, holidays not yet minded. The first
 * meeting moves by less than a period, to a day later than today and than what was paid.
 */
export function moveWeekday(
  { cycle, loans }: LendingState,
  asked: MoveAsked,
): Outcome<WeekdayMoved, MoveRefusal> {
  if (cycle === null) return refused("nothingToMove");
  const { series, firstOn, onMove } = asked;
  if (series.frequency.unit === "months") return refused("notWeekly");
  const through = standingThrough(loans, asked.on);
  const open = cycle.dueDays.filter((dueOn) => dueOn > through);
  const rests = Object.values(loans).map((loan) => ({ loan, rest: restOfLoan(loan, through) }));
  const first = [open, ...rests.map(({ rest }) => rest.open.map(({ dueOn }) => dueOn))]
    .flatMap((days) => regularDays(days, series))
    .reduce<Day | null>((least, on) => (least === null ? on : earlier(least, on)), null);
  if (first === null) return refused("nothingToMove");
  if (firstOn <= through) return refused("tooSoon");
  const shift = daysBetween(first, firstOn);
  if (Math.abs(shift) >= series.frequency.every) return refused("tooFar");
  const moved = (days: readonly Day[]) =>
    regularDays(days, series).map((regular) => addDays(regular, shift));
  const movedLoans = rests.map(({ loan, rest }) => {
    const days = moved(rest.open.map(({ dueOn }) => dueOn));
    return [loan.memberId, withDays(loan, rest, cycle.terms, days, onMove)] as const;
  });
  const passed = cycle.dueDays.filter((dueOn) => dueOn <= through);
  return granted({
    series: { anchor: firstOn, frequency: series.frequency },
    cycle: { ...cycle, dueDays: [...passed, ...moved(open)] },
    loans: Object.fromEntries(movedLoans),
  });
}

/** The last day on which anything of the group stands as it is. */
function standingThrough(loans: LendingState["loans"], on: Day): Day {
  return Object.values(loans).reduce((last, loan) => later(last, restOfLoan(loan, on).from), on);
}

/** The day each meeting had before holidays moved it: the latest of the series, one for each. */
function regularDays(days: readonly Day[], series: MeetingSeries): Day[] {
  let next: Day | null = null;
  return days
    .toReversed()
    .map((on) => {
      const latest: Day = next === null ? on : earlier(on, addDays(next, -1));
      next = meetingUpTo(series, latest);
      return next;
    })
    .toReversed();
}
