// What the phone shows of a book: confirmed history, then its own commands the history does not
// hold yet, decided by the same rules the server will use.

import { isAsked, type Command } from "#core/book/command.ts";
import { isDisbursement } from "#core/cycle/command.ts";
import { creditOf } from "#core/cycle/evolve.ts";
import { decide } from "#core/book/decide.ts";
import { fold } from "#core/book/evolve.ts";
import type { Book } from "#core/book/state.ts";
import { meetingOf } from "#core/meetings/meeting.ts";
import type { BookId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Envelope } from "#core/wire/envelope.ts";
import { previewTerms } from "#core/wire/preview.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { closedDays } from "#countries/closed-days.ts";
import { inForce } from "#countries/country.ts";
import type { Contents, Kept, KeptBook } from "./known.ts";
import type { BookView } from "./phone.ts";

const folded = new WeakMap<KeptBook, Book>();

/** The book as the server last told it. Folded once per piece of history. */
export function confirmedBook(kept: KeptBook): Book {
  const known = folded.get(kept);
  if (known !== undefined) return known;
  const book = fold(
    kept.snapshot,
    kept.events.map(({ event }) => event),
  );
  folded.set(kept, book);
  return book;
}

/** Null when the book is not checked out. */
export function previewOf({ books, outbox }: Contents, bookId: BookId): Book | null {
  const kept = books[bookId];
  if (kept === undefined) return null;
  const confirmed = confirmedBook(kept);
  const told = new Set(kept.events.map(({ commandId }) => commandId));
  return outbox
    .filter(({ envelope }) => envelope.bookId === bookId && !told.has(envelope.commandId))
    .filter((known) => isAhead(known, confirmed.version))
    .reduce((book, { envelope }) => previewed(book, envelope), confirmed);
}

export function bookViews(contents: Contents): Record<BookId, BookView> {
  return Object.fromEntries(
    Object.entries(contents.books).flatMap(([bookId, kept]) => {
      const book = previewOf(contents, bookId);
      if (book === null) return [];
      const { meetingId, checkedOutAt, withoutPicture = null } = kept;
      const own = contents.outbox.filter(({ envelope }) => envelope.bookId === bookId);
      const unsentCount = own.filter(isUnanswered).length;
      return [[bookId, { book, meetingId, checkedOutAt, unsentCount, withoutPicture }]];
    }),
  );
}

/** Not in the book yet: the server has not settled it. */
export function isUnanswered({ state }: Kept): boolean {
  return state === "saved" || state === "blocked";
}

/** Whether the server settled it in a version of the book this phone has not been told yet. */
export function isLagging({ state, version }: Kept, knownVersion: number): boolean {
  return state !== "rejected" && version !== null && version > knownVersion;
}

/** The meeting's day for what was witnessed, the open day for what is asked. */
export function happenedOn(command: Command, book: Book | null, today: Day): Day {
  if (command.type === "openMeeting") return command.heldOn;
  if (command.type === "openDisbursement") return command.heldOn;
  if (isAsked(command) || book === null || book.group === null) return today;
  if (isDisbursement(command)) return creditOf(book.group).grant?.heldOn ?? today;
  const meeting = meetingOf(book.group.meetings, command.meetingId);
  return meeting?.heldOn ?? meeting?.dueOn ?? today;
}

function isAhead(kept: Kept, knownVersion: number): boolean {
  return isUnanswered(kept) || isLagging(kept, knownVersion);
}

/** A cycle that starts on the phone keeps the country's holidays, as the server will. */
function closedIn(from: Day, to: Day) {
  return closedDays({ country: BOLIVIA, region: null, closures: new Map() }, from, to);
}

function previewed(book: Book, envelope: Envelope): Book {
  const limits = inForce(BOLIVIA.groupLimits, envelope.happenedOn);
  const terms = { ...previewTerms(envelope, limits, BOLIVIA.currency), closedDays: closedIn };
  const decision = decide(book, envelope.command, terms);
  return decision.verdict === "rejected" ? book : fold(book, decision.events);
}
