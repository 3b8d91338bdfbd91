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
  | { readonly table: Table; readonly match: Row; readonly set: Row };

/** The rows of a book by table and key, as changes leave them. */
export type RowStore = Map<Table, Map<string, Row>>;

export function keyOf({ key }: Table, row: Row): string {
  return key.map((column) => String(row[column])).join("|");
}

/** Applies changes in their order; the patches that met no row here are given back. */
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

/** One statement for each table, in the given order of tables, then one for each patch left. */
export function statementsOf(
  bookId: string,
  changes: readonly Change[],
  order: readonly Table[],
): Statement[] {
  const store: RowStore = new Map();
  const patches = applyChanges(store, changes);
  const upserts = order.flatMap((table) => {
    const rows = [...(store.get(table)?.values() ?? [])];
    return rows.length === 0 ? [] : [upsert(bookId, table, rows)];
  });
  return [
    ...upserts,
    ...patches.flatMap((change) => ("set" in change ? [patch(bookId, change)] : [])),
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

function patch(bookId: string, { table, match, set }: Extract<Change, { set: Row }>): Statement {
  const values: unknown[] = [bookId];
  const pairs = (row: Row) =>
    Object.entries(row).map(([name, value]) => {
      values.push(table.columns[name] === "json" ? toJson(value) : value);
      return `${name} = $${values.length}::${sqlType(table.columns[name] ?? "text")}`;
    });
  const assigned = pairs(set).join(", ");
  const matched = pairs(match).join(" and ");
  return {
    text: `update ${table.name} set ${assigned} where book_id = $1 and ${matched}`,
    values,
  };
}

function sqlType(type: ColumnType | "json"): string {
  return type === "json" ? "text" : type;
}
