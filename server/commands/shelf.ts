// Books kept open in memory, by version. A book is believed only when the database, under its
// lock, says the same version; so a shelf can be lost at any time and never lies.

import type { Book } from "#core/book/state.ts";
import type { BookId } from "#core/people/ids.ts";

export type BookShelf = {
  readonly get: (bookId: BookId) => Book | undefined;
  readonly put: (book: Book) => void;
};

/** Keeps at most `capacity` books; the one put longest ago leaves first. */
export function openShelf(capacity: number): BookShelf {
  const books = new Map<BookId, Book>();
  return {
    get: (bookId) => books.get(bookId),
    put: (book) => {
      books.delete(book.bookId);
      books.set(book.bookId, book);
      const oldest = books.keys().next().value;
      if (books.size > capacity && oldest !== undefined) books.delete(oldest);
    },
  };
}
