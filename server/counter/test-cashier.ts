// The cashier of the demonstration at a desk of her own, for the tests of the till.

import { v7 as newId } from "uuid";
import { tellLog } from "#server/audit/test-told.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { TestBranch } from "#server/commands/test-branch.ts";

export async function cashierOf({ database, door, office }: TestBranch): Promise<Sender> {
  const { db } = database;
  const [row] = await db.query("select staff_id from staff where role = 'cashier'", []);
  const staffId = row?.["staff_id"] as string;
  const deviceId = newId();
  await db.query(
    `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
      values ($1, $2, 'office', 'office', '', now(), '')`,
    [deviceId, staffId],
  );
  await tellLog(db, door, { device: [deviceId] });
  return { ...office, staffId, ownAccounts: [staffId], role: "cashier", deviceId };
}
