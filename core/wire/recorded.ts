// An event as the book keeps it: what happened, in which order, by whose command, and both dates.

import type { BookEvent } from "#core/book/event.ts";
import type { CommandId, DeviceId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

export type RecordedEvent = {
  /** 1, 2, 3 … without a gap in its book; the cursor of a phone. */
  readonly number: number;
  readonly commandId: CommandId;
  readonly actorId: StaffId;
  readonly deviceId: DeviceId;
  /** When it happened: interest and arrears use this day. */
  readonly happenedOn: Day;
  /** The business day of the branch it was posted on. */
  readonly postedOn: Day;
  /** The server's instant. */
  readonly recordedAt: string;
  readonly event: BookEvent;
};
