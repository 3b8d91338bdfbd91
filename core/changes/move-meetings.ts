// The group meets on another day of the week: every meeting that is still to come, every
// instalment and the last due day move with it. Holidays are minded on the new days too.

import { moveOffHolidays, openDays } from "#core/lending/holiday-policy.ts";
import { seriesOf, type Cycle, type Loan } from "#core/lending/loan.ts";
import type { HolidayPolicy } from "#core/lending/terms.ts";
import { moveWeekday, type MoveRefusal, type WeekdayMoved } from "#core/lending/move-weekday.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { MoveMeetings } from "#core/meetings/wish.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import type { MeetingsMoved } from "./event.ts";
import type { ChangeTerms } from "./terms.ts";

export type MovingRefusal = MoveRefusal | "meetingsStillOpen";

type Calendar = Pick<ChangeTerms, "today" | "closedDays">;

export function moveMeetings(
  state: GroupState,
  { firstOn, onMove }: MoveMeetings,
  { today: on, closedDays }: Calendar,
): Outcome<readonly MeetingsMoved[], MovingRefusal> {
  const { lending, meetings } = state;
  const { cycle } = lending;
  if (cycle === null) return refused("nothingToMove");
  if (meetings.list.some(({ status }) => status === "open")) return refused("meetingsStillOpen");
  const moved = moveWeekday(lending, { on, series: seriesOf(cycle), firstOn, onMove });
  if (!moved.isGranted) return moved;
  const closed = closedDays(on, addDays(on, LONGEST_DAYS));
  const { cycle: regular, loans } = moved.value;
  const followed = { ...regular, series: moved.value.series };
  const policy = policyOf(cycle, onMove);
  const movedLoans = loansOffHolidays({ ...cycle, holidayPolicy: policy }, loans, closed, on);
  return granted([movedTo(state, offHolidays(followed, closed, on), movedLoans, on)]);
}

/** Where the instalments were to stay as planned, a holiday on the new days does not change them. */
function policyOf({ holidayPolicy }: Cycle, onMove: MoveMeetings["onMove"]): HolidayPolicy | null {
  const isKept = onMove === "asPlanned" && holidayPolicy === "nextBusinessDay";
  return isKept ? "shiftNoInterest" : holidayPolicy;
}

/** Every due day of the longest cycle lies within. */
const LONGEST_DAYS = 9 * 366;

/** The calendar of meetings and the plans of the loans, as they are from a day on. */
export function movedTo(
  { meetings }: GroupState,
  cycle: Cycle,
  loans: readonly Loan[],
  on: Day,
): MeetingsMoved {
  const days = meetings.list.flatMap(({ meetingId, status, dueOn: before }, index) => {
    const dueOn = cycle.dueDays[index] ?? before;
    return status === "planned" && dueOn !== before ? [{ meetingId, dueOn }] : [];
  });
  return { type: "MeetingsMoved", cycle, loans, meetings: days, on };
}

function offHolidays(cycle: Cycle, closed: ClosedDays, on: Day): Cycle {
  const { dueDays, holidayPolicy } = cycle;
  if (holidayPolicy === null) return cycle;
  const passed = dueDays.filter((dueOn) => dueOn <= on);
  const open = dueDays.filter((dueOn) => dueOn > on);
  return {
    ...cycle,
    dueDays: [...passed, ...openDays(open, seriesOf(cycle), holidayPolicy, closed)],
  };
}

function loansOffHolidays(
  { terms, holidayPolicy }: Cycle,
  loans: WeekdayMoved["loans"],
  closed: ClosedDays,
  on: Day,
): Loan[] {
  return Object.values(loans).map((loan) =>
    holidayPolicy === null ? loan : moveOffHolidays(loan, terms, holidayPolicy, closed, on),
  );
}
