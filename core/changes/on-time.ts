// A loan whose plan was made anew keeps its mark until she has paid three instalments on their day.

import { lineDueOn, unpaid, type Loan } from "#core/lending/loan.ts";
import { columnsOf } from "#core/meetings/totals.ts";
import type { MeetingClosed } from "#core/meetings/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { meetingOf } from "#core/meetings/meeting.ts";
import { isPositive, isZero } from "#core/money/money.ts";

/** Instalments paid on their day that take the mark away. */
const ON_TIME_NEEDED = 3;

/** The group after a meeting, with each marked loan one instalment further or back at none. */
export function countOnTime(state: GroupState, event: MeetingClosed): GroupState {
  const { loans } = state.lending;
  const counted = Object.values(loans).flatMap((loan) => {
    const onTime = onTimeAfter(state, loan, event);
    if (loan.rescheduled === undefined || onTime === loan.rescheduled.onTime) return [];
    return [[loan.memberId, { ...loan, rescheduled: { ...loan.rescheduled, onTime } }] as const];
  });
  if (counted.length === 0) return state;
  return {
    ...state,
    lending: { ...state.lending, loans: { ...loans, ...Object.fromEntries(counted) } },
  };
}

export function isMarked({ rescheduled }: Loan): boolean {
  return rescheduled !== undefined && rescheduled.onTime < ON_TIME_NEEDED;
}

/** Hers alone counts: an instalment that others covered is none of hers. */
function onTimeAfter(
  state: GroupState,
  loan: Loan,
  { meetingId, movements }: MeetingClosed,
): number {
  const { onTime } = loan.rescheduled ?? { onTime: 0 };
  const dueOn = meetingOf(state.meetings, meetingId)?.dueOn;
  const line = dueOn === undefined ? undefined : lineDueOn(loan, dueOn);
  if (line === undefined || onTime >= ON_TIME_NEEDED) return onTime;
  const { covered } = columnsOf(movements, loan.memberId, state.association.currency);
  return isPositive(unpaid(loan, line)) || !isZero(covered) ? 0 : onTime + 1;
}
