// The phone forgets what it no longer needs: a lost phone should know little.

import { meetingOf } from "#core/meetings/meeting.ts";
import type { Contents, Kept, KeptBook } from "./known.ts";
import { confirmedBook, isLagging, isUnanswered } from "./preview.ts";
import type { Session } from "./session.ts";
import { isOutlived } from "./verdicts.ts";

const DAY_MS = 86_400_000;

/**
 * Drops books whose meeting is over and told, and records answered long ago: by the server's time,
 * and not before it was heard, so that setting the phone's clock neither drops nor keeps anything.
 */
export async function purgeOld(session: Session): Promise<void> {
  if (!session.clock.isHeard()) return;
  await session.inTurn(async () => {
    const { store } = session;
    const contents = session.contents();
    const { bookIds, commandIds } = outlived(contents, session.clock.known());
    if (bookIds.length === 0 && commandIds.length === 0) return;
    const { snapshots, confirmed, outbox } = store;
    await store.transaction("rw", snapshots, confirmed, outbox, async () => {
      await snapshots.bulkDelete(bookIds);
      await confirmed.where("bookId").anyOf(bookIds).delete();
      await outbox.bulkDelete(commandIds);
    });
    const isGone = new Set([...bookIds, ...commandIds]);
    const books = Object.entries(contents.books).filter(([bookId]) => !isGone.has(bookId));
    session.know({
      ...contents,
      books: Object.fromEntries(books),
      outbox: contents.outbox.filter(({ envelope }) => !isGone.has(envelope.commandId)),
    });
  });
}

function outlived({ books, outbox }: Contents, nowMs: number) {
  const bookIds = Object.entries(books)
    .filter(([bookId, kept]) => isBookOver(kept, ownOf(outbox, bookId), nowMs))
    .map(([bookId]) => bookId);
  const commandIds = outbox
    .filter((kept) => isOutlived(kept, nowMs))
    .map(({ envelope }) => envelope.commandId);
  return { bookIds, commandIds };
}

function ownOf(outbox: readonly Kept[], bookId: string): Kept[] {
  return outbox.filter(({ envelope }) => envelope.bookId === bookId);
}

/** Its meeting is closed in the book, every record of it is answered, and a day has passed. */
function isBookOver(kept: KeptBook, own: readonly Kept[], nowMs: number): boolean {
  const book = confirmedBook(kept);
  if (own.some((known) => isUnanswered(known) || isLagging(known, book.version))) return false;
  const meeting = book.group === null ? undefined : meetingOf(book.group.meetings, kept.meetingId);
  if (meeting?.status !== "closed") return false;
  const moments = [kept.checkedOutAt, ...own.flatMap(({ answeredAt }) => answeredAt ?? [])];
  return nowMs - Math.max(...moments.map((at) => Date.parse(at))) >= DAY_MS;
}
