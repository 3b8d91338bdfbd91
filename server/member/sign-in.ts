// The key of her card and her PIN open her figures. Wrong ones are counted on the key itself, before
// they are looked at; unknown, wrong, waiting and locked are one answer after one time.

import { randomBytes } from "node:crypto";
import type { MemberSignIn } from "#core/wire/member.ts";
import { later } from "#server/clock/later.ts";
import { BEHIND_MS } from "#server/clock/reading.ts";
import { standingBefore } from "#server/audit/before.ts";
import { writePage } from "#server/audit/page.ts";
import { auditRow } from "#server/audit/row.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { Row } from "#server/database/db.ts";
import { asMember, tellingLog, type Place } from "#server/database/scope.ts";
import { hashToken } from "#server/staff/caller.ts";
import { hashPassword, isPassword } from "#server/staff/password.ts";
import type { Clock } from "#server/clock.ts";
import { openVisit } from "./visits.ts";

/** From the first of these on she waits before each try; at the second only a new card helps. */
const WAITS_AFTER = 5;
const LOCKED_AFTER = 10;
const WAIT_MS = 15 * 60 * 1000;
const CODE_LIVES_MS = 7 * 24 * 60 * 60 * 1000;
const LEAST_REFUSAL_MS = 300;

export type Door = Place & { readonly clock: Clock };

let decoy: Promise<string> | null = null;

/** The token of a new visit; null, never sooner than a set time, when she is not let in. */
export async function signInMember(door: Door, asked: MemberSignIn): Promise<string | null> {
  const notBefore = pause(LEAST_REFUSAL_MS);
  const token = await tried(door, asked);
  if (token === null) await notBefore;
  return token;
}

async function tried(door: Door, { key, pin, chosenPin }: MemberSignIn): Promise<string | null> {
  const shown = hashToken(key);
  const now = door.clock.now();
  const access = await countedTry(door, shown, now);
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const secretHash = (access?.["secret_hash"] as string | undefined) ?? (await decoy);
  const isRight = await isPassword(secretHash, pin);
  if (!isRight || access === undefined) return null;
  const isFirst = chosenPin !== undefined;
  if (access["is_code"] !== isFirst || (isFirst && isOld(access, now))) return null;
  const kept = isFirst ? await hashPassword(chosenPin) : secretHash;
  const [bookId, memberId] = [access["book_id"] as string, access["member_id"] as string];
  const things = isFirst ? { memberAccess: [`${bookId} ${memberId}`] } : {};
  return asMember(door, { bookId, memberId, shown }, async (sql) => {
    const before = await standingBefore(sql, NOBODY, things);
    const still = await sql.query(
      `update member_access set secret_hash = $3, is_code = false, wrong = 0
        where key_hash = $1 and secret_hash = $2 returning 1`,
      [shown, secretHash, kept],
    );
    if (still.length === 0) return null;
    const token = await openVisit(sql, { bookId, memberId }, now);
    const contentHash = hashToken(token);
    const came = { act: VISIT, bookId, subjectId: memberId, contentHash };
    const rows = [auditRow({ kind: "signIn", ...came }), ...before];
    rows.push(...(await standingRows(sql, NOBODY, things)));
    const head = { country: door.country.code, at: now };
    await tellingLog(sql, () => writePage(sql, head, rows));
    return token;
  });
}

const VISIT = "openVisit";

/** She is no person of the office; the row names her as whom it is about. */
const NOBODY = { actorId: null, deviceId: null };

/**
 * The row behind the key while it may be tried; the try counts as wrong until it proves right. A try
 * at a time still to come, of a clock that has been put back, does not keep her out until then.
 */
async function countedTry(door: Door, shown: string, now: string): Promise<Row | undefined> {
  const waitedSince = later(now, -WAIT_MS);
  const [row] = await asMember(door, { bookId: "", memberId: "", shown }, (sql) =>
    sql.query(
      `update member_access set wrong = wrong + 1, tried_at = $2
        where key_hash = $1 and wrong < $4 and (wrong < $5 or tried_at <= $3 or tried_at > $6)
        returning book_id, member_id, secret_hash, is_code, issued_at`,
      [shown, now, waitedSince, LOCKED_AFTER, WAITS_AFTER, later(now, BEHIND_MS)],
    ),
  );
  return row;
}

/** Also when it was given at a time still to come: nobody can say how old it is. */
function isOld(access: Row, now: string): boolean {
  const issuedAt = access["issued_at"] as string;
  return issuedAt < later(now, -CODE_LIVES_MS) || issuedAt > later(now, BEHIND_MS);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
