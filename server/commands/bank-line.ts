// The line of the bank's statement that is said to hold a deposit, locked before it is read, so that
// two deposits at once cannot both fill it.

import type { BookEvent } from "#core/book/event.ts";
import type { BankLine, ConfirmDeposit } from "#core/meetings/confirm-deposit.ts";
import { money, type Currency } from "#core/money/money.ts";
import type { BookId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Sql } from "#server/database/db.ts";
import type { Told } from "./closed-record.ts";

/** Null when the book's branch has no such line. `pending` are events of the same batch. */
export async function readBankLine(
  sql: Sql,
  bookId: BookId,
  { depositId, lineId }: ConfirmDeposit,
  pending: readonly Told[],
): Promise<BankLine | null> {
  const [, rows] = await sql.pipeline([
    {
      text: "select pg_advisory_xact_lock(hashtextextended($1, $2))",
      values: [lineId, MATCHING],
    },
    {
      text: `select l.booked_on, l.amount_minor, l.currency,
          (select d.actor_id from deposit d where d.book_id = b.book_id and d.deposit_id = $3) as brought_by,
          coalesce((select sum(d.amount_minor) from deposit d where d.line_id = l.line_id), 0)::bigint
            as matched
        from book b join bank_line l on l.branch_id = b.branch_id
        where b.book_id = $1 and l.line_id = $2`,
      values: [bookId, lineId, depositId],
    },
  ]);
  const row = rows?.[0];
  if (row === undefined) return null;
  const currency = row["currency"] as Currency;
  const brought = pending.find(({ event }) => isBrought(event, depositId));
  const matchedNow = pending.reduce((sum, { event }) => sum + heldBy(event, lineId), 0n);
  return {
    lineId,
    bookedOn: row["booked_on"] as Day,
    amount: money(currency, row["amount_minor"] as bigint),
    matched: money(currency, (row["matched"] as bigint) + matchedNow),
    broughtBy: brought?.actorId ?? (row["brought_by"] as StaffId | null),
  };
}

/** One key space for all who match, so that a line is filled by one at a time. */
const MATCHING = 4_197_004;

function isBrought(event: BookEvent, depositId: string): boolean {
  if (event.type === "ReceivedAtBranch") return event.receiptId === depositId;
  const isDeposit = event.type === "CashBroughtToBank" || event.type === "TillBroughtToBank";
  return isDeposit && event.depositId === depositId;
}

function heldBy(event: BookEvent, lineId: string): bigint {
  return event.type === "DepositConfirmed" && event.lineId === lineId ? event.amount.minor : 0n;
}
