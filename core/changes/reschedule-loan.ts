// A loan she cannot pay as promised, spread again over the meetings of her group, and over more
// of them where those planned do not suffice.

import { openDays } from "#core/lending/holiday-policy.ts";
import { seriesOf, type Cycle, type Loan } from "#core/lending/loan.ts";
import { withDays } from "#core/lending/move-days.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import { planChange } from "#core/lending/plan-change.ts";
import { reschedule, type RescheduleRefusal } from "#core/lending/reschedule.ts";
import { restOfLoan } from "#core/lending/rest-of-loan.ts";
import { fallDue } from "#core/meetings/fall-due.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { discreetHardship, type RescheduleLoan } from "#core/meetings/wish.ts";
import { isPositive, zero } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { meetingsAfter } from "#core/time/calendar.ts";
import { addDays, later, type Day } from "#core/time/day.ts";
import { applyLending } from "#core/lending/evolve.ts";
import type { LoanRescheduled } from "./event.ts";
import type { ChangeTerms } from "./terms.ts";

export type ReschedulingRefusal =
  | RescheduleRefusal
  | "noLoan"
  | "meetingsStillOpen"
  | "meetingsDoNotMatch"
  | "meetingSince"
  | "idUsedBefore"
  | "dayOutOfRange";

type Calendar = Pick<ChangeTerms, "today" | "closedDays">;

export function rescheduleLoan(
  state: GroupState,
  wish: RescheduleLoan,
  calendar: Calendar,
): Outcome<readonly LoanRescheduled[], ReschedulingRefusal> {
  const { memberId, on, instalments } = wish;
  const reason = discreetHardship(wish.reason);
  const { cycle, loans } = state.lending;
  const loan = loans[memberId];
  if (cycle === null || loan === undefined) return refused("noLoan");
  const flaw = flawOf(state, wish, calendar.today);
  if (flaw !== null) return refused(flaw);
  const fallen = fallenDue(loan, cycle, on);
  const standing = after(loan, fallen);
  const terms = { ...cycle.terms, instalments };
  const asked = { on, terms, anchor: seriesOf(cycle).anchor };
  const planned = reschedule(standing, cycle.terms, asked);
  if (!planned.isGranted) return planned;
  const days = groupDays(cycle, planned.value.loan, on, calendar);
  const known = cycle.dueDays.length;
  const missing = days.filter((dueOn) => dueOn > (cycle.dueDays.at(-1) ?? cycle.disbursedOn));
  if (missing.length !== wish.meetingIds.length) return refused("meetingsDoNotMatch");
  const settled = onDays(planned.value.loan, cycle, days, on);
  const change = planChange(standing, settled);
  if (change === null) return refused("alreadyRepaid");
  const meetings = missing.map((dueOn, index) => {
    return { meetingId: wish.meetingIds[index] ?? "", number: known + index + 1, dueOn };
  });
  const movements: LendingMovement[] = [
    ...fallen,
    { kind: "planChanged", memberId, ...change },
    ...earned(standing, settled, on),
  ];
  return granted([{ type: "LoanRescheduled", memberId, reason, movements, meetings, on }]);
}

function flawOf(
  { meetings }: GroupState,
  { on, meetingIds }: RescheduleLoan,
  today: Day,
): ReschedulingRefusal | null {
  const { list } = meetings;
  if (list.some(({ status }) => status === "open")) return "meetingsStillOpen";
  if (list.some(({ status, heldOn }) => status === "closed" && (heldOn ?? on) > on))
    return "meetingSince";
  if (on > today) return "dayOutOfRange";
  const isNew = meetingIds.every((id) => !list.some(({ meetingId }) => meetingId === id));
  return isNew && new Set(meetingIds).size === meetingIds.length ? null : "idUsedBefore";
}

function fallenDue(loan: Loan, { terms }: Cycle, on: Day): LendingMovement[] {
  const movements: LendingMovement[] = [];
  fallDue({ memberId: loan.memberId, loan, terms, heldOn: on, meeting: { dueOn: on } }, movements);
  return movements;
}

function after(loan: Loan, movements: readonly LendingMovement[]): Loan {
  const state = { cycle: null, loans: { [loan.memberId]: loan }, debts: [] };
  return movements.reduce(applyLending, state).loans[loan.memberId] ?? loan;
}

/** One for each new instalment: meetings the group has planned, then its rhythm goes on. */
function groupDays(cycle: Cycle, loan: Loan, on: Day, { closedDays }: Calendar): Day[] {
  const { open, from } = restOfLoan(loan, on);
  const start = later(on, from);
  const planned = cycle.dueDays.filter((dueOn) => dueOn > start).slice(0, open.length);
  const last = later(start, cycle.dueDays.at(-1) ?? start);
  const beyond = meetingsAfter(seriesOf(cycle), last, open.length - planned.length);
  const { holidayPolicy } = cycle;
  if (holidayPolicy === null) return [...planned, ...beyond];
  const closed = closedDays(start, addDays(start, LONGEST_DAYS));
  return [...planned, ...openDays(beyond, seriesOf(cycle), holidayPolicy, closed)];
}

/** Every due day of the longest cycle lies within. */
const LONGEST_DAYS = 9 * 366;

/** The new plan on the days the group really meets, with interest for the actual days. */
function onDays(loan: Loan, { terms }: Cycle, days: readonly Day[], on: Day): Loan {
  return withDays(loan, restOfLoan(loan, on), terms, days, "workOutAnew");
}

/** Interest of the running period is income of the day it was reckoned. */
function earned(before: Loan, now: Loan, on: Day): LendingMovement[] {
  const known = new Set(before.lines.map(({ dueOn }) => dueOn));
  const nothing = zero(now.principal.currency);
  return now.lines
    .filter(({ dueOn, isAccrued }) => dueOn <= on && !isAccrued && !known.has(dueOn))
    .map(({ number, due }): LendingMovement => {
      const amount = due.interest ?? nothing;
      return { kind: "interestAccrued", memberId: now.memberId, instalment: number, amount };
    })
    .filter((movement) => movement.kind === "interestAccrued" && isPositive(movement.amount));
}
