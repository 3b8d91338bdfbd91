// What must hold between two books: savings that left one arrived in the other or are on the way,
// each once, with every coin; and the accounts of all books together say how much is on the way.

import type { BookEvent } from "#core/book/event.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import { CARRIED_TYPES, isCarried } from "#core/savings/carried.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import { bodyOf } from "#server/carried/on-the-way.ts";
import type { Row, Sql } from "#server/database/db.ts";
import {
  misplaced,
  noHalves,
  tellHalf,
  unlikeBook,
  waiting,
  type Halves,
} from "./carried-halves.ts";

export const CARRIED_CLAIM =
  "what left one book for another arrived there or is on the way, each once and whole";

/** By transfer: the country of the book it left, and what that book tells of it. */
type Tellings = Map<string, { readonly country: string; readonly body: string }>;

export async function carriedOffenders(sql: Pick<Sql, "query">): Promise<string[]> {
  const halves = noHalves();
  const tellings: Tellings = new Map();
  const books = await sql.query(
    `select distinct e.book_id, r.country from event e join book b on b.book_id = e.book_id
      join branch r on r.branch_id = b.branch_id where e.type = any($1) order by e.book_id`,
    [CARRIED_TYPES],
  );
  const unlike: string[] = [];
  for (const book of books) {
    try {
      unlike.push(...(await gather(sql, book, halves, tellings)));
    } catch (failure) {
      return [`${String(book["book_id"])} cannot be read: ${String(failure)}`];
    }
  }
  const rows = await sql.query("select * from savings_on_the_way order by transfer_id", []);
  return [
    ...unlike,
    ...misplaced(halves),
    ...differing(rows, halves, tellings),
    ...(await unlikeAccounts(sql, halves)),
  ];
}

/** One book's halves, and where its lists differ from them. */
async function gather(
  sql: Pick<Sql, "query">,
  book: Row,
  halves: Halves,
  tellings: Tellings,
): Promise<string[]> {
  const [bookId, country] = [book["book_id"] as string, book["country"] as string];
  const rows = await sql.query("select body from event where book_id = $1 order by number", [
    bookId,
  ]);
  let told = emptyBook(bookId);
  for (const row of rows) {
    const event = fromJson(row["body"] as string) as BookEvent;
    told = fold(told, [event]);
    const { group } = told;
    if (group === null || !isCarried(event)) continue;
    tellHalf(halves, bookId, event);
    if (event.type === "SavingsSent")
      tellings.set(event.transferId, { country, body: bodyOf(event, bookId, group) });
  }
  return unlikeBook(halves, bookId, told.group?.carried);
}

function differing(
  rows: readonly Row[],
  { sendings, arrivals }: Halves,
  tellings: Tellings,
): string[] {
  const due = [...sendings].map(([transferId, { bookId, sent }]) => {
    const arrival = arrivals.find(({ arrived }) => arrived.transferId === transferId);
    const { country, body } = tellings.get(transferId) ?? { country: "", body: "" };
    const came = [arrival?.arrived.on ?? null, arrival?.arrived.memberId ?? null];
    const owed = arrival?.owed ?? 0n;
    return toJson([transferId, country, bookId, sent.to.bookId, sent.on, ...came, owed, body]);
  });
  const found = rows.map((row) =>
    toJson([
      row["transfer_id"] as string,
      row["country"] as string,
      row["book_id"] as string,
      row["to_book_id"] as string,
      row["sent_on"] as string,
      row["arrived_on"] as string | null,
      row["arrived_as"] as string | null,
      row["owed_minor"] as bigint,
      row["body"] as string,
    ]),
  );
  const missing = due.filter((text) => !found.includes(text));
  const loose = found.filter((text) => !due.includes(text));
  return [...missing, ...loose].map((text) => `on the way ${text.slice(0, 60)}`);
}

/** Over all books of a currency: coins and savings on the way are what has left and not come. */
async function unlikeAccounts(sql: Pick<Sql, "query">, halves: Halves): Promise<string[]> {
  const due = waiting(halves);
  const rows = await sql.query(
    `select b.currency,
        coalesce(sum(a.balance_minor) filter (where a.account = 'coinsOnTheWay'), 0)::bigint as coins,
        coalesce(sum(a.balance_minor) filter (where a.account = 'savingsOnTheWay'), 0)::bigint as savings
      from account_balance a join book b on b.book_id = a.book_id group by b.currency`,
    [],
  );
  return rows.flatMap((row) => {
    const left = due.get(row["currency"] as string) ?? 0n;
    const isSound = row["coins"] === left && row["savings"] === -left;
    return isSound ? [] : [`${String(row["currency"])} on the way ${left}`];
  });
}
