// The phone's one database. Indexes hold opaque ids and turn numbers and nothing else; every
// value is sealed. The outbox has a frozen shape: later versions may add tables, never change it.

import { Dexie, type Table } from "dexie";
import type { WrappedKey } from "./key-wrap.ts";
import type { RescueCopy } from "./rescue.ts";
import type { Sealed } from "./seal.ts";

export type SealedRow = Sealed & { readonly id: string };

/** Raised at each write of the row, so that two tabs never both continue from the same one. */
export type HeadRow = SealedRow & { readonly change?: number };

type SealedCommand = SealedRow & {
  readonly turn: number;
  /** The copy for the server's eyes; null once the server has answered. */
  readonly rescue: RescueCopy | null;
};

type SealedEvent = SealedRow & { readonly bookId: string };

/** What lies open before the PIN: no data, only what the PIN is tried against. */
export type Lockbox = {
  readonly id: "lockbox";
  readonly deviceKey: CryptoKey;
  /** Null once ten wrong PINs have thrown the key away. */
  readonly wrapped: WrappedKey | null;
  readonly wrongTries: number;
  /** Milliseconds of the device's clock. */
  readonly lastTryAt: number;
};

type Lease = { readonly id: string; readonly holder: string; readonly until: number };

export type Store = Dexie & {
  readonly lockbox: Table<Lockbox, string>;
  readonly meta: Table<HeadRow, string>;
  readonly outbox: Table<SealedCommand, string>;
  readonly snapshots: Table<SealedRow, string>;
  readonly confirmed: Table<SealedEvent, string>;
  readonly drafts: Table<SealedRow, string>;
  readonly agenda: Table<SealedRow, string>;
  /** Copies left by an earlier enrolment or a lost PIN, until somebody hands them in. */
  readonly stranded: Table<{ readonly commandId: string; readonly copy: RescueCopy }, string>;
  readonly leases: Table<Lease, string>;
  /** Of each picture what it is of; the picture itself lies beside it. */
  readonly pictures: Table<SealedRow, string>;
  readonly pictureBodies: Table<SealedRow, string>;
};

/** Strict durability: a transaction is complete when the disk has it, not before. */
export function openStore(indexedDB: IDBFactory): Store {
  const store = new Dexie("ayni", {
    indexedDB,
    IDBKeyRange: globalThis.IDBKeyRange,
    chromeTransactionDurability: "strict",
  });
  store.version(1).stores({
    lockbox: "id",
    meta: "id",
    outbox: "id, &turn",
    snapshots: "id",
    confirmed: "id, bookId",
    drafts: "id",
    agenda: "id",
    stranded: "commandId",
    leases: "id",
  });
  store.version(2).stores({ pictures: "id", pictureBodies: "id" });
  return store as Store;
}
