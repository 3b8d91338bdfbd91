// Closures of a branch: declared by one person, approved by another, and then part of the closed
// days of every association there.

import type { Closure, ClosureReason } from "#core/changes/closure.ts";
import { applyClosure } from "#core/changes/apply-closure.ts";
import type { HolidayPolicy } from "#core/lending/terms.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { ClosureRow } from "#core/wire/changes.ts";
import type { Country } from "#countries/country.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { sameWords } from "#server/people/written-once.ts";
import { lookingTerms, outlookOf } from "./outlook.ts";

export function closureFrom(row: Row): Closure {
  return {
    closureId: row["closure_id"] as string,
    from: row["first_on"] as Day,
    to: row["last_on"] as Day,
    reason: row["reason"] as ClosureReason,
    policy: row["policy"] as HolidayPolicy,
    declaredById: row["declared_by"] as string,
  };
}

/** Approved ones of some branches. */
export async function closuresOf(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
): Promise<(Closure & { readonly branchId: string })[]> {
  const rows = await sql.query(
    `select * from branch_closure where branch_id = any($1::uuid[]) and approved_at is not null
      order by first_on, closure_id`,
    [branchIds],
  );
  return rows.map((row) => ({ ...closureFrom(row), branchId: row["branch_id"] as string }));
}

/** A hundred at most, latest first, each with the associations it would still move. */
export async function closureRows(
  sql: Pick<Sql, "query">,
  { branchIds, ownAccounts }: Sender,
  around: { readonly country: Country; readonly today: Day },
): Promise<ClosureRow[]> {
  const rows = await sql.query(
    `select c.*, b.name as branch, w.name as declarer, a.name as approver from branch_closure c
      join branch b on b.branch_id = c.branch_id join staff w on w.staff_id = c.declared_by
      left join staff a on a.staff_id = c.approved_by where c.branch_id = any($1::uuid[])
      order by c.first_on desc, c.closure_id limit 100`,
    [branchIds],
  );
  const books = await sql.query(
    `select distinct b.book_id, b.name, b.branch_id, s.body from book b
      join book_state s on s.book_id = b.book_id
      join branch_closure c on c.branch_id = b.branch_id
      join meeting m on m.book_id = b.book_id and m.status = 'planned'
        and m.due_on between c.first_on and c.last_on
      where b.branch_id = any($1::uuid[]) order by b.name, b.book_id`,
    [branchIds],
  );
  return rows.map((row) => {
    const closure = closureFrom(row);
    const { closureId } = closure;
    const terms = lookingTerms(around.country, around.today, [closure]);
    const waiting = books
      .filter((book) => book["branch_id"] === row["branch_id"])
      .flatMap((book) => {
        const state = fromJson(book["body"] as string) as GroupState;
        if (!isMet(state, closure)) return [];
        const command = { type: "applyClosure" as const, closureId };
        const outlook = outlookOf(state, applyClosure(state, command, terms));
        const [bookId, associationName] = [book["book_id"] as string, book["name"] as string];
        return [{ bookId, associationName, outlook }];
      });
    return { ...closure, ...toldOf(row, ownAccounts), waiting };
  });
}

function isMet({ meetings }: GroupState, { from, to }: Closure): boolean {
  return meetings.list.some(
    ({ status, dueOn }) => status === "planned" && dueOn >= from && dueOn <= to,
  );
}

function toldOf(row: Row, ownAccounts: readonly string[]) {
  return {
    branchId: row["branch_id"] as string,
    branchName: row["branch"] as string,
    source: row["source"] as string,
    declaredBy: row["declarer"] as string,
    declaredAt: row["declared_at"] as string,
    isOwn: ownAccounts.includes(row["declared_by"] as string),
    approvedBy: row["approver"] as string | null,
  };
}

export type Declared = Omit<Closure, "declaredById"> & {
  readonly branchId: string;
  readonly source: string;
};

export async function declareClosure(
  sql: Pick<Sql, "query">,
  { staffId }: Sender,
  declared: Declared,
  { at, digest }: { readonly at: string; readonly digest: string },
): Promise<void> {
  const { closureId, branchId, from, to, reason, source, policy } = declared;
  const written = await sql.query(
    `insert into branch_closure (closure_id, branch_id, first_on, last_on, reason, source, policy, declared_by,
        declared_at, asked_digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (closure_id) do nothing returning closure_id`,
    [closureId, branchId, from, to, reason, source, policy, staffId, at, digest],
  );
  if (written.length > 0) return;
  const text = "select asked_digest from branch_closure where closure_id = $1";
  sameWords(await sql.query(text, [closureId]), digest);
}

/** False when it is unknown, approved by others, or her own under any of her accounts. */
export async function approveClosure(
  sql: Pick<Sql, "query">,
  { staffId, branchIds, ownAccounts }: Sender,
  closureId: string,
  at: string,
): Promise<boolean> {
  const rows = await sql.query(
    `update branch_closure set approved_by = $2, approved_at = coalesce(approved_at, $3)
      where closure_id = $1 and branch_id = any($4::uuid[]) and coalesce(approved_by, $2) = $2
        and not (declared_by = any($5::uuid[])) returning closure_id`,
    [closureId, staffId, at, branchIds, ownAccounts],
  );
  return rows.length > 0;
}
