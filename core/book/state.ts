// The book of an association: everything its history says, at one version.

import type { BookId } from "#core/people/ids.ts";
import type { GroupState } from "#core/meetings/group-state.ts";

export type Book = {
  readonly bookId: BookId;
  /** How many events it has seen: the number of the last one. */
  readonly version: number;
  /** Null until the association is founded. */
  readonly group: GroupState | null;
};

export function emptyBook(bookId: BookId): Book {
  return { bookId, version: 0, group: null };
}
