// A member's visit: a quarter of an hour without a question ends it, an hour in any case. The token
// lives in her cookie, its hash here.

import { randomBytes } from "node:crypto";
import { later } from "#server/clock/later.ts";
import { BEHIND_MS } from "#server/clock/reading.ts";
import type { Sql } from "#server/database/db.ts";
import { asMember, type Herself, type Place } from "#server/database/scope.ts";
import type { Clock } from "#server/clock.ts";
import { hashToken } from "#server/staff/caller.ts";

const IDLE_MS = 15 * 60 * 1000;
const LONGEST_MS = 60 * 60 * 1000;

export type Visitor = Pick<Herself, "bookId" | "memberId">;

type Entrance = Pick<Place, "db"> & { readonly clock: Clock };

/** A new visit's token, for a woman whose PIN was right; her ended visits are swept away. */
export async function openVisit(
  sql: Pick<Sql, "query">,
  { bookId, memberId }: Visitor,
  now: string,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = later(now, LONGEST_MS);
  await sql.query(
    "delete from member_session where book_id = $1 and member_id = $2 and expires_at <= $3",
    [bookId, memberId, now],
  );
  await sql.query(
    `insert into member_session (book_id, token_hash, member_id, last_used_at, expires_at)
      values ($1, $2, $3, $4, $5)`,
    [bookId, hashToken(token), memberId, now, expiresAt],
  );
  return token;
}

/**
 * Whose living visit it is; null when it ended, idled out or was made useless, also by a clock that
 * has been put back behind its last question.
 */
export async function findByVisit(entrance: Entrance, token: string): Promise<Visitor | null> {
  const now = entrance.clock.now();
  const idleSince = later(now, -IDLE_MS);
  const shown = hashToken(token);
  const [row] = await asMember(entrance, { bookId: "", memberId: "", shown }, (sql) =>
    sql.query(
      `update member_session set last_used_at = $2
        where token_hash = $1 and expires_at > $2 and last_used_at > $3 and last_used_at <= $4
        returning book_id, member_id`,
      [shown, now, idleSince, later(now, BEHIND_MS)],
    ),
  );
  if (row === undefined) return null;
  return { bookId: row["book_id"] as string, memberId: row["member_id"] as string };
}

export async function endVisit(entrance: Pick<Place, "db">, token: string): Promise<void> {
  const shown = hashToken(token);
  await asMember(entrance, { bookId: "", memberId: "", shown }, (sql) =>
    sql.query("delete from member_session where token_hash = $1", [shown]),
  );
}
