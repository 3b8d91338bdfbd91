// Who of a branch may look after an association: those whose role runs meetings and who still work
// there.

import { mayDo, ROLES } from "#core/people/role.ts";
import type { BookId, StaffId } from "#core/people/ids.ts";
import type { Sql } from "#server/database/db.ts";

export type Asesora = { readonly staffId: StaffId; readonly name: string };

const RUN_MEETINGS = ROLES.filter((role) => mayDo(role, "runMeetings"));

/** Of the book's branch, by name. */
export async function asesorasFor(
  sql: Pick<Sql, "query">,
  bookId: BookId,
): Promise<readonly Asesora[]> {
  const rows = await sql.query(
    `select s.staff_id, s.name from book b join staff_branch p on p.branch_id = b.branch_id
      join staff s on s.staff_id = p.staff_id
      where b.book_id = $1 and s.is_active and s.role = any($2::text[]) order by s.name, s.staff_id`,
    [bookId, RUN_MEETINGS],
  );
  return rows.map((row) => ({ staffId: row["staff_id"] as string, name: row["name"] as string }));
}
