// A closed branch moves the meetings of an association: once approved, without asking again.

import { moveOffHolidays, openDays } from "#core/lending/holiday-policy.ts";
import { seriesOf, type Cycle } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork } from "#core/people/four-eyes.ts";
import { addDays, weekday, type Day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import { closureDays, type Closure } from "./closure.ts";
import type { ApplyClosure } from "./command.ts";
import type { MeetingsMoved } from "./event.ts";
import { movedTo } from "./move-meetings.ts";
import type { ChangeTerms } from "./terms.ts";

export type ClosureRefusal = "unknownClosure" | "fourEyes" | "nothingToMove" | "meetingsStillOpen";

export function applyClosure(
  state: GroupState,
  { closureId }: ApplyClosure,
  terms: Pick<ChangeTerms, "today" | "closedDays" | "closures" | "ownAccounts">,
): Outcome<readonly MeetingsMoved[], ClosureRefusal> {
  const closure = terms.closures.find((known) => known.closureId === closureId);
  if (closure === undefined) return refused("unknownClosure");
  if (isOwnWork(terms, [closure.declaredById])) return refused("fourEyes");
  const { cycle, loans } = state.lending;
  if (cycle === null) return refused("nothingToMove");
  if (state.meetings.list.some(({ status }) => status === "open"))
    return refused("meetingsStillOpen");
  const on = lastHeld(state, terms.today);
  const closed = closedFor(cycle, closure, on, terms);
  const { policy } = closure;
  const open = cycle.dueDays.filter((dueOn) => dueOn > on);
  const passed = cycle.dueDays.filter((dueOn) => dueOn <= on);
  const dueDays = [...passed, ...openDays(open, seriesOf(cycle), policy, closed)];
  if (dueDays.every((dueOn, index) => dueOn === cycle.dueDays[index]))
    return refused("nothingToMove");
  const moved = Object.values(loans).map((loan) =>
    moveOffHolidays(loan, cycle.terms, policy, closed, on),
  );
  return granted([movedTo(state, { ...cycle, dueDays }, moved, terms.today)]);
}

/** A closed day that has passed moves its meeting too, as long as that was not held. */
function lastHeld({ meetings, lending }: GroupState, today: Day): Day {
  const held = meetings.list.filter(({ status }) => status === "closed").map(({ dueOn }) => dueOn);
  const last = held.reduce<Day | null>(
    (latest, on) => (latest === null || on > latest ? on : latest),
    null,
  );
  return last ?? lending.cycle?.disbursedOn ?? today;
}

/** A meeting the group holds on a holiday of its own will, because nobody minds, stays. */
function closedFor(
  { dueDays }: Cycle,
  closure: Closure,
  on: Day,
  { closedDays }: Pick<ChangeTerms, "closedDays">,
): ClosedDays {
  const { from, to } = closure;
  const all = closedDays(on, addDays(to, LONGEST_DAYS));
  const kept = dueDays.filter((dueOn) => dueOn > on && (dueOn < from || dueOn > to));
  return {
    holidays: new Map([
      ...[...all.holidays].filter(([day]) => !kept.includes(day)),
      ...closureDays([closure]),
    ]),
    restDays: all.restDays.filter((rest) => !kept.some((dueOn) => weekday(dueOn) === rest)),
  };
}

/** Every due day of the longest cycle lies within. */
const LONGEST_DAYS = 9 * 366;
