// Carries records to the server and its history back. A record counts as sent when the server's
// verdict is on this phone's disk, never before; an answer that gets lost is simply asked again.

import type { BookId } from "#core/people/ids.ts";
import type { Verdict } from "#core/wire/envelope.ts";
import type { EventsAnswer } from "#core/wire/field.ts";
import { readContents } from "./contents.ts";
import type { Kept } from "./known.ts";
import { knownInstant } from "./clock.ts";
import { tendContact } from "./contact.ts";
import { confirmedBook, isUnanswered } from "./preview.ts";
import { purgeOld } from "./retention.ts";
import { sealedRow, type Session } from "./session.ts";
import { afterVerdict, isWithServer, nextBatch, verdictsIn } from "./verdicts.ts";

/** One visit to the server; true when nothing is left to ask again for. */
export async function sendRound(session: Session): Promise<boolean> {
  await session.inTurn(() => readOtherTabs(session));
  let batch = nextBatch(session.contents().outbox);
  let isDone = true;
  while (isDone && batch.length > 0) {
    isDone = await sendBatch(session, batch);
    batch = nextBatch(session.contents().outbox);
  }
  const isCaughtUp = await catchUp(session);
  await purgeOld(session);
  session.announce();
  return isDone && isCaughtUp;
}

/** Records another tab kept are sent too, and never a turn before the one it follows. */
async function readOtherTabs({ store, sealer, contents, know }: Session): Promise<void> {
  const known = contents().outbox.map(({ envelope }) => envelope.deviceTurn);
  const turns = await store.outbox.orderBy("turn").keys();
  const isSame = turns.length === known.length && turns.every((turn, at) => turn === known[at]);
  if (!isSame) know(await readContents(store, sealer));
}

/** True when the next batch may follow at once: every record of this one was settled. */
async function sendBatch(session: Session, batch: readonly Kept[]): Promise<boolean> {
  const body = { envelopes: batch.map(({ envelope }) => envelope) };
  const answer = await session.ask("/api/commands", { method: "POST", body, ...signed(session) });
  await tendContact(session, answer, null);
  if (!answer.isAnswered || (answer.status !== 200 && answer.status !== 409)) return false;
  const verdicts = verdictsIn(answer.body);
  if (verdicts === null) return false;
  const settled = await keepVerdicts(session, verdicts);
  return batch.every(({ envelope }) => settled.has(envelope.commandId));
}

/** The names of the records the verdicts settled. */
async function keepVerdicts(session: Session, verdicts: readonly Verdict[]): Promise<Set<string>> {
  return session.inTurn(async () => {
    const contents = session.contents();
    const byId = new Map(verdicts.map((verdict) => [verdict.commandId, verdict]));
    const changed = new Map<string, Kept>();
    for (const kept of contents.outbox.filter(isUnanswered)) {
      const verdict = byId.get(kept.envelope.commandId);
      if (verdict === undefined) continue;
      const next = afterVerdict(kept, verdict, knownInstant(session.clock));
      changed.set(kept.envelope.commandId, next);
    }
    await rewrite(session, [...changed.values()]);
    const outbox = contents.outbox.map((kept) => changed.get(kept.envelope.commandId) ?? kept);
    session.know({ ...session.contents(), outbox });
    const settled = [...changed.values()].filter((kept) => !isUnanswered(kept));
    return new Set(settled.map(({ envelope }) => envelope.commandId));
  });
}

/** What the server holds needs no copy for the server any more. */
async function rewrite({ store, sealer }: Session, changed: readonly Kept[]): Promise<void> {
  const rows = await Promise.all(
    changed.map((kept) => sealedRow({ sealer }, "outbox", kept.envelope.commandId, kept)),
  );
  await store.transaction("rw", store.outbox, async () => {
    const before = await store.outbox.bulkGet(rows.map(({ id }) => id));
    const next = rows.flatMap((row, index) => {
      const [old, kept] = [before[index], changed[index]];
      if (old === undefined || kept === undefined) return [];
      return [{ ...old, ...row, rescue: isWithServer(kept) ? null : old.rescue }];
    });
    await store.outbox.bulkPut(next);
  });
}

/** Asks for what is new in every book on the phone; another phone may be at the same table. */
async function catchUp(session: Session): Promise<boolean> {
  let isCaughtUp = true;
  for (const bookId of Object.keys(session.contents().books)) {
    isCaughtUp = (await catchUpBook(session, bookId)) && isCaughtUp;
  }
  return isCaughtUp;
}

async function catchUpBook(session: Session, bookId: BookId): Promise<boolean> {
  const kept = session.contents().books[bookId];
  if (kept === undefined) return true;
  const after = confirmedBook(kept).version;
  const path = `/api/field/books/${encodeURIComponent(bookId)}/events?after=${after}`;
  const answer = await session.ask(path, signed(session));
  await tendContact(session, answer, null);
  if (!answer.isAnswered || answer.status >= 500) return false;
  if (answer.status !== 200) return true;
  return session.inTurn(() => append(session, bookId, answer.body as EventsAnswer));
}

/** History is only ever continued: anything else than the next numbers is left out. */
async function append(session: Session, bookId: BookId, answer: EventsAnswer): Promise<boolean> {
  const { store } = session;
  const contents = session.contents();
  const kept = contents.books[bookId];
  if (kept === undefined || !Array.isArray(answer.events)) return false;
  const { version } = confirmedBook(kept);
  const fresh = answer.events.filter(({ number }) => number > version);
  if (fresh.some(({ number }, index) => number !== version + 1 + index)) return false;
  const rows = await Promise.all(
    fresh.map((event) => sealedRow(session, "confirmed", `${bookId}/${event.number}`, event)),
  );
  await store.confirmed.bulkPut(rows.map((row) => ({ ...row, bookId })));
  const next = { ...kept, events: [...kept.events, ...fresh] };
  session.know({ ...contents, books: { ...contents.books, [bookId]: next } });
  return true;
}

export function signed({ contents }: Session): { readonly authorization: string } {
  const { deviceId, token } = contents().identity;
  return { authorization: `Device ${deviceId}:${token}` };
}
