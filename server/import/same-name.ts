// Whether the branch has the association already: from this very file, or under the same name.

import type { ImportCheck, ImportNotice } from "#core/wire/importing.ts";
import type { Sql } from "#server/database/db.ts";
import { plain } from "./grid.ts";

export async function sameNames(
  sql: Pick<Sql, "query">,
  branchId: string,
  { ask }: ImportCheck,
): Promise<ImportNotice[]> {
  if (ask === null) return [];
  const { name } = ask.command.association;
  const books = await sql.query("select book_id, name from book where branch_id = $1", [branchId]);
  if (books.some((book) => book["book_id"] === ask.bookId))
    return [{ key: "sameFile", values: { name } }];
  const waiting = await sql.query("select 1 from opening where book_id = $1 and outcome is null", [
    ask.bookId,
  ]);
  if (waiting.length > 0) return [{ key: "sameWaits", values: { name } }];
  const same = books.filter((book) => plain(book["name"] as string) === plain(name));
  return same.map((book) => ({ key: "sameName", values: { name: book["name"] as string } }));
}
