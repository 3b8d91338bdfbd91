// What a transaction does to one book: its history before and after. Modules write the rows that
// differ; because state is never altered in place, what is the same object has not changed.

import type { BookEvent } from "#core/book/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { BookId, CommandId, StaffId } from "#core/people/ids.ts";

export type CausedEvent = {
  readonly number: number;
  readonly commandId: CommandId;
  readonly actorId: StaffId;
  readonly event: BookEvent;
};

export type BookChange = {
  readonly bookId: BookId;
  readonly before: GroupState | null;
  readonly after: GroupState;
  readonly events: readonly CausedEvent[];
  readonly recordedAt: string;
};

/** The values of `after` that `before` did not hold, by object identity. */
export function changedValues<T>(
  before: Readonly<Record<string, T>> | undefined,
  after: Readonly<Record<string, T>>,
): [string, T][] {
  return Object.entries(after).filter(([key, value]) => before?.[key] !== value);
}
