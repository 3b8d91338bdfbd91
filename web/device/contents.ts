// What an unlocked phone knows, in the clear and in memory only, and how it is read from the
// sealed store.

import type { Book } from "#core/book/state.ts";
import type { BookId, DeviceId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { Envelope } from "#core/wire/envelope.ts";
import type { Agenda } from "#core/wire/field.ts";
import type { RecordedEvent } from "#core/wire/recorded.ts";
import type { ReceiptBlock, SealKey, StaffView } from "#core/wire/staff.ts";
import type { Picture } from "./pictures.ts";
import type { Access, SendState } from "./phone.ts";
import type { Sealer } from "./seal.ts";
import type { SealedRow, Store } from "./store.ts";

export type Identity = {
  readonly deviceId: DeviceId;
  readonly token: string;
  readonly staff: StaffView;
  readonly sealKey: SealKey;
};

/** Where the next record continues. */
export type Head = {
  readonly lastTurn: number;
  readonly lastHash: string;
  /** Receipt numbers still free, in order of use. */
  readonly receipts: readonly ReceiptBlock[];
};

/** The last word with the server. */
export type Contact = {
  readonly lastContactAt: string | null;
  readonly access: Access;
  /** Milliseconds the phone's clock is ahead of the server's. */
  readonly clockOffMs: number | null;
};

/** A record and what became of it. */
export type Kept = {
  readonly envelope: Envelope;
  readonly state: SendState;
  readonly reason: string | null;
  /** The book's version with it; null until answered, or when it never reached the book. */
  readonly version: number | null;
  /** When the server answered, by its own time as far as it is known. */
  readonly answeredAt: string | null;
};

export type CheckedOut = {
  readonly snapshot: Book;
  readonly meetingId: MeetingId;
  readonly checkedOutAt: string;
  /** Who has not agreed to pictures; absent where the server did not say. */
  readonly withoutPicture?: readonly MemberId[];
};

export type KeptBook = CheckedOut & { readonly events: readonly RecordedEvent[] };

export type Contents = {
  readonly identity: Identity;
  readonly head: Head;
  readonly contact: Contact;
  readonly agenda: Agenda | null;
  readonly books: Readonly<Record<BookId, KeptBook>>;
  /** In order of turns. */
  readonly outbox: readonly Kept[];
  /** Not with the server yet, oldest first. */
  readonly pictures: readonly Picture[];
};

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
