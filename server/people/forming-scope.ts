// An association in formation within the caller's branches. Once its book is open, nothing of its
// formation changes any more.

import type { BookId } from "#core/people/ids.ts";
import type { Home, PersonId } from "#core/people/person.ts";
import type { Day } from "#core/time/day.ts";
import { changed } from "#server/audit/changed.ts";
import type { Sql } from "#server/database/db.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";

export type Subgroup = { readonly subgroupId: string; readonly name: string };

export type FormingHead = Home & {
  readonly formingId: BookId;
  readonly name: string;
  readonly subgroups: readonly Subgroup[];
  readonly begunOn: Day;
  readonly isFounded: boolean;
};

export async function formingInScope(
  sql: Pick<Sql, "query">,
  { branchIds }: Pick<Caller, "branchIds">,
  formingId: BookId,
): Promise<FormingHead> {
  const [row] = await sql.query(
    `select f.*, b.book_id is not null as is_founded
      from forming f left join book b on b.book_id = f.book_id
      where f.book_id = $1 and f.branch_id = any($2::uuid[])`,
    [formingId, branchIds],
  );
  if (row === undefined) throw new Refused(404, "notFound");
  return {
    formingId,
    branchId: row["branch_id"] as string,
    country: row["country"] as string,
    name: row["name"] as string,
    subgroups: JSON.parse(row["subgroups"] as string) as Subgroup[],
    begunOn: row["begun_on"] as Day,
    isFounded: row["is_founded"] as boolean,
  };
}

/** One change at a time to one association in formation, and to a woman met who joins it. */
export async function changeForming<T>(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  work: (sql: Sql, head: FormingHead) => Promise<T>,
  leadIds: readonly string[] = [],
): Promise<T> {
  return changed(deps, caller, { forming: [formingId], lead: leadIds }, async (sql) => {
    await sql.query("select 1 from forming where book_id = $1 for update", [formingId]);
    const head = await formingInScope(sql, caller, formingId);
    if (head.isFounded) throw new Refused(409, "bookAlreadyFounded");
    return work(sql, head);
  });
}

async function womenIdsOf(sql: Pick<Sql, "query">, formingId: BookId): Promise<PersonId[]> {
  const rows = await sql.query(
    "select person_id from forming_woman where book_id = $1 order by joined_at, person_id",
    [formingId],
  );
  return rows.map((row) => row["person_id"] as string);
}

/** Throws when one of them is not in it. */
export async function refuseStrangers(
  sql: Sql,
  formingId: BookId,
  personIds: readonly PersonId[],
): Promise<void> {
  const known = await womenIdsOf(sql, formingId);
  if (personIds.some((personId) => !known.includes(personId))) throw new Refused(404, "notFound");
}
