// The two halves of savings that go from book to book, told from the events of the books alone: what
// left and was not taken back, what came and was not undone, and what of it is still owed.

import {
  totalCarried,
  type Carried,
  type CarriedEvent,
  type SavingsArrived,
  type SavingsSent,
} from "#core/savings/carried.ts";
import { toJson } from "#core/wire/canonical.ts";

type Sending = { readonly bookId: string; readonly sent: SavingsSent };

type Arrival = {
  readonly bookId: string;
  readonly arrived: SavingsArrived;
  /** What whoever carried it still owes there. */
  owed: bigint;
};

export type Halves = { readonly sendings: Map<string, Sending>; readonly arrivals: Arrival[] };

export function noHalves(): Halves {
  return { sendings: new Map(), arrivals: [] };
}

/** In the order of the book. */
export function tellHalf(
  { sendings, arrivals }: Halves,
  bookId: string,
  event: CarriedEvent,
): void {
  const { transferId } = event;
  const isIt = (known: Arrival) =>
    known.bookId === bookId && known.arrived.transferId === transferId;
  switch (event.type) {
    case "SavingsSent":
      sendings.set(transferId, { bookId, sent: event });
      break;
    case "SavingsTakenBack":
      sendings.delete(transferId);
      break;
    case "SavingsArrived":
      arrivals.push({ bookId, arrived: event, owed: event.short?.amount.minor ?? 0n });
      break;
    case "ArrivalUndone":
      arrivals.splice(arrivals.findIndex(isIt), 1);
      break;
    case "MissingCoinsBrought": {
      const arrival = arrivals.find(isIt);
      if (arrival !== undefined) arrival.owed -= event.amount.minor;
    }
  }
}

/** Arrivals from nowhere, in the wrong book, twice, or not whole. */
export function misplaced({ sendings, arrivals }: Halves): string[] {
  return arrivals.flatMap(({ bookId, arrived, owed }) => {
    const { transferId } = arrived;
    const sending = sendings.get(transferId);
    const isOnce = arrivals.filter((other) => other.arrived.transferId === transferId).length === 1;
    const isSound =
      sending !== undefined &&
      isOnce &&
      owed >= 0n &&
      sending.sent.to.bookId === bookId &&
      arrived.from.bookId === sending.bookId &&
      toJson(kindsOf(arrived)) === toJson(kindsOf(sending.sent));
    return isSound ? [] : [`${bookId} arrival ${transferId}`];
  });
}

/** Compulsory, and all the rest; worked out here and not by the rule that is looked at. */
function kindsOf({ movements }: SavingsSent | SavingsArrived): [bigint, bigint] {
  const kinds: [bigint, bigint] = [0n, 0n];
  for (const movement of movements) {
    if (movement.kind !== "savingsSent" && movement.kind !== "savingsArrived") continue;
    kinds[movement.bucket === "compulsory" ? 0 : 1] += movement.amount.minor;
  }
  return kinds;
}

/** Where the book's own lists tell another story than its events. */
export function unlikeBook(
  { sendings, arrivals }: Halves,
  bookId: string,
  carried: Carried | undefined,
): string[] {
  const own = arrivals.filter((known) => known.bookId === bookId);
  const due = [
    [...sendings].flatMap(([id, known]) => (known.bookId === bookId ? [id] : [])),
    own.map(({ arrived }) => arrived.transferId),
    own.flatMap(({ arrived, owed }) => (owed > 0n ? [[arrived.transferId, owed]] : [])),
  ];
  const { sent = [], arrived = [], owed = [] } = carried ?? {};
  const listed = [
    sent.map(({ transferId }) => transferId),
    arrived.map(({ transferId }) => transferId),
    owed.map(({ transferId, amount }) => [transferId, amount.minor]),
  ];
  return toJson(listed) === toJson(due) ? [] : [`${bookId} lists ${toJson(listed).slice(0, 60)}`];
}

/** By currency, what has left and not come. */
export function waiting({ sendings, arrivals }: Halves): Map<string, bigint> {
  const came = new Set(arrivals.map(({ arrived }) => arrived.transferId));
  const due = new Map<string, bigint>();
  for (const { sent } of sendings.values()) {
    if (came.has(sent.transferId)) continue;
    const { currency, minor } = totalCarried(sent);
    due.set(currency, (due.get(currency) ?? 0n) + minor);
  }
  return due;
}
