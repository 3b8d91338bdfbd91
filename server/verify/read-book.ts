// Reads one book out of the database, laid open for the checks.

import type { BookEvent } from "#core/book/event.ts";
import { ACCOUNTS, type AccountName, type LedgerName } from "#core/ledger/account.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { money, type Currency } from "#core/money/money.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { NOBODY } from "#server/ledger/post.ts";
import type { BookRecord, CheckedEntry } from "./record.ts";

/** Null when the book has no association yet. */
export async function readBook(sql: Sql, bookId: string): Promise<BookRecord | null> {
  const [states, events, entries, lines] = await sql.pipeline([
    { text: "select body from book_state where book_id = $1", values: [bookId] },
    {
      text: "select number, command_id, device_id, body from event where book_id = $1 order by number",
      values: [bookId],
    },
    {
      text: "select number, ledger, event_number from entry where book_id = $1 order by number",
      values: [bookId],
    },
    {
      text: `select entry_number, account, owner_id, amount_minor, account_number, balance_minor
        from entry_line where book_id = $1 order by entry_number, line`,
      values: [bookId],
    },
  ]);
  const group = fromJson(
    (states?.[0]?.["body"] as string | undefined) ?? "null",
  ) as GroupState | null;
  if (group === null) return null;
  const { currency } = group.association;
  return {
    bookId,
    group,
    events: (events ?? []).map((row) => ({
      number: Number(row["number"]),
      commandId: row["command_id"] as string,
      deviceId: row["device_id"] as string,
      event: fromJson(row["body"] as string) as BookEvent,
    })),
    entries: entriesFrom(entries ?? [], lines ?? [], currency),
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
    byEntry.set(number, [...(byEntry.get(number) ?? []), line]);
  }
  return entries.map((row) => ({
    number: Number(row["number"]),
    ledger: row["ledger"] as LedgerName,
    eventNumber: Number(row["event_number"]),
    lines: (byEntry.get(row["number"] as bigint) ?? []).map((line) => lineFrom(line, currency)),
  }));
}

function lineFrom(row: Row, currency: Currency): CheckedEntry["lines"][number] {
  const account = row["account"] as AccountName;
  const ownerId = row["owner_id"] === NOBODY ? null : (row["owner_id"] as string);
  const isMeeting = account === "cashInTransit";
  if (!(account in ACCOUNTS)) throw new Error(`Unknown account ${account}.`);
  return {
    account,
    memberId: isMeeting ? null : ownerId,
    meetingId: isMeeting ? ownerId : null,
    amount: money(currency, row["amount_minor"] as bigint),
    accountNumber: Number(row["account_number"]),
    balanceMinor: row["balance_minor"] as bigint,
  };
}
