// What lending asks of a book's history: each woman's record as a borrower, read from the events
// that tell of it. Only a request and its approval need it.

import type { Command } from "#core/book/command.ts";
import { HISTORY_TYPES, isHistory, rungRecords, type HistoryEvent } from "#core/cycle/rung.ts";
import type { Records } from "#core/cycle/offers.ts";
import type { BookId } from "#core/people/ids.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { Sql } from "#server/database/db.ts";
import type { Told } from "./closed-record.ts";

export function needsRecords(command: Command | null): boolean {
  return command?.type === "requestLoans" || command?.type === "approveRequest";
}

/** `pending` are events of the same batch, not written yet. */
export async function readRecords(
  sql: Pick<Sql, "query">,
  bookId: BookId,
  pending: readonly Pick<Told, "event">[],
): Promise<Records> {
  const rows = await sql.query(
    "select body from event where book_id = $1 and type = any($2::text[]) order by number",
    [bookId, HISTORY_TYPES],
  );
  const stored = rows.map((row) => fromJson(row["body"] as string) as HistoryEvent);
  return rungRecords([...stored, ...pending.map(({ event }) => event).filter(isHistory)]);
}
