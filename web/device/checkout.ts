// Fetches what a phone needs to run a meeting alone, and the agenda it chooses from.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { BookId, MeetingId } from "#core/people/ids.ts";
import type { Agenda, Checkout } from "#core/wire/field.ts";
import { knownInstant } from "./clock.ts";
import { tendContact } from "./contact.ts";
import type { CheckedOut, Contents } from "./known.ts";
import { signed } from "./courier.ts";
import { headRow, readHead } from "./outbox.ts";
import type { CheckOutRefusal } from "./phone.ts";
import { isSameHead, sealedRow, type Session } from "./session.ts";
import { hasSpace } from "./space.ts";
import type { Answer } from "./transport.ts";

/** The agenda stays as it was when the server cannot be reached. */
export async function refreshAgenda(session: Session): Promise<void> {
  const answer = await session.ask("/api/field/agenda", signed(session));
  const agenda = isOk(answer) ? (answer.body as Agenda) : null;
  await tendContact(session, answer, wordOf(agenda));
  if (agenda === null || !Array.isArray(agenda.meetings)) return;
  await session.inTurn(async () => {
    const contents = session.contents();
    const identity = { ...contents.identity, staff: agenda.staff };
    const [row, own] = await Promise.all([
      sealedRow(session, "agenda", "agenda", agenda),
      sealedRow(session, "meta", "identity", identity),
    ]);
    const { store } = session;
    await store.transaction("rw", store.agenda, store.meta, async () => {
      await store.agenda.put(row);
      await store.meta.put(own);
    });
    session.know({ ...contents, agenda, identity });
  });
  session.announce();
}

/** Call it with the outbox sent, so that the snapshot holds what this phone recorded. */
export async function checkOut(
  session: Session,
  bookId: BookId,
  meetingId: MeetingId,
): Promise<Outcome<null, CheckOutRefusal>> {
  if (!(await hasSpace())) return refused("noSpace");
  const body = { bookId, meetingId };
  const answer = await session.ask("/api/field/checkouts", {
    method: "POST",
    body,
    ...signed(session),
  });
  const checkout = isOk(answer) ? (answer.body as Checkout) : null;
  await tendContact(session, answer, wordOf(checkout));
  if (checkout?.book?.bookId !== bookId) return refused(whyNot(answer));
  await session.inTurn(async () => {
    while (!(await kept(session, checkout, meetingId)));
  });
  session.announce();
  return granted(null);
}

/** The server's time, where there is one that may be believed. */
function wordOf(told: Pick<Agenda, "serverTime" | "isTimeDoubted"> | null): string | null {
  return told === null || told.isTimeDoubted === true ? null : told.serverTime;
}

/** False when another tab wrote in between. */
async function kept(session: Session, checkout: Checkout, meetingId: MeetingId): Promise<boolean> {
  const { store, clock } = session;
  const { book, receipts, withoutPicture } = checkout;
  const { bookId } = book;
  const taken: CheckedOut = {
    snapshot: book,
    meetingId,
    checkedOutAt: knownInstant(clock),
    ...(withoutPicture !== undefined && { withoutPicture }),
  };
  const { row, head } = await readHead(session);
  const nextHead = receipts === null ? head : { ...head, receipts: [...head.receipts, receipts] };
  const [snapshot, nextRow] = await Promise.all([
    sealedRow(session, "snapshots", bookId, taken),
    headRow(session, row, nextHead),
  ]);
  const { meta, snapshots, confirmed } = store;
  const isKept = await store.transaction("rw", meta, snapshots, confirmed, async () => {
    if (!isSameHead(await meta.get("head"), row)) return false;
    await confirmed.where("bookId").equals(bookId).delete();
    await snapshots.put(snapshot);
    await meta.put(nextRow);
    return true;
  });
  if (!isKept) return false;
  const contents: Contents = session.contents();
  const books = { ...contents.books, [bookId]: { ...taken, events: [] } };
  session.know({ ...contents, head: nextHead, books });
  return true;
}

function isOk(answer: Answer): answer is Extract<Answer, { isAnswered: true }> {
  return answer.isAnswered && answer.status >= 200 && answer.status < 300;
}

function whyNot(answer: Answer): CheckOutRefusal {
  if (!answer.isAnswered) return "offline";
  if (answer.status === 401 || answer.status === 403) return "notAllowed";
  return answer.status === 404 ? "notFound" : "serverTrouble";
}
