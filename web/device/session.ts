// The open phone between unlock and lock: its store, its key, what it knows, and one queue for
// everything that writes.

import type { Clock } from "./clock.ts";
import type { Contents } from "./known.ts";
import type { Sealer } from "./seal.ts";
import type { HeadRow, SealedRow, Store } from "./store.ts";
import type { Ask } from "./transport.ts";

export type Session = {
  readonly store: Store;
  readonly crypto: Crypto;
  readonly sealer: Sealer;
  readonly ask: Ask;
  readonly clock: Clock;
  readonly contents: () => Contents;
  /** Replaces what is known and tells the screens. */
  readonly know: (contents: Contents) => void;
  /** Tells the other tabs that the store has changed. */
  readonly announce: () => void;
  /** One writer at a time; refused once the phone is locked. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly isLocked: () => boolean;
};

export class PhoneLocked extends Error {}

export async function sealedRow(
  { sealer }: Pick<Session, "sealer">,
  table: string,
  id: string,
  value: unknown,
): Promise<SealedRow> {
  return { id, ...(await sealer.seal(table, id, value)) };
}

/** A queue whose members run one after another, whatever became of the one before. */
export function newQueue(isLocked: () => boolean) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (isLocked()) return Promise.reject(new PhoneLocked());
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return { inTurn, idle: () => last };
}

export function isSameHead(left: HeadRow | undefined, right: HeadRow | undefined): boolean {
  return left?.change === right?.change;
}
