// A picture is kept with its book, once however often it is sent, and the audit log says by whom.

import type { BookId, PhotoHash } from "#core/people/ids.ts";
import { standingBefore } from "#server/audit/before.ts";
import { writePage } from "#server/audit/page.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { Sql } from "#server/database/db.ts";
import type { Deps } from "#server/http/deps.ts";
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
