// How people, devices, branches, settings, staff acts, lines of the bank, pictures, counts of a till,
// closures, openings proposed, the clock's mark, what women said of themselves and their cards stand:
// after every change a row of the audit log holds the hash of the whole of it. Whoever makes herself an
// operator behind the program's back stands otherwise than the log says.

import { canonicalText } from "#core/wire/canonical.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { seeingAll } from "#server/database/scope.ts";
import { auditRow, sha256, type AuditRow } from "./row.ts";
import { PRIVATE, privateHash, QUESTIONS_OF_WOMEN, type ThingOfWomen } from "./standing-women.ts";

export type Thing =
  | "branch"
  | "person"
  | "device"
  | "staffAct"
  | "bankLine"
  | "photo"
  | "setting"
  | "tillCount"
  | "branchClosure"
  | "opening"
  | "clockMark"
  | "memberAccess"
  | ThingOfWomen;

/** Ids of things, by what they are. */
export type Changing = Readonly<Partial<Record<Thing, readonly string[]>>>;

/** There is one mark, and this is its name in the question below. */
export const THE_MARK = "clock";

/** $1: ids, or null for all of them. `id` names the thing; every other column is part of how it stands. */
const QUESTIONS: Readonly<Record<Thing, string>> = {
  branch: `select branch_id::text as id, country, name, currency, zone from branch
    where $1::text[] is null or branch_id::text = any($1)`,
  person: `select p.staff_id::text as id, p.login, p.name, p.role, p.is_active, p.must_change, p.password_hash, p.document,
      p.first_account_id::text, p.country,
      array(select b.branch_id::text from staff_branch b where b.staff_id = p.staff_id order by 1) as branches,
      array(select f.branch_id::text || ' ' || extract(epoch from f.left_at)
        from former_post f where f.staff_id = p.staff_id order by f.branch_id) as former_posts
    from staff p where $1::text[] is null or p.staff_id::text = any($1)`,
  device: `select d.device_id::text as id, d.staff_id::text, d.kind, d.label, d.token_hash, d.enrolled_at, d.revoked_at,
      array(select b.first_number || ' ' || b.last_number || ' ' || extract(epoch from b.leased_at)
        from receipt_block b where b.device_id = d.device_id order by b.first_number) as blocks
    from device d where $1::text[] is null or d.device_id::text = any($1)`,
  staffAct: `select act_id::text as id, at, by_staff_id::text, kind, subject_id::text, detail, asked_hash from staff_act
    where $1::text[] is null or act_id::text = any($1)`,
  bankLine: `select line_id::text as id, branch_id::text, bank_account, booked_on, amount_minor, currency, reference,
      mark, read_at, read_by::text
    from bank_line where $1::text[] is null or line_id::text = any($1)`,
  photo: `select book_id || ' ' || photo as id, encode(sha256(body), 'hex') as body_hash, kept_at, kept_by::text
    from photo where $1::text[] is null or book_id || ' ' || photo = any($1)`,
  setting: `select name as id, value from setting where $1::text[] is null or name = any($1)`,
  tillCount: `select count_id::text as id, branch_id::text, counted_on, currency, pieces, expected_minor, counted_minor,
      explanation, counted_by::text, counted_at, seen_by::text, seen_at, asked_digest
    from till_count where $1::text[] is null or count_id::text = any($1)`,
  branchClosure: `select closure_id::text as id, branch_id::text, first_on, last_on, reason, source, policy,
      declared_by::text, declared_at, approved_by::text, approved_at, asked_digest
    from branch_closure where $1::text[] is null or closure_id::text = any($1)`,
  opening: `select book_id || ' ' || proposal_id as id, branch_id::text, country, encode(sha256(convert_to(body, 'UTF8')), 'hex')
      as body_hash, content_hash, proposed_by::text, proposed_at, proposed_on, outcome, reason, closed_by::text, closed_at
    from opening where $1::text[] is null or book_id || ' ' || proposal_id = any($1)`,
  clockMark: `select m.* from (select case when is_only then 'clock' else 'beside' end as id, believed_at, confirmations
      from clock_mark) m where $1::text[] is null or m.id = any($1)`,
  // How often a PIN was guessed wrong is counted, not told.
  memberAccess: `select book_id || ' ' || member_id as id, key_hash, secret_hash, is_code, issued_at, issued_by::text
    from member_access where $1::text[] is null or book_id || ' ' || member_id = any($1)`,
  ...QUESTIONS_OF_WOMEN,
};

export const THINGS = Object.keys(QUESTIONS) as Thing[];

/** Not bound from the beginning: rows of before are taken in once, and a row of the log says so. */
export const BOUND_LATER: readonly Thing[] = [
  "tillCount",
  "branchClosure",
  "clockMark",
  "memberAccess",
  ...PRIVATE,
];

export type Standing = { readonly thing: Thing; readonly id: string; readonly hash: string };

export async function standingNow(
  sql: Pick<Sql, "query">,
  thing: Thing,
  ids: readonly string[] | null,
): Promise<Standing[]> {
  const rows = await sql.query(QUESTIONS[thing], [ids]);
  if (rows.length === 0) return [];
  const isPrivate = PRIVATE.some((name) => name === thing);
  const hash = isPrivate ? await privateHash(sql) : sha256;
  return rows.map((row) => ({ thing, id: row["id"] as string, hash: hash(textOf(thing, row)) }));
}

/** What is null is left out, so that a column of a later version does not change how older rows stand. */
function textOf(thing: Thing, row: Row): string {
  const said = Object.entries(row).filter(([, value]) => value !== null);
  return canonicalText({ thing, row: Object.fromEntries(said) });
}

/** Rows for things that were just changed, read in the transaction that changed them, whatever it may see. */
export async function standingRows(
  sql: Pick<Sql, "query">,
  by: Pick<AuditRow, "actorId" | "deviceId">,
  changed: Changing,
): Promise<AuditRow[]> {
  const asked = THINGS.filter((thing) => (changed[thing] ?? []).length > 0);
  if (asked.length === 0) return [];
  return seeingAll(sql, async () => {
    const rows: AuditRow[] = [];
    for (const thing of asked)
      for (const found of await standingNow(sql, thing, changed[thing] ?? []))
        rows.push(standingRow(found, by));
    return rows;
  });
}

/** What has a name instead of an id has the name's hash in its row. */
export function standingRow(
  { thing, id, hash }: Standing,
  by: Pick<AuditRow, "actorId" | "deviceId">,
): AuditRow {
  const named = NAMED.includes(thing)
    ? { contentHash: sha256(id) }
    : { subjectId: id, contentHash: null };
  return auditRow({ kind: "standing", act: thing, ...by, ...named, effectHash: hash });
}

const NAMED: readonly Thing[] = ["setting", "photo", "opening", "clockMark", "memberAccess"];

/** One name for what a row of kind `standing` and a thing found in the database are about. */
export function standingKey(row: Pick<AuditRow, "act" | "subjectId" | "contentHash">): string {
  return `${row.act} ${row.subjectId ?? row.contentHash}`;
}

export function keyOfThing(found: Standing): string {
  return standingKey(standingRow(found, { actorId: null, deviceId: null }));
}
