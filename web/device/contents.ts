// How what a phone knows is read from the sealed store.

import type { BookId } from "#core/people/ids.ts";
import type { Agenda } from "#core/wire/field.ts";
import type { RecordedEvent } from "#core/wire/recorded.ts";
import type {
  CheckedOut,
  Contact,
  Contents,
  Head,
  Identity,
  Kept,
  KeptBook,
  Picture,
} from "./known.ts";
import type { Sealer } from "./seal.ts";
import type { SealedRow, Store } from "./store.ts";

export async function readContents(store: Store, sealer: Sealer): Promise<Contents> {
  const [identity, head, contact, agenda, books, outbox, pictures] = await Promise.all([
    readOne<Identity>(store, sealer, "meta", "identity"),
    readOne<Head>(store, sealer, "meta", "head"),
    readOne<Contact>(store, sealer, "meta", "contact"),
    readOne<Agenda>(store, sealer, "agenda", "agenda"),
    readBooks(store, sealer),
    readOutbox(store, sealer),
    readPictures(store, sealer),
  ]);
  if (identity === null || head === null || contact === null) {
    throw new Error("The store was never enrolled.");
  }
  return { identity, head, contact, agenda, books, outbox, pictures };
}

export async function readOne<T>(
  store: Store,
  sealer: Sealer,
  table: "meta" | "agenda" | "drafts",
  id: string,
): Promise<T | null> {
  const row = await store[table].get(id);
  return row === undefined ? null : ((await sealer.open(table, id, row)) as T);
}

async function readOutbox(store: Store, sealer: Sealer): Promise<Kept[]> {
  const rows = await store.outbox.orderBy("turn").toArray();
  return openAll<Kept>(sealer, "outbox", rows);
}

/** Their names are made in the order in which they were taken. */
async function readPictures(store: Store, sealer: Sealer): Promise<Picture[]> {
  const rows = await store.pictures.orderBy("id").toArray();
  return openAll<Picture>(sealer, "pictures", rows);
}

async function readBooks(store: Store, sealer: Sealer): Promise<Record<BookId, KeptBook>> {
  const [snapshotRows, eventRows] = await store.transaction(
    "r",
    store.snapshots,
    store.confirmed,
    () => Promise.all([store.snapshots.toArray(), store.confirmed.toArray()]),
  );
  const snapshots = await openAll<CheckedOut>(sealer, "snapshots", snapshotRows);
  const events = await openAll<RecordedEvent>(sealer, "confirmed", eventRows);
  return Object.fromEntries(
    snapshots.map((checkedOut) => {
      const { bookId, version } = checkedOut.snapshot;
      const own = events.filter(
        ({ number }, index) => eventRows[index]?.bookId === bookId && number > version,
      );
      own.sort((left, right) => left.number - right.number);
      return [bookId, { ...checkedOut, events: own }];
    }),
  );
}

async function openAll<T>(sealer: Sealer, table: string, rows: readonly SealedRow[]): Promise<T[]> {
  return Promise.all(rows.map(async (row) => (await sealer.open(table, row.id, row)) as T));
}
