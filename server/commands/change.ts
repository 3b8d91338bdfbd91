// What one event does to one book: its history before and after. Modules say which rows differ;
// because state is never altered in place, what is the same object has not changed.

import type { BookEvent } from "#core/book/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { CommandId, StaffId } from "#core/people/ids.ts";

export type BookStep = {
  readonly commandId: CommandId;
  readonly actorId: StaffId;
  readonly event: BookEvent;
  readonly before: GroupState | null;
  readonly after: GroupState;
  readonly recordedAt: string;
};

/** The values of `after` that `before` did not hold, by object identity. */
export function changedValues<T>(
  before: Readonly<Record<string, T>> | undefined,
  after: Readonly<Record<string, T>>,
): T[] {
  if (before === after) return [];
  return Object.entries(after)
    .filter(([key, value]) => before?.[key] !== value)
    .map(([, value]) => value);
}
