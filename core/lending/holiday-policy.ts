// A meeting that falls on a closed day. The product says which of three ways it goes; the closed
// days come from the country and the branch.

import { addDays, addMonths, calendarOf, later, type Day } from "#core/time/day.ts";
import type { MeetingSeries } from "#core/time/calendar.ts";
import { nextBusinessDay, type ClosedDays } from "#core/time/holidays.ts";
import type { Loan } from "./loan.ts";
import type { PlanInput } from "./method.ts";
import { movedPlan, withDays, type OnMove } from "./move-days.ts";
import { restOfLoan } from "./rest-of-loan.ts";
import { planLoan, type Instalment } from "./schedule.ts";
import type { HolidayPolicy, LoanTerms } from "./terms.ts";

const ON_MOVE: Record<HolidayPolicy, OnMove> = {
  nextBusinessDay: "keepInstalment",
  shiftNoInterest: "asPlanned",
  nextMeetingExtendTerm: "workOutAnew",
};

/**
 * As many days, ascending and every one of them open. A day of rest of the week never skips a
 * meeting: it waits for the next open day, since the weekday would come back every period.
 */
export function openDays(
  days: readonly Day[],
  series: MeetingSeries,
  policy: HolidayPolicy,
  closed: ClosedDays,
): Day[] {
  const wanted = policy === "nextMeetingExtendTerm" ? skippingHolidays(days, series, closed) : days;
  let last: Day | null = null;
  return wanted.map((on) => {
    const from: Day = last === null ? on : later(on, addDays(last, 1));
    last = nextBusinessDay(from, closed);
    return last;
  });
}

/** The plan of a new loan, worked out on its regular days and then moved off the closed ones. */
export function planAround(
  input: PlanInput,
  policy: HolidayPolicy,
  closed: ClosedDays,
): Instalment[] {
  const anchor = input.anchoredOn ?? input.disbursedOn;
  const series = { anchor, frequency: input.terms.frequency };
  const dueDays = openDays(input.dueDays, series, policy, closed);
  return movedPlan({ ...input, dueDays }, planLoan(input), ON_MOVE[policy]);
}

/** A running loan moved off days that were closed later: what is due by `on` or paid stands. */
export function moveOffHolidays(
  loan: Loan,
  terms: LoanTerms,
  policy: HolidayPolicy,
  closed: ClosedDays,
  on: Day,
): Loan {
  const rest = restOfLoan(loan, on);
  const planned = rest.open.map(({ dueOn }) => dueOn);
  const series = { anchor: loan.disbursedOn, frequency: terms.frequency };
  const days = openDays(planned, series, policy, closed);
  return withDays(loan, rest, terms, days, ON_MOVE[policy]);
}

function skippingHolidays(
  days: readonly Day[],
  series: MeetingSeries,
  { holidays }: ClosedDays,
): Day[] {
  let skipped = 0;
  return days.map((on) => {
    let wanted = periodsLater(on, series, skipped);
    while (holidays.has(wanted)) {
      skipped += 1;
      wanted = periodsLater(on, series, skipped);
    }
    return wanted;
  });
}

/** In a monthly series to its own day of the month; a day that stands as it is stays. */
function periodsLater(on: Day, { anchor, frequency }: MeetingSeries, periods: number): Day {
  if (periods === 0) return on;
  if (frequency.unit === "days") return addDays(on, frequency.every * periods);
  const [, , date] = calendarOf(anchor);
  return addMonths(on, periods, date);
}
