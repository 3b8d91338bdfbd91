// Writing a page of the audit log: one statement, sent in the transaction whose doing it tells. It
// takes no lock and touches no row that others touch; its place in the chain comes later.

import { v7 as newPageId } from "uuid";
import type { Sql, Statement } from "#server/database/db.ts";
import { macOf } from "./key.ts";
import { digestOf, type AuditRow, type PageHead } from "./row.ts";

/** Fails with its transaction; there is no row without its page and no page without its rows. */
export async function writePage(
  sql: Pick<Sql, "query">,
  head: PageHead,
  rows: readonly AuditRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const { text, values } = pageStatement(head, rows);
  await sql.query(text, values);
}

/** For a pipeline; the rows are not empty. */
export function pageStatement(head: PageHead, rows: readonly AuditRow[]): Statement {
  const { country, at } = head;
  const pageId = newPageId();
  return {
    text: `with page as (insert into audit_waiting (page_id, country, mac) values ($1, $2, $4))
      insert into audit_row (page_id, country, at, line, kind, act, actor_id, device_id, book_id, subject_id,
          outcome, reason, content_hash, effect_hash)
      select $1::uuid, $2::text, $3::timestamptz, u.* from unnest($5::integer[], $6::text[], $7::text[],
        $8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[], $12::text[], $13::text[], $14::text[], $15::text[]) as u`,
    values: [
      pageId,
      country,
      at,
      macOf(pageText(country, pageId, digestOf(head, rows))),
      rows.map((_row, index) => index + 1),
      rows.map(({ kind }) => kind),
      rows.map(({ act }) => act),
      rows.map(({ actorId }) => actorId),
      rows.map(({ deviceId }) => deviceId),
      rows.map(({ bookId }) => bookId),
      rows.map(({ subjectId }) => subjectId),
      rows.map(({ outcome }) => outcome),
      rows.map(({ reason }) => reason),
      rows.map(({ contentHash }) => contentHash),
      rows.map(({ effectHash }) => effectHash),
    ],
  };
}

/** What the code of a page stands for. */
export function pageText(country: string, pageId: string, digest: string): string {
  return JSON.stringify(["page", country, pageId, digest]);
}
