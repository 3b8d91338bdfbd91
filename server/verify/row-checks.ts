// Every row that follows from the history is worked out again from the history, by the very
// functions that wrote it, and compared column by column.

import { happenedOn } from "#core/book/dates.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import { canonicalText, fromJson } from "#core/wire/canonical.ts";
import { rowsOf, TABLES } from "#server/commands/rows.ts";
import type { Row } from "#server/database/db.ts";
import { applyChanges, keyOf, type RowStore, type Table } from "#server/database/rows.ts";
import type { StoredBook } from "./record.ts";

type RowCheck = {
  readonly id: string;
  readonly claim: string;
  readonly offenders: (stored: StoredBook) => string[];
};

export const ROW_CHECKS: readonly RowCheck[] = [
  {
    id: "I30r",
    claim: "every row is the one its history makes, column by column",
    offenders: (stored) => {
      const due = replayed(stored);
      return TABLES.flatMap((table) =>
        differing(table, due.get(table) ?? new Map(), stored.rows.get(table) ?? []),
      );
    },
  },
  {
    id: "I36b",
    claim: "a book is named, placed and opened as its founding says",
    offenders: ({ record, events, book }) => {
      const { name, currency, branchId } = record.group.association;
      const due: Row = {
        kind: "association",
        name,
        currency,
        branch_id: branchId,
        opened_at: events[0]?.recordedAt,
      };
      return Object.keys(due)
        .filter((column) => due[column] !== book[column])
        .map((column) => `book ${column}`);
    },
  },
  {
    id: "I31",
    claim: "every event is named and dated by what happened, not by whoever wrote it down",
    offenders: ({ record, events }) => {
      let book = emptyBook(record.bookId);
      return events.flatMap((known) => {
        book = fold(book, [known.event]);
        const day = happenedOn(known.event, book.group, known.postedOn);
        const isTrue = known.happenedOn === day && known.type === known.event.type;
        return isTrue ? [] : [`event ${known.number}`];
      });
    },
  },
];

function replayed({ record, events }: StoredBook): RowStore {
  const store: RowStore = new Map();
  let book = emptyBook(record.bookId);
  for (const known of events) {
    const { group: before } = book;
    book = fold(book, [known.event]);
    const { group: after } = book;
    if (after !== null) applyChanges(store, rowsOf({ ...known, before, after }));
  }
  return store;
}

function differing(table: Table, due: ReadonlyMap<string, Row>, found: readonly Row[]): string[] {
  const stored = new Map(found.map((row) => [keyOf(table, row), row]));
  const keys = new Set([...due.keys(), ...stored.keys()]);
  return [...keys].flatMap((key) => {
    const [expected, actual] = [due.get(key), stored.get(key)];
    if (actual === undefined) return [`${table.name} ${key} is missing`];
    if (expected === undefined) return [`${table.name} ${key} follows from nothing`];
    return Object.entries(table.columns)
      .filter(([column, type]) => textOf(expected[column], "") !== textOf(actual[column], type))
      .map(([column]) => `${table.name} ${key} ${column}`);
  });
}

/** Amounts and names as text; JSON in the order of its keys, unless it cannot be read. */
function textOf(value: unknown, type: string): string {
  if (type !== "json" || typeof value !== "string") return canonicalText(value);
  try {
    return canonicalText(fromJson(value));
  } catch {
    return value;
  }
}
