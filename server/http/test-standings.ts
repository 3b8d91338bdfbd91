// Every way a person can stand to a branch, with a fresh session or phone for each question: in it,
// in another, in another country, in none, suspended, signed out, with a revoked phone.

import { v7 as newId } from "uuid";
import type { Role } from "#core/people/role.ts";
import { FIRST_HASH } from "#core/wire/envelope.ts";
import type { Db } from "#server/database/db.ts";
import { hashToken } from "#server/staff/caller.ts";

export const STANDINGS = [
  "own branch",
  "other branch",
  "other country",
  "no branch",
  "suspended",
  "ended session",
  "revoked phone",
] as const;

export type Standing = (typeof STANDINGS)[number];

export type Stranger = Extract<Standing, "other branch" | "other country" | "no branch">;

export const STRANGERS: readonly Stranger[] = ["other branch", "other country", "no branch"];

export type Door = "session" | "phone";

export type Visitor = {
  readonly staffId: string;
  readonly deviceId: string;
  readonly headers: Record<string, string>;
};

export type Standings = {
  /** Somebody with a session or a phone of before; with a new one when the visit may end it. */
  readonly visit: (
    role: Role,
    standing: Standing,
    door: Door,
    isFresh: boolean,
  ) => Promise<Visitor>;
};

/** The people around a branch: one for each role and standing. */
export async function openStandings(
  db: Db,
  branchId: string,
  roles: readonly Role[],
  now: string,
): Promise<Standings> {
  const [neighbour, abroad] = [newId(), newId()];
  await db.query(
    `insert into branch (branch_id, country, name, currency)
      values ($1, 'BO', 'Oruro', 'BOB'), ($2, 'PE', 'Puno', 'PEN')`,
    [neighbour, abroad],
  );
  const branchOf = { "other branch": neighbour, "other country": abroad, "no branch": null };
  const people = new Map<string, string>();
  for (const role of roles) {
    for (const standing of STANDINGS) {
      const at = standing in branchOf ? branchOf[standing as Stranger] : branchId;
      const staffId = newId();
      people.set(`${role} ${standing}`, staffId);
      await db.query(
        `insert into staff (staff_id, login, name, role, password_hash, is_active, country)
          values ($1, $2, $3, $4, '', $5, $6)`,
        [
          staffId,
          staffId,
          `${role} ${standing}`,
          role,
          standing !== "suspended",
          at === abroad ? "PE" : "BO",
        ],
      );
      if (at === null) continue;
      await db.query("insert into staff_branch values ($1, $2)", [staffId, at]);
    }
  }
  const visitors = new Map<string, Visitor>();
  return {
    visit: async (role, standing, door, isFresh) => {
      const name = `${role} ${standing}`;
      const known = visitors.get(`${name} ${door}`);
      if (known !== undefined && !isFresh) return known;
      const staffId = people.get(name) ?? "";
      const enter = door === "session" ? sessionOf : phoneOf;
      const visitor = await enter(db, staffId, standing, now);
      if (!isFresh) visitors.set(`${name} ${door}`, visitor);
      return visitor;
    },
  };
}

async function sessionOf(
  db: Db,
  staffId: string,
  standing: Standing,
  now: string,
): Promise<Visitor> {
  const token = `session-${newId()}`;
  const deviceId = await seat(db, staffId, "office", token, now);
  const ends = standing === "ended session" ? now : new Date(Date.parse(now) + 3_600_000);
  await db.query(
    `insert into session (token_hash, staff_id, device_id, created_at, last_used_at, expires_at)
      values ($1, $2, $3, $4, $4, $5)`,
    [hashToken(token), staffId, deviceId, now, ends],
  );
  return { staffId, deviceId, headers: { cookie: `ayni_session=${token}` } };
}

async function phoneOf(db: Db, staffId: string, standing: Standing, now: string): Promise<Visitor> {
  const token = `phone-${newId()}`;
  const deviceId = await seat(db, staffId, "phone", token, now);
  if (standing === "revoked phone")
    await db.query("update device set revoked_at = $2 where device_id = $1", [deviceId, now]);
  return { staffId, deviceId, headers: { authorization: `Device ${deviceId}:${token}` } };
}

/** A member with an open visit. */
export async function memberOf(
  db: Db,
  bookId: string,
  memberId: string,
  now: string,
): Promise<Visitor> {
  const token = `visit-${newId()}`;
  await db.query(
    `insert into member_session (book_id, token_hash, member_id, last_used_at, expires_at)
      values ($1, $2, $3, $4, $5)`,
    [bookId, hashToken(token), memberId, now, new Date(Date.parse(now) + 3_600_000)],
  );
  return { staffId: newId(), deviceId: newId(), headers: { cookie: `ayni_member=${token}` } };
}

async function seat(
  db: Db,
  staffId: string,
  kind: string,
  token: string,
  now: string,
): Promise<string> {
  const deviceId = newId();
  await db.query(
    `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
      values ($1, $2, $3, 'prueba', $4, $5, $6)`,
    [deviceId, staffId, kind, hashToken(token), now, FIRST_HASH],
  );
  return deviceId;
}
