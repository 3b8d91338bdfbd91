// Rows that follow from events, described once: the door writes them in one statement for each
// table, and the checks work them out again from the history and compare.

import { toJson } from "#core/wire/canonical.ts";
import type { Row, Statement } from "./db.ts";

type ColumnType = "uuid" | "text" | "integer" | "bigint" | "date" | "boolean" | "timestamptz";

/** A table of books. `book_id` leads its key and is not listed. */
export type Table = {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType | "json">>;
  readonly key: readonly string[];
  /** Columns that later events may change; the others stay as first written. */
  readonly changing: readonly string[];
};

export type Change =
  | { readonly table: Table; readonly row: Row }
  /** Sets columns of the rows that match; they were written before. */
  | { readonly table: Table; readonly match: Row; readonly set: Row }
  /** What the row told was taken back: it is there no more. Columns of its key. */
  | { readonly table: Table; readonly gone: Row };

/** The rows of a book by table and key, as changes leave them. */
export type RowStore = Map<Table, Map<string, Row>>;

export function keyOf({ key }: Table, row: Row): string {
  return key.map((column) => String(row[column])).join("|");
}

/** Applies changes in their order; what may still meet rows written before is given back. */
export function applyChanges(store: RowStore, changes: readonly Change[]): Change[] {
  return changes.filter((change) => {
    const rows = store.get(change.table) ?? new Map<string, Row>();
    store.set(change.table, rows);
    if ("row" in change) {
      const key = keyOf(change.table, change.row);
      const known = rows.get(key);
      rows.set(key, known === undefined ? change.row : { ...known, ...later(change) });
      return false;
    }
    if ("gone" in change) {
      rows.delete(keyOf(change.table, change.gone));
      return true;
    }
    let isMet = false;
    for (const [key, row] of rows) {
      if (!isMatch(row, change.match)) continue;
      rows.set(key, { ...row, ...change.set });
      isMet = true;
    }
    return !isMet;
  });
}

function later({ table, row }: Extract<Change, { row: Row }>): Row {
  return Object.fromEntries(table.changing.map((column) => [column, row[column]]));
}

function isMatch(row: Row, match: Row): boolean {
  return Object.entries(match).every(([column, value]) => row[column] === value);
}

/** What is gone first, then one statement for each table in the given order, then the patches left. */
export function statementsOf(
  bookId: string,
  changes: readonly Change[],
  order: readonly Table[],
): Statement[] {
  const store: RowStore = new Map();
  const left = applyChanges(store, changes);
  const upserts = order.flatMap((table) => {
    const rows = [...(store.get(table)?.values() ?? [])];
    return rows.length === 0 ? [] : [upsert(bookId, table, rows)];
  });
  return [
    ...left.flatMap((change) => ("gone" in change ? [removal(bookId, change)] : [])),
    ...upserts,
    ...left.flatMap((change) => ("set" in change ? [patch(bookId, change)] : [])),
  ];
}

/** All rows of the table in one book. */
export function selectRows(bookId: string, { name }: Table): Statement {
  return { text: `select * from ${name} where book_id = $1`, values: [bookId] };
}

function upsert(bookId: string, table: Table, rows: readonly Row[]): Statement {
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name).join(", ");
  const arrays = columns.map(([, type], index) => `$${index + 2}::${sqlType(type)}[]`).join(", ");
  const set = table.changing.map((name) => `${name} = excluded.${name}`).join(", ");
  return {
    text: `insert into ${table.name} (book_id, ${names}) select $1::uuid, u.* from unnest(${arrays}) as u
      on conflict (book_id, ${table.key.join(", ")}) do ${set === "" ? "nothing" : `update set ${set}`}`,
    values: [
      bookId,
      ...columns.map(([name, type]) =>
        rows.map((row) => (type === "json" ? toJson(row[name]) : row[name])),
      ),
    ],
  };
}

function removal(bookId: string, { table, gone }: Extract<Change, { gone: Row }>): Statement {
  const values: unknown[] = [bookId];
  const matched = pairsOf(table, gone, values).join(" and ");
  return { text: `delete from ${table.name} where book_id = $1 and ${matched}`, values };
}

function patch(bookId: string, { table, match, set }: Extract<Change, { set: Row }>): Statement {
  const values: unknown[] = [bookId];
  const assigned = pairsOf(table, set, values).join(", ");
  const matched = pairsOf(table, match, values).join(" and ");
  return {
    text: `update ${table.name} set ${assigned} where book_id = $1 and ${matched}`,
    values,
  };
}

/** Each column with its place among the values, which it adds. */
function pairsOf(table: Table, row: Row, values: unknown[]): string[] {
  return Object.entries(row).map(([name, value]) => {
    values.push(table.columns[name] === "json" ? toJson(value) : value);
    return `${name} = $${values.length}::${sqlType(table.columns[name] ?? "text")}`;
  });
}

function sqlType(type: ColumnType | "json"): string {
  return type === "json" ? "text" : type;
}
