// A seat of the office gets its receipt numbers when it first gives a receipt, and the next block
// before the last one is used up.

import type { Command } from "#core/book/command.ts";
import type { ReceiptBlock } from "#core/wire/staff.ts";
import type { Clock } from "#server/clock.ts";
import { atEntrance, type Place } from "#server/database/scope.ts";
import { beforeLease, leaseReceipts } from "#server/staff/devices.ts";
import { mayIssue, type Sender } from "./sender.ts";

/** So many unused numbers are always at hand: several receipts may be written at once. */
const RESERVE = 20n;

export async function keepReceiptsReady(
  { db, clock, country }: Place & { readonly clock: Clock },
  sender: Sender,
  command: Command | null,
): Promise<void> {
  if (command?.type !== "receiveAtBranch" || !mayIssue(sender, command)) return;
  const { deviceId, staffId: actorId } = sender;
  await atEntrance({ db }, async (sql) => {
    const [row] = await sql.query(
      `select coalesce(sum(b.last_number - greatest(b.first_number - 1, d.last_receipt)), 0)::bigint as unused
        from device d join receipt_block b on b.device_id = d.device_id and b.last_number > d.last_receipt
        where d.device_id = $1`,
      [deviceId],
    );
    if ((row?.["unused"] as bigint) >= RESERVE) return;
    const by = { actorId, deviceId };
    await leaseReceipts(sql, { clock, country }, by, await beforeLease(sql, by));
  });
}

/** The number of the seat's next receipt, without a gap within a block; undefined when none is left. */
export function nextReceipt(leased: readonly ReceiptBlock[], lastUsed: number): number | undefined {
  const open = leased.filter(({ last }) => last > lastUsed);
  const [next] = open.map(({ first }) => Math.max(first, lastUsed + 1)).toSorted((a, b) => a - b);
  return next;
}
