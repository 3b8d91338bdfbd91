// Everything the phone keeps is sealed row by row. A row opens only under its own table and
// name, so that rows swapped on the disk do not open.

import { fromJson, toJson } from "#core/wire/canonical.ts";
import { randomBytes, textOf, utf8, type Bytes } from "./bytes.ts";

export type Sealed = { readonly iv: Bytes; readonly sealed: ArrayBuffer };

export type Sealer = {
  /** AES-GCM-256 of the value's JSON under a fresh IV. Never call it inside a transaction. */
  readonly seal: (table: string, id: string, value: unknown) => Promise<Sealed>;
  /** Throws when the row was altered, moved or sealed with another key. */
  readonly open: (table: string, id: string, row: Sealed) => Promise<unknown>;
  /** Forgets the key; nothing opens afterwards. */
  readonly drop: () => void;
};

export function sealerOf(crypto: Crypto, sealingKey: CryptoKey): Sealer {
  let held: CryptoKey | null = sealingKey;
  const key = () => {
    if (held === null) throw new Error("The phone is locked.");
    return held;
  };
  return {
    seal: async (table, id, value) => {
      const iv = randomBytes(crypto, 12);
      const by = { name: "AES-GCM", iv, additionalData: placeOf(table, id) };
      return { iv, sealed: await crypto.subtle.encrypt(by, key(), utf8(toJson(value))) };
    },
    open: async (table, id, { iv, sealed }) => {
      const by = { name: "AES-GCM", iv, additionalData: placeOf(table, id) };
      return fromJson(textOf(await crypto.subtle.decrypt(by, key(), sealed)));
    },
    drop: () => {
      held = null;
    },
  };
}

function placeOf(table: string, id: string): Bytes {
  return utf8(`${table}|${id}`);
}
