// Phones: enrolled by a signed-in person, known by a token only the phone keeps, revoked by whoever
// looks after devices. Each has its block of receipt numbers.

import { randomBytes, timingSafeEqual } from "node:crypto";
import type { DeviceId, StaffId } from "#core/people/ids.ts";
import { FIRST_HASH } from "#core/wire/envelope.ts";
import type { DeviceView, ReceiptBlock } from "#core/wire/staff.ts";
import { standingBefore } from "#server/audit/before.ts";
import { writePage } from "#server/audit/page.ts";
import type { AuditRow } from "#server/audit/row.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { Clock } from "#server/clock.ts";
import type { Sql } from "#server/database/db.ts";
import { atEntrance, scoped, type Place } from "#server/database/scope.ts";
import { Refused } from "#server/http/refused.ts";
import { callerFrom, hashToken, type Caller } from "./caller.ts";

const RECEIPTS_PER_BLOCK = 500n;

export type NewDevice = {
  readonly deviceId: string;
  readonly token: string;
  readonly receipts: ReceiptBlock;
};

/** Name and token a phone has made for itself, so that it may ask again after a lost answer. */
export type OwnName = { readonly deviceId: string; readonly token: string };

export function newName(newId: () => string): OwnName {
  return { deviceId: newId(), token: randomBytes(32).toString("base64url") };
}

type Entrance = Place & { readonly clock: Clock };

/** The same phone asked for again is the same phone; another one under its name is refused. */
export async function enrol(
  { db, clock, country }: Entrance,
  { deviceId, token }: OwnName,
  staffId: string,
  label: string,
): Promise<NewDevice> {
  const by = { actorId: staffId, deviceId };
  const receipts = await atEntrance({ db }, async (sql) => {
    const before = await beforeLease(sql, by);
    const fresh = await sql.query(
      `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
        values ($1, $2, 'phone', $3, $4, $5, $6) on conflict (device_id) do nothing returning device_id`,
      [deviceId, staffId, label, hashToken(token), clock.now(), FIRST_HASH],
    );
    if (fresh.length === 0) return firstReceipts(sql, { deviceId, token }, staffId, label);
    return leaseReceipts(sql, { clock, country }, by, before);
  });
  return { deviceId, token, receipts };
}

async function firstReceipts(
  sql: Sql,
  { deviceId, token }: OwnName,
  staffId: string,
  label: string,
): Promise<ReceiptBlock> {
  const [row] = await sql.query(
    `select min(b.first_number) as first, min(b.last_number) as last
      from device d join receipt_block b on b.device_id = d.device_id
      where d.device_id = $1 and d.staff_id = $2 and d.kind = 'phone' and d.label = $3 and d.token_hash = $4
        and d.revoked_at is null having count(*) > 0`,
    [deviceId, staffId, label, hashToken(token)],
  );
  if (row === undefined) throw new Refused(409, "sameIdOtherContent");
  return { first: Number(row["first"]), last: Number(row["last"]) };
}

/** One key for all who lease, so that many enrolments at once wait instead of colliding. */
const LEASING = 4_197_002;

export async function inLeaseTurn(sql: Sql): Promise<void> {
  await sql.query("select pg_advisory_xact_lock($1)", [LEASING]);
}

type House = { readonly clock: Clock; readonly country: { readonly code: string } };

type Leasing = { readonly actorId: StaffId; readonly deviceId: DeviceId };

/** How the device stood, before it is given anything. */
export function beforeLease(sql: Sql, by: Leasing): Promise<AuditRow[]> {
  return standingBefore(sql, by, { device: [by.deviceId] });
}

/** The next free block of receipt numbers, and the audit log is told whose it is. */
export async function leaseReceipts(
  sql: Sql,
  { clock, country }: House,
  { actorId, deviceId }: Leasing,
  before: readonly AuditRow[],
): Promise<ReceiptBlock> {
  await inLeaseTurn(sql);
  const [row] = await sql.query(
    "select coalesce(max(last_number), 0) as last from receipt_block",
    [],
  );
  const first = (row?.["last"] as bigint) + 1n;
  const last = first + RECEIPTS_PER_BLOCK - 1n;
  await sql.query(
    "insert into receipt_block (first_number, last_number, device_id, leased_at) values ($1, $2, $3, $4)",
    [first, last, deviceId, clock.now()],
  );
  const rows = await standingRows(sql, { actorId, deviceId }, { device: [deviceId] });
  await writePage(sql, { country: country.code, at: clock.now() }, [...before, ...rows]);
  return { first: Number(first), last: Number(last) };
}

export type FoundDevice = { readonly caller: Caller; readonly isRevoked: boolean };

/** The person behind a device's token; null when the token is wrong or she left. */
export async function findByDevice(
  place: Pick<Place, "db">,
  deviceId: string,
  token: string,
): Promise<FoundDevice | null> {
  const [row] = await atEntrance(place, (sql) =>
    sql.query(
      `select d.device_id, d.token_hash, d.revoked_at, p.staff_id, p.name, p.login, p.role, p.must_change,
        array(select b.branch_id::text from staff_branch b where b.staff_id = p.staff_id) as branch_ids,
        array(select p.country union select r.country from staff_branch b join branch r on r.branch_id = b.branch_id
          where b.staff_id = p.staff_id) as countries,
        array(select r.branch_id::text || ' ' || r.country || ' ' || coalesce(r.zone, '')
          from staff_branch b join branch r on r.branch_id = b.branch_id where b.staff_id = p.staff_id) as places,
        array(select o.staff_id::text from staff o where coalesce(p.first_account_id, p.staff_id)
          in (o.staff_id, o.first_account_id)) as own_accounts
      from device d join staff p on p.staff_id = d.staff_id
      where d.device_id = $1 and d.kind = 'phone' and p.is_active`,
      [deviceId],
    ),
  );
  if (row === undefined || !isSame(row["token_hash"] as string, hashToken(token))) return null;
  return { caller: callerFrom(row), isRevoked: row["revoked_at"] !== null };
}

function isSame(known: string, given: string): boolean {
  const [one, other] = [Buffer.from(known), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Phones of the people who share a branch with the caller, newest first. */
export async function devicesFor(place: Place, caller: Caller): Promise<DeviceView[]> {
  const rows = await scoped(place, caller, (sql) =>
    sql.query(
      `select d.device_id, d.label, p.name, d.enrolled_at, d.last_seen_at, d.last_turn, d.revoked_at
      from device d join staff p on p.staff_id = d.staff_id
      where d.kind = 'phone' and exists (
        select 1 from staff_branch b where b.staff_id = d.staff_id and b.branch_id = any($1::uuid[]))
      order by d.enrolled_at desc limit 500`,
      [caller.branchIds],
    ),
  );
  return rows.map((row) => ({
    deviceId: row["device_id"] as string,
    label: row["label"] as string,
    staffName: row["name"] as string,
    enrolledAt: row["enrolled_at"] as string,
    lastSeenAt: row["last_seen_at"] as string | null,
    lastTurn: Number(row["last_turn"]),
    isRevoked: row["revoked_at"] !== null,
  }));
}

/** Whether there was such a phone within the caller's branches; from now on it is refused. */
export async function revoke(place: Entrance, caller: Caller, deviceId: string): Promise<boolean> {
  const at = place.clock.now();
  const by = { actorId: caller.staffId, deviceId: caller.deviceId };
  return scoped(place, caller, async (sql) => {
    const before = await standingBefore(sql, by, { device: [deviceId] });
    const rows = await sql.query(
      `update device d set revoked_at = coalesce(d.revoked_at, $2)
      where d.device_id = $1 and d.kind = 'phone' and exists (
        select 1 from staff_branch b where b.staff_id = d.staff_id and b.branch_id = any($3::uuid[]))
      returning d.device_id`,
      [deviceId, at, caller.branchIds],
    );
    if (rows.length === 0) return false;
    const standing = await standingRows(sql, by, { device: [deviceId] });
    await writePage(sql, { country: place.country.code, at }, [...before, ...standing]);
    return true;
  });
}
