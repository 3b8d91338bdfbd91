// Somebody of another branch and country, for the tests of what is hidden from her.

import { v7 as newId } from "uuid";
import { tellLog } from "#server/audit/test-told.ts";
import type { Sender } from "./sender.ts";
import type { TestBranch } from "./test-branch.ts";

/** Rosa leads a branch of Peru. */
export async function rosaElsewhere({ database, door }: TestBranch): Promise<Sender> {
  const { db } = database;
  const [branchId, staffId, deviceId] = [newId(), newId(), newId()];
  await db.query("insert into branch values ($1, 'PE', 'Puno', 'BOB')", [branchId]);
  await db.query(
    `insert into staff (staff_id, login, name, role, password_hash, country)
      values ($1, 'rosa', 'Rosa Quispe', 'branchManager', '', 'PE')`,
    [staffId],
  );
  await db.query("insert into staff_branch values ($1, $2)", [staffId, branchId]);
  await db.query(
    `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
      values ($1, $2, 'office', 'Puno', '', now(), '')`,
    [deviceId, staffId],
  );
  const made = { branch: [branchId], person: [staffId], device: [deviceId] };
  await tellLog(db, door, made);
  const [role, countries] = ["branchManager" as const, ["PE"]];
  return { staffId, ownAccounts: [staffId], role, branchIds: [branchId], countries, deviceId };
}
