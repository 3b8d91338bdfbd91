// A branch that closes for a reason of its own: a blockade, a flood, the fair of the town. The
// decision and its rule are approved once; each association then follows by a command of its own.

import type { HolidayPolicy } from "#core/lending/terms.ts";
import type { StaffId } from "#core/people/ids.ts";
import { addDays, type Day } from "#core/time/day.ts";

export const CLOSURE_REASONS = [
  "blockade",
  "flood",
  "fair",
  "strike",
  "mourning",
  "other",
] as const;

export type ClosureReason = (typeof CLOSURE_REASONS)[number];

export type Closure = {
  readonly closureId: string;
  readonly from: Day;
  readonly to: Day;
  readonly reason: ClosureReason;
  /** What becomes of the meetings on those days. */
  readonly policy: HolidayPolicy;
  /** Who declared it, and so does not carry it out. */
  readonly declaredById: StaffId;
};

/** Every day of some closures, with its reason. */
export function closureDays(closures: readonly Closure[]): Map<Day, string> {
  const days = new Map<Day, string>();
  for (const { from, to, reason } of closures) {
    for (let on = from; on <= to; on = addDays(on, 1)) days.set(on, reason);
  }
  return days;
}
