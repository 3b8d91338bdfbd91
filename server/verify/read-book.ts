// Reads one book out of the database, laid open for the checks.

import type { BookEvent } from "#core/book/event.ts";
import type { AccountName, LedgerName } from "#core/ledger/account.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { money, type Currency } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import { TABLES } from "#server/commands/rows.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { selectRows, type Table } from "#server/database/rows.ts";
import { NOBODY } from "#server/ledger/post.ts";
import type { CheckedEntry, StoredBook, StoredCommand, StoredEvent } from "./record.ts";

/** Null when the book has no association yet. Throws when its history cannot be read at all. */
export async function readBook(sql: Sql, bookId: string): Promise<StoredBook | null> {
  const values = [bookId];
  const [books = [], states = [], events = [], entries = [], lines = [], commands = [], ...tables] =
    await sql.pipeline([
      { text: "select * from book where book_id = $1", values },
      { text: "select body from book_state where book_id = $1", values },
      { text: "select * from event where book_id = $1 order by number", values },
      { text: "select * from entry where book_id = $1 order by number", values },
      { text: "select * from entry_line where book_id = $1 order by entry_number, line", values },
      { text: "select * from command_log where book_id = $1 order by command_id", values },
      ...TABLES.map((table) => selectRows(bookId, table)),
    ]);
  const group = fromJson((states[0]?.["body"] as string | undefined) ?? "null");
  if (group === null) return null;
  const { currency } = (group as GroupState).association;
  const history = events.map(eventFrom);
  return {
    book: books[0] ?? {},
    record: {
      bookId,
      group: group as GroupState,
      events: history,
      entries: entriesFrom(entries, lines, currency),
    },
    events: history,
    commands: commands.map(commandFrom),
    rows: new Map(TABLES.map((table, index): [Table, Row[]] => [table, tables[index] ?? []])),
  };
}

function eventFrom(row: Row): StoredEvent {
  return {
    number: Number(row["number"]),
    type: row["type"] as string,
    commandId: row["command_id"] as string,
    deviceId: row["device_id"] as string,
    actorId: row["actor_id"] as string,
    happenedOn: row["happened_on"] as Day,
    postedOn: row["posted_on"] as Day,
    recordedAt: row["recorded_at"] as string,
    event: fromJson(row["body"] as string) as BookEvent,
  };
}

function commandFrom(row: Row): StoredCommand {
  return {
    commandId: row["command_id"] as string,
    deviceId: row["device_id"] as string,
    turn: Number(row["device_turn"]),
    actorId: row["actor_id"] as string,
    hash: row["body_hash"] as string,
    envelope: row["envelope"] as string,
    receivedAt: row["received_at"] as string,
  };
}

function entriesFrom(
  entries: readonly Row[],
  lines: readonly Row[],
  currency: Currency,
): CheckedEntry[] {
  const byEntry = new Map<bigint, Row[]>();
  for (const line of lines) {
    const number = line["entry_number"] as bigint;
    const known = byEntry.get(number);
    if (known === undefined) byEntry.set(number, [line]);
    else known.push(line);
  }
  return entries.map((row) => ({
    number: Number(row["number"]),
    ledger: row["ledger"] as LedgerName,
    purpose: row["purpose"] as string,
    eventNumber: Number(row["event_number"]),
    lines: (byEntry.get(row["number"] as bigint) ?? []).map((line) => lineFrom(line, currency)),
  }));
}

function lineFrom(row: Row, currency: Currency): CheckedEntry["lines"][number] {
  const account = row["account"] as AccountName;
  const ownerId = row["owner_id"] === NOBODY ? null : (row["owner_id"] as string);
  const isMeeting = account === "cashInTransit";
  return {
    account,
    memberId: isMeeting ? null : ownerId,
    meetingId: isMeeting ? ownerId : null,
    amount: money(currency, row["amount_minor"] as bigint),
    accountNumber: Number(row["account_number"]),
    balanceMinor: row["balance_minor"] as bigint,
  };
}
