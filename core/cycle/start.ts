// The cycle that a disbursement brings about, as events, and what a started cycle leaves of the
// request before it.

import type { Association } from "#core/groups/association.ts";
import type { CycleStarted } from "#core/lending/disburse.ts";
import type { MeetingsPlanned } from "#core/meetings/event.ts";
import type { MeetingId } from "#core/people/ids.ts";

export type CycleEvent = CycleStarted | MeetingsPlanned;

/** The cycle and its meetings, one for each instalment. */
export function cycleEvents(
  begun: CycleStarted,
  { board }: Association,
  meetingIds: readonly MeetingId[],
): CycleEvent[] {
  const started = { ...begun, board };
  const { cycle } = started;
  const meetings = meetingIds.map((meetingId, index) => ({
    meetingId,
    number: index + 1,
    dueOn: cycle.dueDays[index] ?? cycle.disbursedOn,
  }));
  return [started, { type: "MeetingsPlanned", meetings }];
}

/** Every due day of the longest cycle lies within, with room for skipped meetings. */
export const LONGEST_DAYS = 9 * 366;
