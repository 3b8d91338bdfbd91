// Reads a book for its paper: as it stands, and as it came to be.

import type { BookEvent } from "#core/book/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { Sql } from "#server/database/db.ts";

export type BookNow = { readonly version: number; readonly group: GroupState };

/** Null while the book does not exist. */
export async function bookNow(sql: Pick<Sql, "query">, bookId: string): Promise<BookNow | null> {
  const [row] = await sql.query("select version, body from book_state where book_id = $1", [
    bookId,
  ]);
  if (row === undefined) return null;
  const group = fromJson(row["body"] as string) as GroupState | null;
  return group === null ? null : { version: Number(row["version"]), group };
}

export type Happened = { readonly event: BookEvent; readonly happenedOn: Day };

/** The whole history of the book, in order. */
export async function historyOf(sql: Pick<Sql, "query">, bookId: string): Promise<Happened[]> {
  const rows = await sql.query(
    "select happened_on, body from event where book_id = $1 order by number",
    [bookId],
  );
  return rows.map((row) => ({
    event: fromJson(row["body"] as string) as BookEvent,
    happenedOn: row["happened_on"] as Day,
  }));
}

/** The newest event of a type; undefined when there was none. */
export async function newestOf<Type extends BookEvent["type"]>(
  sql: Pick<Sql, "query">,
  bookId: string,
  type: Type,
): Promise<Extract<BookEvent, { type: Type }> | undefined> {
  const [row] = await sql.query(
    "select body from event where book_id = $1 and type = $2 order by number desc limit 1",
    [bookId, type],
  );
  if (row === undefined) return undefined;
  return fromJson(row["body"] as string) as Extract<BookEvent, { type: Type }>;
}
