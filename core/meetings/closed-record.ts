// What the log remembers of a closed meeting, for whoever must put one of its lines right.

import type { MemberId, StaffId } from "#core/people/ids.ts";
import type { MeetingClosed, MeetingCorrected } from "./event.ts";

/** Its close, what was put right since, and who ran it. */
export type ClosedRecord = {
  readonly closed: MeetingClosed;
  /** In their order. */
  readonly corrections: readonly MeetingCorrected[];
  readonly actorIds: readonly StaffId[];
};

/** The correction of her line that stands; undefined when none was made. */
export function standingCorrection(
  { corrections }: ClosedRecord,
  memberId: MemberId,
): MeetingCorrected | undefined {
  return corrections.filter((correction) => correction.memberId === memberId).at(-1);
}
