// Where an association stands in its life, worked out from its book and the day: nobody sets it.

import { isRepaid, owedLines } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { creditOf } from "./evolve.ts";

export type Stage =
  | "constituted"
  | "evaluated"
  | "approved"
  | "inCycle"
  | "inArrears"
  | "closing"
  | "renewing"
  | "dormant";

/** From the end of a cycle until nobody expects the next one. */
const DORMANT_DAYS = 60;

export function stageOf(group: GroupState, today: Day): Stage {
  const { lending, meetings } = group;
  const { request, grant } = creditOf(group);
  const loans = Object.values(lending.loans);
  if (!loans.every(isRepaid)) {
    const isLate = loans.some((loan) => owedLines(loan, addDays(today, -1)).length > 0);
    if (isLate) return "inArrears";
    const isOver = meetings.list.every(({ status }) => status === "closed");
    return isOver ? "closing" : "inCycle";
  }
  if (grant !== null) return "approved";
  if (lending.cycle === null) return request === null ? "constituted" : "evaluated";
  if (request !== null) return "renewing";
  const lastDay = lending.cycle.dueDays.at(-1) ?? lending.cycle.disbursedOn;
  return today > addDays(lastDay, DORMANT_DAYS) ? "dormant" : "closing";
}
