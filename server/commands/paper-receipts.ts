// Numbers of the women's own paper receipts: none of them was leased to a device, and none may
// stand for two payments.

import type { Command } from "#core/book/command.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { meetingOf } from "#core/meetings/meeting.ts";
import { isFromSheet } from "#core/meetings/sheet.ts";
import type { BookId, DeviceId } from "#core/people/ids.ts";
import type { Sql } from "#server/database/db.ts";
import type { Candidate } from "./candidate.ts";
import { receiptsOf } from "./receipts.ts";

/** Those of a run's numbers that an earlier sheet of the book has used; asks for the office only. */
export async function readPaperReceipts(
  sql: Pick<Sql, "query">,
  bookId: BookId,
  candidates: readonly Candidate[],
): Promise<ReadonlySet<number>> {
  const numbers = candidates.flatMap(({ chain, command }) =>
    chain === null && command !== null ? receiptsOf(command) : [],
  );
  if (numbers.length === 0) return new Set();
  const rows = await sql.query(
    "select receipt_number from receipt where book_id = $1 and on_paper and receipt_number = any($2::bigint[])",
    [bookId, numbers],
  );
  return new Set(rows.map((row) => Number(row["receipt_number"])));
}

/** The doubtful ones of a command told from a sheet; null where it was told otherwise. */
export function doubtfulOnPaper(
  group: GroupState | null,
  command: Command,
  deviceId: DeviceId,
  usedBefore: ReadonlySet<number>,
): { readonly doubtful: readonly number[]; readonly last?: never } | null {
  if (command.type !== "collectPayment" && command.type !== "coverShortfall") return null;
  const { meetingId } = command;
  if (group === null || !isFromSheet(group, meetingId, deviceId)) return null;
  const meeting = meetingOf(group.meetings, meetingId);
  const told = [
    ...(meeting?.payments ?? []).map(({ receiptNumber }) => receiptNumber),
    ...(meeting?.coverages ?? []).flatMap(({ shares }) =>
      shares.flatMap(({ receiptNumber }) => receiptNumber ?? []),
    ),
  ];
  const doubtful = receiptsOf(command).filter(
    (number, place, all) =>
      usedBefore.has(number) || told.includes(number) || all.indexOf(number) !== place,
  );
  return { doubtful };
}
