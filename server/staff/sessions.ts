// Sign-ins of people. The token lives in her cookie, its hash here; a leaver's session dies with
// her next request.

import { randomBytes } from "node:crypto";
import { FIRST_HASH } from "#core/wire/envelope.ts";
import { writePage } from "#server/audit/page.ts";
import { auditRow } from "#server/audit/row.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { Clock } from "#server/clock.ts";
import { BEHIND_MS } from "#server/clock/reading.ts";
import { later } from "#server/clock/later.ts";
import { atEntrance, type Place } from "#server/database/scope.ts";
import { callerFrom, hashToken, type Caller } from "./caller.ts";
import { hashPassword, isPassword } from "./password.ts";

const IDLE_MS = 60 * 60 * 1000;
const LONGEST_MS = 24 * 60 * 60 * 1000;

type Entrance = Pick<Place, "db"> & { readonly clock: Clock };

/** A new session's token, for a person whose password was checked. */
export async function signIn(
  { db, clock, country, newId }: Place & Entrance & { readonly newId: () => string },
  staffId: string,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = clock.now();
  const expiresAt = later(now, LONGEST_MS);
  await atEntrance({ db }, async (sql) => {
    await sql.query("select 1 from staff where staff_id = $1 for update", [staffId]);
    const seats = await sql.query(
      `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
        select $1, $2, 'office', 'office', '', $3, $4
        where not exists (select 1 from device where staff_id = $2 and kind = 'office') returning device_id`,
      [newId(), staffId, now, FIRST_HASH],
    );
    await sql.query("delete from session where staff_id = $1 and expires_at <= $2", [staffId, now]);
    const [session] = await sql.query(
      `insert into session (token_hash, staff_id, device_id, created_at, last_used_at, expires_at)
        select $1, $2, d.device_id, $3, $3, $4 from device d where d.staff_id = $2 and d.kind = 'office'
        order by d.enrolled_at limit 1 returning device_id`,
      [hashToken(token), staffId, now, expiresAt],
    );
    const by = {
      actorId: staffId,
      deviceId: (session?.["device_id"] as string | undefined) ?? null,
    };
    const made = seats.map((seat) => seat["device_id"] as string);
    await writePage(sql, { country: country.code, at: now }, [
      auditRow({ kind: "signIn", act: "signIn", ...by, contentHash: hashToken(token) }),
      ...(await standingRows(sql, by, { device: made })),
    ]);
  });
  return token;
}

let decoy: Promise<string> | null = null;

/** The person's id for the right password; an unknown login takes as long as a wrong password. */
export async function checkPassword(
  place: Entrance,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<string | null> {
  const [row] = await atEntrance(place, (sql) =>
    sql.query("select staff_id, password_hash, is_active from staff where login = $1", [login]),
  );
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const passwordHash = (row?.["password_hash"] as string | undefined) ?? (await decoy);
  const isRight = await isPassword(passwordHash, password);
  return isRight && row?.["is_active"] === true ? (row["staff_id"] as string) : null;
}

/** The person of a login, whoever asks in her name; null when there is none. */
export async function idOf(place: Pick<Place, "db">, login: string): Promise<string | null> {
  const [row] = await atEntrance(place, (sql) =>
    sql.query("select staff_id from staff where login = $1", [login]),
  );
  return (row?.["staff_id"] as string | undefined) ?? null;
}

export async function signOut(
  { db, clock, country }: Place & Entrance,
  { staffId: actorId, deviceId }: Caller,
  token: string,
): Promise<void> {
  const contentHash = hashToken(token);
  await atEntrance({ db }, async (sql) => {
    await sql.query("delete from session where token_hash = $1", [contentHash]);
    await writePage(sql, { country: country.code, at: clock.now() }, [
      auditRow({ kind: "signOut", act: "signOut", actorId, deviceId, contentHash }),
    ]);
  });
}

/**
 * The person behind a living session; null when it ended, idled out, or she left. One that was used
 * at a time still to come was lived on a clock that has been put back: nobody can say how old it is.
 */
export async function findBySession(place: Entrance, token: string): Promise<Caller | null> {
  const now = place.clock.now();
  const idleSince = later(now, -IDLE_MS);
  const [row] = await atEntrance(place, (sql) =>
    sql.query(
      `update session s set last_used_at = $2 from staff p
      where s.token_hash = $1 and p.staff_id = s.staff_id and p.is_active
        and s.expires_at > $2 and s.last_used_at > $3 and s.last_used_at <= $4
      returning p.staff_id, p.name, p.login, p.role, p.must_change, s.device_id,
        array(select b.branch_id::text from staff_branch b where b.staff_id = p.staff_id) as branch_ids,
        array(select p.country union select r.country from staff_branch b join branch r on r.branch_id = b.branch_id
          where b.staff_id = p.staff_id) as countries,
        array(select r.branch_id::text || ' ' || r.country || ' ' || coalesce(r.zone, '')
          from staff_branch b join branch r on r.branch_id = b.branch_id where b.staff_id = p.staff_id) as places,
        array(select o.staff_id::text from staff o where coalesce(p.first_account_id, p.staff_id)
          in (o.staff_id, o.first_account_id)) as own_accounts`,
      [hashToken(token), now, idleSince, later(now, BEHIND_MS)],
    ),
  );
  return row === undefined ? null : callerFrom(row);
}
