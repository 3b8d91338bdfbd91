// One book laid open for checking: its history, its entries and the fold it claims to be.

import type { BookEvent } from "#core/book/event.ts";
import type { EntryLine } from "#core/ledger/entry.ts";
import type { LedgerName } from "#core/ledger/account.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { BookId, CommandId, DeviceId } from "#core/people/ids.ts";

export type CheckedEntry = {
  readonly number: number;
  readonly ledger: LedgerName;
  readonly eventNumber: number;
  readonly lines: readonly (EntryLine & {
    readonly accountNumber: number;
    readonly balanceMinor: bigint;
  })[];
};

export type CheckedEvent = {
  readonly number: number;
  readonly commandId: CommandId;
  readonly deviceId: DeviceId;
  readonly event: BookEvent;
};

export type BookRecord = {
  readonly bookId: BookId;
  /** The stored fold. */
  readonly group: GroupState;
  readonly events: readonly CheckedEvent[];
  readonly entries: readonly CheckedEntry[];
};

/** What a check found wrong, in words for an operator; empty when all is well. */
export type Check = {
  readonly id: string;
  readonly claim: string;
  readonly offenders: (record: BookRecord) => string[];
};
