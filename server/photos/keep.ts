// A picture is kept with its book, once however often it is sent, and the audit log says by whom.

import type { BookId, PhotoHash } from "#core/people/ids.ts";
import { standingBefore } from "#server/audit/before.ts";
import { writePage } from "#server/audit/page.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { Sql } from "#server/database/db.ts";
import { later } from "#server/clock/later.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Redrawn } from "./redraw.ts";

/** In a transaction that sees the book. */
export async function keepPhoto(
  sql: Sql,
  { clock, country }: Pick<Deps, "clock" | "country">,
  { staffId, deviceId }: Sender,
  bookId: BookId,
  { photo, body }: Redrawn,
): Promise<void> {
  const at = clock.now();
  const by = { actorId: staffId, deviceId };
  const named = { photo: [`${bookId} ${photo}`] };
  const before = await standingBefore(sql, by, named);
  await refuseTooMany(sql, { bookId, photo, staffId }, at);
  const added = await sql.query(
    `insert into photo (book_id, photo, body, kept_at, kept_by) values ($1, $2, $3, $4, $5)
      on conflict (book_id, photo) do nothing returning photo`,
    [bookId, photo, body, at, staffId],
  );
  if (added.length === 0) return;
  const rows = [...before, ...(await standingRows(sql, by, named))];
  const told = rows.map((row) => ({ ...row, bookId }));
  await writePage(sql, { country: country.code, at }, told);
}

/** In a year: fifty meetings with ten pictures each, and room for sheets and slips put in at the office. */
const MOST_OF_A_BOOK = 1_000n;

/** Of one person and so of her phone: six meetings in a day, each with more than anybody needs. */
const MOST_IN_A_DAY = 120n;

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

/** What is kept already is answered as ever; both bounds pass with time. */
async function refuseTooMany(
  sql: Sql,
  of: { readonly bookId: BookId; readonly photo: PhotoHash; readonly staffId: string },
  at: string,
): Promise<void> {
  const [row] = await sql.query(
    `select count(*) filter (where book_id = $1 and kept_at > $5) as of_book,
        count(*) filter (where kept_by = $3 and kept_at > $4) as of_day,
        count(*) filter (where book_id = $1 and photo = $2) as known
      from photo where book_id = $1 or kept_by = $3`,
    [of.bookId, of.photo, of.staffId, later(at, -DAY_MS), later(at, -YEAR_MS)],
  );
  if ((row?.["known"] as bigint) > 0n) return;
  if ((row?.["of_book"] as bigint) >= MOST_OF_A_BOOK) throw new Refused(422, "photosFull");
  if ((row?.["of_day"] as bigint) >= MOST_IN_A_DAY) throw new Refused(429, "photosToday");
}

/** Null when the book holds none of that name. */
export async function readPhoto(
  sql: Pick<Sql, "query">,
  bookId: BookId,
  photo: PhotoHash,
): Promise<Buffer | null> {
  const [row] = await sql.query("select body from photo where book_id = $1 and photo = $2", [
    bookId,
    photo,
  ]);
  return row === undefined ? null : (row["body"] as Buffer);
}
