// Pictures that arrived and that no record names: a phone lost before it could say what they were, a
// form that was left. Nothing is thrown away silently; somebody looks and knows whose they are.

import type { UnnamedPhoto } from "#core/wire/photo.ts";
import { later } from "#server/clock/later.ts";
import type { Sql } from "#server/database/db.ts";

/** Within this time a record may still be on its way. */
const DAY_MS = 86_400_000;

/** Of the branches, the latest first, two hundred at most. */
export async function unnamedPhotos(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
  now: string,
): Promise<UnnamedPhoto[]> {
  const rows = await sql.query(
    `select p.book_id, p.photo, p.kept_at, b.name, w.name as keeper
      from photo p join book b on b.book_id = p.book_id left join staff w on w.staff_id = p.kept_by
      where b.branch_id = any($1::uuid[]) and p.kept_at < $2
        and not exists (select 1 from deposit d where d.book_id = p.book_id and d.photo = p.photo)
        and not exists (select 1 from meeting_photo m where m.book_id = p.book_id and m.photo = p.photo)
        and not exists (select 1 from paper_sheet s where s.book_id = p.book_id
          and position(p.photo in s.photos) > 0)
      order by p.kept_at desc, p.photo limit 200`,
    [branchIds, later(now, -DAY_MS)],
  );
  return rows.map((row) => ({
    bookId: row["book_id"] as string,
    associationName: row["name"] as string,
    photo: row["photo"] as string,
    keptAt: row["kept_at"] as string,
    keptBy: (row["keeper"] as string | null) ?? "",
  }));
}
