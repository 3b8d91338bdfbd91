// A wish about people and branches carries a name made on the screen, and the act is kept under
// it: asked again it is answered the same and done once, and another wish under it is refused.

import { createHmac } from "node:crypto";
import { canonicalText } from "#core/wire/canonical.ts";
import type { Sql } from "#server/database/db.ts";
import { Refused } from "#server/http/refused.ts";
import { hashToken } from "./caller.ts";

export type Wish = {
  /** Made on the screen; undefined from a screen older than this. */
  readonly requestId: string | undefined;
  readonly hash: string;
  /** What only the caller's browser and this request know. */
  readonly token: string;
};

/** The same words from another session are another wish: its answer could not be the same. */
export function wishOf(
  requestId: string | undefined,
  asked: Readonly<Record<string, unknown>>,
  token: string,
): Wish {
  const from = hashToken(token);
  return { requestId, hash: hashToken(canonicalText({ asked, from })), token };
}

/** Whose or what the act was that this wish has led to already; null when it is new. */
export async function subjectOf(sql: Sql, { requestId, hash }: Wish): Promise<string | null> {
  if (requestId === undefined) return null;
  const [row] = await sql.query("select subject_id, asked_hash from staff_act where act_id = $1", [
    requestId,
  ]);
  if (row === undefined) return null;
  if (row["asked_hash"] !== hash) throw new Refused(409, "sameIdOtherContent");
  return row["subject_id"] as string;
}

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const IN_GROUP = 5;

/**
 * Easy to read aloud, without letters that look alike: 15 of them in groups of five. It follows
 * from the wish and her session, so that the same wish sent again tells the same; nothing kept
 * here leads to it.
 */
export function passwordFor({ token }: Wish, actId: string): string {
  const chance = createHmac("sha512", token).update(`password ${actId}`).digest();
  const group = (start: number) =>
    Array.from({ length: IN_GROUP }, (_, at) => letterAt(chance, (start + at) * 4)).join("");
  return Array.from({ length: GROUPS }, (_, index) => group(index * IN_GROUP)).join("-");
}

/** Of four bytes, so that no letter is likelier than another by more than one in a hundred million. */
function letterAt(chance: Buffer, at: number): string {
  return LETTERS[chance.readUInt32BE(at) % LETTERS.length] ?? "";
}
