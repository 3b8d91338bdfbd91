// One book laid open for checking: its history, its entries and the fold it claims to be.

import type { BookEvent } from "#core/book/event.ts";
import type { EntryLine } from "#core/ledger/entry.ts";
import type { LedgerName } from "#core/ledger/account.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { BookId, CommandId, DeviceId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Row } from "#server/database/db.ts";
import type { Table } from "#server/database/rows.ts";

export type CheckedEntry = {
  readonly number: number;
  readonly ledger: LedgerName;
  readonly purpose: string;
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

/** An event with all that its row says. */
export type StoredEvent = CheckedEvent & {
  readonly type: string;
  readonly actorId: StaffId;
  readonly happenedOn: Day;
  readonly postedOn: Day;
  readonly recordedAt: string;
};

/** A command as the log keeps it. */
export type StoredCommand = {
  readonly commandId: CommandId;
  readonly deviceId: DeviceId;
  readonly turn: number;
  readonly actorId: StaffId;
  readonly hash: string;
  readonly envelope: string;
  readonly receivedAt: string;
};

/** What the database holds of a book besides its history: every row that follows from it. */
export type StoredBook = {
  readonly record: BookRecord;
  /** Its row among the books. */
  readonly book: Row;
  readonly events: readonly StoredEvent[];
  readonly commands: readonly StoredCommand[];
  readonly rows: ReadonlyMap<Table, readonly Row[]>;
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
