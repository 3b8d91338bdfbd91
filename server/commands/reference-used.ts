// Whether a transfer or a wallet's movement has its receipt already, also one that a closed meeting
// has settled or the bank has shown: one transfer is one payment.

import type { Command } from "#core/book/command.ts";
import type { BookId } from "#core/people/ids.ts";
import type { Sql } from "#server/database/db.ts";
import type { Told } from "./closed-record.ts";

/** `pending` are events of the same batch. */
export async function readReferenceUsed(
  sql: Pick<Sql, "query">,
  bookId: BookId,
  command: Command | null,
  pending: readonly Told[],
): Promise<boolean> {
  if (command?.type !== "receiveAtBranch" || command.reference === undefined) return false;
  const { method, reference } = command;
  const isPending = pending.some(
    ({ event }) =>
      event.type === "ReceivedAtBranch" &&
      event.withoutCash?.method === method &&
      event.withoutCash.reference === reference,
  );
  if (isPending) return true;
  const rows = await sql.query(
    `select 1 from counter_receipt
      where book_id = $1 and method = $2 and reference = $3 and reversed_on is null limit 1`,
    [bookId, method, reference],
  );
  return rows.length > 0;
}
