// The key to a member's own figures: made in the office, printed once, kept only as a hash. A new
// one makes the old key, her PIN and her open visits useless.

import { randomBytes, randomInt } from "node:crypto";
import type { StaffId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Sql } from "#server/database/db.ts";
import { Refused } from "#server/http/refused.ts";
import { nameFrom } from "#server/meetings/acta.ts";
import { hashToken } from "#server/staff/caller.ts";
import { hashPassword } from "#server/staff/password.ts";

export type NewCard = {
  readonly key: string;
  /** Six digits, good for one use. */
  readonly code: string;
  readonly codeHash: string;
};

const KEY_BYTES = 18;

/** Made outside of any transaction: hashing takes its time. */
export async function makeCard(): Promise<NewCard> {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const key = randomBytes(KEY_BYTES).toString("base64url");
  return { key, code, codeHash: await hashPassword(code) };
}

export type Issue = {
  readonly bookId: string;
  readonly memberId: string;
  readonly card: NewCard;
  readonly at: string;
  readonly by: StaffId;
};

/** Whose card it became; 404 when the association has no such woman any more. */
export async function issueCard(sql: Pick<Sql, "query">, issue: Issue): Promise<PersonName> {
  const { bookId, memberId, card, at, by } = issue;
  const [member] = await sql.query(
    `select given_names, family_names, known_as from member w where book_id = $1 and member_id = $2
      and not exists (select 1 from member_exit x
        where x.book_id = w.book_id and x.member_id = w.member_id and x.returned_on is null)`,
    [bookId, memberId],
  );
  if (member === undefined) throw new Refused(404, "notFound");
  await sql.query(
    `insert into member_access
        (book_id, member_id, key_hash, secret_hash, is_code, wrong, tried_at, issued_at, issued_by)
      values ($1, $2, $3, $4, true, 0, $5, $5, $6)
      on conflict (book_id, member_id) do update set key_hash = $3, secret_hash = $4, is_code = true,
        wrong = 0, tried_at = $5, issued_at = $5, issued_by = $6`,
    [bookId, memberId, hashToken(card.key), card.codeHash, at, by],
  );
  await sql.query("delete from member_session where book_id = $1 and member_id = $2", [
    bookId,
    memberId,
  ]);
  return nameFrom(member);
}
