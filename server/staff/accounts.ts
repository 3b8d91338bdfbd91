// Accounts of one person, known by her identity document: the later ones point to her first, so
// that nobody confirms under a second name what she captured under another.

import type { StaffId } from "#core/people/ids.ts";
import type { Sql } from "#server/database/db.ts";

/** One number however it was written: capital letters and digits alone. */
export function documentOf(written: string): string {
  return written
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Writes the document to an account that has none and joins it to the person's first account. */
export async function nameOwner(sql: Sql, staffId: StaffId, document: string): Promise<void> {
  await sql.query(
    `update staff set document = $2, first_account_id = (
        select coalesce(o.first_account_id, o.staff_id) from staff o
          where o.document = $2 and o.staff_id <> $1 order by o.staff_id limit 1)
      where staff_id = $1 and document is null`,
    [staffId, documentOf(document)],
  );
}
