// The latest rows of the log for an auditor: those about the books and the people of her branches,
// and those of strangers, which belong to nobody.

import type { AuditAnswer, AuditKind, AuditLine } from "#core/wire/audit.ts";
import type { Row, Sql } from "#server/database/db.ts";

export type AuditQuestion = {
  readonly branchIds: readonly string[];
  readonly kind: AuditKind | null;
  readonly bookId: string | null;
  readonly staffId: string | null;
  /** The row after which to go on; null for the newest. */
  readonly before: { readonly pageId: string; readonly line: number } | null;
};

const SHOWN = 100;

export async function latestLines(
  sql: Pick<Sql, "query">,
  { branchIds, kind, bookId, staffId, before }: AuditQuestion,
): Promise<Pick<AuditAnswer, "lines" | "hasMore">> {
  const rows = await sql.query(
    `select r.page_id, r.line, l.number, r.at, r.kind, r.act, r.outcome, r.reason, r.book_id,
        p.name as person_name, case when d.kind = 'phone' then d.label end as device_label, b.name as association_name, s.name as subject_name
      from audit_row r
      left join audit_link l on l.page_id = r.page_id
      left join staff p on p.staff_id = r.actor_id
      left join device d on d.device_id = r.device_id
      left join book b on b.book_id = r.book_id
      left join staff s on s.staff_id = r.subject_id
      where (b.branch_id = any($1::uuid[]) or ((r.book_id is null or (b.book_id is null and r.kind = 'refusal')) and (
          r.actor_id is null or exists (
            select 1 from staff_branch h where h.staff_id = r.actor_id and h.branch_id = any($1::uuid[])))))
        and ($2::text is null or r.kind = $2) and ($3::uuid is null or r.book_id = $3)
        and ($4::uuid is null or r.actor_id = $4 or r.subject_id = $4)
        and ($5::uuid is null or (r.page_id, r.line) < ($5, $6::integer))
      order by r.page_id desc, r.line desc limit $7`,
    [branchIds, kind, bookId, staffId, before?.pageId ?? null, before?.line ?? null, SHOWN + 1],
  );
  return { lines: rows.slice(0, SHOWN).map(lineFrom), hasMore: rows.length > SHOWN };
}

/** What an auditor may filter by. */
export async function peopleAndBooks(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
): Promise<Pick<AuditAnswer, "people" | "associations">> {
  const people = await sql.query(
    `select p.staff_id, p.name from staff p where exists (
        select 1 from staff_branch b where b.staff_id = p.staff_id and b.branch_id = any($1::uuid[]))
      order by p.name limit 2000`,
    [branchIds],
  );
  const books = await sql.query(
    "select book_id, name from book where branch_id = any($1::uuid[]) order by name limit 5000",
    [branchIds],
  );
  return {
    people: people.map((row) => ({
      staffId: row["staff_id"] as string,
      name: row["name"] as string,
    })),
    associations: books.map((row) => ({
      bookId: row["book_id"] as string,
      name: row["name"] as string,
    })),
  };
}

function lineFrom(row: Row): AuditLine {
  return {
    pageId: row["page_id"] as string,
    line: row["line"] as number,
    link: row["number"] === null ? null : Number(row["number"]),
    at: row["at"] as string,
    kind: row["kind"] as AuditKind,
    act: row["act"] as string,
    outcome: row["outcome"] as string,
    reason: row["reason"] as string | null,
    personName: row["person_name"] as string | null,
    deviceLabel: row["device_label"] as string | null,
    bookId: row["association_name"] === null ? null : (row["book_id"] as string),
    associationName: row["association_name"] as string | null,
    subjectName: row["subject_name"] as string | null,
  };
}
