// What must hold between two books: savings that left one arrived in the other or are on the way,
// each once, with every coin; and the accounts of all books together say how much is on the way.

import type { BookEvent } from "#core/book/event.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import {
  amountsOf,
  CARRIED_TYPES,
  isCarried,
  totalCarried,
  type SavingsArrived,
  type SavingsSent,
} from "#core/savings/carried.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import { bodyOf } from "#server/carried/on-the-way.ts";
import type { Row, Sql } from "#server/database/db.ts";

export const CARRIED_CLAIM =
  "what left one book for another arrived there or is on the way, each once and whole";

type Sending = {
  readonly bookId: string;
  readonly country: string;
  readonly sent: SavingsSent;
  readonly body: string;
};

type Arrival = {
  readonly bookId: string;
  readonly arrived: SavingsArrived;
  /** What whoever carried it still owes there. */
  readonly owed: bigint;
};

export async function carriedOffenders(sql: Pick<Sql, "query">): Promise<string[]> {
  const sendings = new Map<string, Sending>();
  const arrivals: Arrival[] = [];
  const books = await sql.query(
    `select distinct e.book_id, r.country from event e join book b on b.book_id = e.book_id
      join branch r on r.branch_id = b.branch_id where e.type = any($1) order by e.book_id`,
    [CARRIED_TYPES],
  );
  for (const book of books) {
    try {
      await gather(sql, book, sendings, arrivals);
    } catch (failure) {
      return [`${String(book["book_id"])} cannot be read: ${String(failure)}`];
    }
  }
  const rows = await sql.query("select * from savings_on_the_way order by transfer_id", []);
  return [
    ...arrivals.flatMap((arrival) => misplaced(arrival, arrivals, sendings)),
    ...differing(rows, sendings, arrivals),
    ...(await unlikeAccounts(sql, sendings, arrivals)),
  ];
}

/** What stands of one book's halves: taken back and undone ones are gone. */
async function gather(
  sql: Pick<Sql, "query">,
  book: Row,
  sendings: Map<string, Sending>,
  arrivals: Arrival[],
): Promise<void> {
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
    if (event.type === "SavingsSent")
      sendings.set(event.transferId, {
        bookId,
        country,
        sent: event,
        body: bodyOf(event, bookId, group),
      });
    if (event.type === "SavingsTakenBack") sendings.delete(event.transferId);
  }
  const { arrived: came = [], owed = [] } = told.group?.carried ?? {};
  for (const arrived of came) {
    const debt = owed.find(({ transferId }) => transferId === arrived.transferId);
    arrivals.push({ bookId, arrived, owed: debt?.amount.minor ?? 0n });
  }
}

/** It came from nowhere, to the wrong book, twice, or not whole. */
function misplaced(
  { bookId, arrived }: Arrival,
  arrivals: readonly Arrival[],
  sendings: ReadonlyMap<string, Sending>,
): string[] {
  const { transferId } = arrived;
  const sending = sendings.get(transferId);
  const isOnce = arrivals.filter((other) => other.arrived.transferId === transferId).length === 1;
  const isSound =
    sending !== undefined &&
    isOnce &&
    sending.sent.to.bookId === bookId &&
    arrived.from.bookId === sending.bookId &&
    toJson(amountsOf(arrived)) === toJson(amountsOf(sending.sent));
  return isSound ? [] : [`${bookId} arrival ${transferId}`];
}

function differing(
  rows: readonly Row[],
  sendings: ReadonlyMap<string, Sending>,
  arrivals: readonly Arrival[],
): string[] {
  const due = [...sendings].map(([transferId, { bookId, country, sent, body }]) => {
    const arrival = arrivals.find(({ arrived }) => arrived.transferId === transferId);
    const [on, owed] = [arrival?.arrived.on ?? null, arrival?.owed ?? 0n];
    const as = arrival?.arrived.memberId ?? null;
    return toJson([transferId, country, bookId, sent.to.bookId, sent.on, on, as, owed, body]);
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
async function unlikeAccounts(
  sql: Pick<Sql, "query">,
  sendings: ReadonlyMap<string, Sending>,
  arrivals: readonly Arrival[],
): Promise<string[]> {
  const came = new Set(arrivals.map(({ arrived }) => arrived.transferId));
  const due = new Map<string, bigint>();
  for (const { sent } of sendings.values()) {
    if (came.has(sent.transferId)) continue;
    const { currency, minor } = totalCarried(sent);
    due.set(currency, (due.get(currency) ?? 0n) + minor);
  }
  const rows = await sql.query(
    `select b.currency,
        coalesce(sum(a.balance_minor) filter (where a.account = 'coinsOnTheWay'), 0)::bigint as coins,
        coalesce(sum(a.balance_minor) filter (where a.account = 'savingsOnTheWay'), 0)::bigint as savings
      from account_balance a join book b on b.book_id = a.book_id group by b.currency`,
    [],
  );
  return rows.flatMap((row) => {
    const waiting = due.get(row["currency"] as string) ?? 0n;
    const isSound = row["coins"] === waiting && row["savings"] === -waiting;
    return isSound ? [] : [`${String(row["currency"])} on the way ${waiting}`];
  });
}
