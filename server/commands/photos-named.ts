// Which of the pictures a command names the book really holds: nobody can name one of elsewhere.

import type { Command } from "#core/book/command.ts";
import type { BookId, PhotoHash } from "#core/people/ids.ts";
import type { Sql } from "#server/database/db.ts";

export async function readPhotosNamed(
  sql: Pick<Sql, "query">,
  bookId: BookId,
  command: Command | null,
): Promise<PhotoHash[]> {
  const named = photosIn(command);
  if (named.length === 0) return [];
  const rows = await sql.query(
    "select photo from photo where book_id = $1 and photo = any($2::text[])",
    [bookId, named],
  );
  return rows.map((row) => row["photo"] as PhotoHash);
}

function photosIn(command: Command | null): readonly PhotoHash[] {
  if (command?.type === "keyInSheet") return command.photos;
  if (command?.type === "addPhoto") return [command.photo];
  const isDeposit = command?.type === "depositCash" || command?.type === "bankTill";
  return isDeposit && command.photo !== undefined ? [command.photo] : [];
}
