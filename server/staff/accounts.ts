// Accounts of one person, known by her identity document: the later ones point to her first, so
// that nobody confirms under a second name what she captured under another.

import type { StaffId } from "#core/people/ids.ts";
import { cardNumber } from "#countries/people/country-people.ts";
import type { Sql } from "#server/database/db.ts";

/** One number however it was written: capital letters and digits alone. */
export function documentOf(written: string): string {
  return written
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Writes the document to an account that has none and joins it to the person's first account, which
 * is answered; null where it is her first.
 */
export async function nameOwner(
  sql: Sql,
  staffId: StaffId,
  { document, country }: { readonly document: string; readonly country: string },
): Promise<StaffId | null> {
  const accounts = await sql.query(
    `select document, coalesce(first_account_id, staff_id) as first_id from staff
      where document is not null and staff_id <> $1 order by staff_id`,
    [staffId],
  );
  const card = cardNumber(country, document);
  const same = accounts.find((row) => cardNumber(country, row["document"] as string) === card);
  const firstId = (same?.["first_id"] as StaffId | undefined) ?? null;
  await sql.query(
    "update staff set document = $2, first_account_id = $3 where staff_id = $1 and document is null",
    [staffId, documentOf(document), firstId],
  );
  return firstId;
}
