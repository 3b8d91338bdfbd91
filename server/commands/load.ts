// Locks a device and a book and reads, in one round trip, all that decides their commands.

import type { BookEvent } from "#core/book/event.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import type { Closure } from "#core/changes/closure.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { BookId, BranchId, CommandId, DeviceId, StaffId } from "#core/people/ids.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { ReceiptBlock } from "#core/wire/staff.ts";
import type { Sql } from "#server/database/db.ts";
import { closureFrom } from "#server/changes/closures.ts";
import type { Balance } from "#server/ledger/post.ts";
import type { BookShelf } from "./shelf.ts";

export type Answered = {
  readonly commandId: CommandId;
  readonly hash: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly version: bigint | null;
};

export type Loaded = {
  readonly device: {
    readonly lastTurn: bigint;
    readonly lastHash: string;
    readonly lastReceipt: number;
  };
  readonly receiptBlocks: readonly ReceiptBlock[];
  readonly book: Book;
  /** Null while the book does not exist. */
  readonly branchId: BranchId | null;
  /** Approved ones of the branch. */
  readonly closures: readonly Closure[];
  /** Approvers of something still open in the book who are suspended. */
  readonly suspended: readonly StaffId[];
  readonly answered: ReadonlyMap<CommandId, Answered>;
  readonly balances: readonly Balance[];
  readonly lastEntry: bigint;
};

/**
 * Device before book, always: two transactions can wait for each other but never in a circle.
 * Reading comes after locking, statement by statement, so nothing read is out of date. Null when
 * the device does not exist or was revoked meanwhile.
 */
export async function load(
  sql: Sql,
  shelf: BookShelf,
  ids: { deviceId: DeviceId; bookId: BookId; commandIds: readonly CommandId[] },
): Promise<Loaded | null> {
  const { deviceId, bookId, commandIds } = ids;
  const kept = shelf.get(bookId);
  const [devices, books, states, answers, balances, entries, blocks, closures, suspended] =
    await sql.pipeline([
      {
        text: "select last_turn, last_hash, last_receipt from device where device_id = $1 and revoked_at is null for update",
        values: [deviceId],
      },
      {
        text: "select version, branch_id from book where book_id = $1 for update",
        values: [bookId],
      },
      {
        text: `select version, case when version = $2::bigint then null else body end as body
        from book_state where book_id = $1`,
        values: [bookId, kept?.version ?? -1],
      },
      {
        text: "select command_id, body_hash, verdict, reason, version from command_key where command_id = any($1::uuid[])",
        values: [commandIds],
      },
      {
        text: "select account, owner_id, balance_minor, last_number from account_balance where book_id = $1",
        values: [bookId],
      },
      {
        text: "select coalesce(max(number), 0) as last from entry where book_id = $1",
        values: [bookId],
      },
      {
        text: "select first_number, last_number from receipt_block where device_id = $1",
        values: [deviceId],
      },
      ...changesAsked(bookId),
    ]);
  const device = devices?.[0];
  if (device === undefined) return null;
  return {
    device: {
      lastTurn: device["last_turn"] as bigint,
      lastHash: device["last_hash"] as string,
      lastReceipt: Number(device["last_receipt"]),
    },
    receiptBlocks: (blocks ?? []).map((row) => ({
      first: Number(row["first_number"]),
      last: Number(row["last_number"]),
    })),
    book: await withInternal(sql, bookFrom(bookId, states?.[0], kept)),
    closures: (closures ?? []).map(closureFrom),
    suspended: (suspended ?? []).map((row) => row["approved_by"] as string),
    branchId: (books?.[0]?.["branch_id"] as BranchId | undefined) ?? null,
    answered: new Map(
      (answers ?? []).map((row) => [row["command_id"] as string, answeredFrom(row)]),
    ),
    balances: (balances ?? []).map(balanceFrom),
    lastEntry: (entries?.[0]?.["last"] as bigint | undefined) ?? 0n,
  };
}

/** What decides changes: closures that were approved, and who may no longer approve. */
function changesAsked(bookId: BookId) {
  return [
    {
      text: `select c.* from branch_closure c join book b on b.branch_id = c.branch_id
        where b.book_id = $1 and c.approved_at is not null order by c.first_on, c.closure_id`,
      values: [bookId],
    },
    {
      text: `select distinct a.approved_by from proposal p join proposal_approval a
          on a.book_id = p.book_id and a.proposal_id = p.proposal_id
        join staff s on s.staff_id = a.approved_by
        where p.book_id = $1 and p.outcome is null and not s.is_active`,
      values: [bookId],
    },
  ];
}

type Row = Record<string, unknown>;

function bookFrom(bookId: BookId, row: Row | undefined, kept: Book | undefined): Book {
  if (row === undefined) return { bookId, version: 0, group: null };
  const body = row["body"] as string | null;
  if (body === null && kept !== undefined) return kept;
  const group = fromJson(body ?? "null") as GroupState | null;
  return { bookId, version: Number(row["version"]), group };
}

/** What an older program kept without the internal account is folded anew from its history. */
async function withInternal(sql: Sql, book: Book): Promise<Book> {
  if (book.group === null || book.group.internal !== undefined) return book;
  const rows = await sql.query("select body from event where book_id = $1 order by number", [
    book.bookId,
  ]);
  const events = rows.map((row) => fromJson(row["body"] as string) as BookEvent);
  return fold(emptyBook(book.bookId), events);
}

function answeredFrom(row: Row): Answered {
  return {
    commandId: row["command_id"] as string,
    hash: row["body_hash"] as string,
    verdict: row["verdict"] as string,
    reason: row["reason"] as string | null,
    version: row["version"] as bigint | null,
  };
}

function balanceFrom(row: Row): Balance {
  return {
    account: row["account"] as string,
    ownerId: row["owner_id"] as string,
    balanceMinor: row["balance_minor"] as bigint,
    lastNumber: row["last_number"] as bigint,
  };
}
