// What the rules of the till are told, because they may not look it up.

import type { Witness } from "#core/meetings/set-aside.ts";

export type CounterTerms = Pick<
  Witness,
  "commandId" | "deviceId" | "actorId" | "today" | "ownAccounts" | "knownPhotos"
> & {
  /** The next number of the seat's own receipts; absent when it has none left. */
  readonly nextReceipt?: number | undefined;
  /** A receipt of the book that stands has the reference of this transfer or wallet. */
  readonly isReferenceUsed?: boolean;
};
