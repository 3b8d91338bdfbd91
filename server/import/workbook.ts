// Reads the tables of an XLSX file. Formulas are never worked out: what the spreadsheet last
// showed is what was written. Nothing a file points at outside of itself is fetched.

import readXlsxFile from "read-excel-file/universal";
import { lostCells, type LostCell } from "./lost-cells.ts";
import type { Block } from "#core/wire/importing.ts";
import { unpack } from "./archive.ts";
import { exactNumber } from "./exact-number.ts";
import {
  blockNamed,
  MOST_COLUMNS,
  MOST_ROWS,
  NOTHING,
  unreadable,
  type Cell,
  type Grid,
  type GridRead,
  type GridRow,
} from "./grid.ts";

export async function readWorkbook(file: Buffer): Promise<GridRead> {
  const entries = unpack(file);
  if (entries === null || !entries.has("xl/workbook.xml")) return unreadable("fileUnreadable");
  const parts = [...entries].filter(([name]) => name.endsWith(".xml"));
  if (parts.some(([, content]) => FOREIGN.test(content.toString("utf8"))))
    return unreadable("fileUnreadable");
  const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/"));
  if (!sheets.every(([, content]) => isWithin(content.toString("utf8"))))
    return unreadable("fileTooManyRows", { most: String(MOST_ROWS) });
  try {
    const copy = new Uint8Array(file).buffer;
    const read = await readXlsxFile(copy, { parseNumber: (stored: string) => new Stored(stored) });
    return { isRead: true, grid: gridOf(read as readonly Sheet[], lostCells(entries)) };
  } catch {
    return unreadable("fileUnreadable");
  }
}

/** Definitions of entities, and parts of a text that one reader skips and another does not. */
const FOREIGN = /<!(DOCTYPE|ENTITY|\[CDATA\[|--)/i;

class Stored {
  readonly text: string;

  constructor(stored: string) {
    this.text = exactNumber(stored) ?? stored;
  }
}

type Sheet = Readonly<Record<"sheet", string>> &
  Readonly<Record<"data", readonly (readonly unknown[])[]>>;

const MOST_CELLS = MOST_ROWS * MOST_COLUMNS;

/** A cell far away would make every row before it as wide, and every row above it exist. */
function isWithin(xml: string): boolean {
  let cells = 0;
  for (const [, attributes = ""] of xml.matchAll(/<(?:\w+:)?(?:c|row)\b([^>]*)>/g)) {
    cells += 1;
    const place = /\sr\s*=\s*("[^"]*"|'[^']*')/.exec(` ${attributes}`)?.[1];
    if (cells > MOST_CELLS * 2 || !isNear(place)) return false;
  }
  return true;
}

function isNear(place: string | undefined): boolean {
  if (place === undefined) return true;
  const found = /^["']([A-Z]{0,2})(\d{1,7})["']$/.exec(place);
  if (found === null) return false;
  const [, letters = "", row = ""] = found;
  return columnOf(letters) <= MOST_COLUMNS && Number(row) <= MOST_ROWS;
}

function columnOf(letters: string): number {
  return letters.split("").reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function gridOf(sheets: readonly Sheet[], lost: ReturnType<typeof lostCells>): Grid {
  const found: Partial<Record<Block, readonly GridRow[]>> = {};
  for (const { sheet, data } of sheets) {
    const block = blockNamed(sheet);
    if (block === null) continue;
    const rows = data.map((values, index) => ({ row: index + 1, cells: values.map(cellOf) }));
    found[block] ??= withLost(rows, lost.get(sheet) ?? []);
  }
  const { association = null, members = null, coverages = null } = found;
  return { association, members, coverages };
}

function withLost(rows: readonly GridRow[], lost: readonly LostCell[]): GridRow[] {
  const byRow = new Map<number, LostCell[]>();
  for (const cell of lost) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return rows.map(({ row, cells }) => {
    const filled = [...cells];
    for (const { column, shows } of byRow.get(row) ?? []) {
      while (filled.length <= column && column < MOST_COLUMNS) filled.push(NOTHING);
      const cell = filled[column];
      if (cell?.text === "") filled[column] = { ...cell, lost: shows };
    }
    return { row, cells: filled };
  });
}

function cellOf(value: unknown): Cell {
  if (value instanceof Stored) return { kind: "number", text: value.text };
  if (value instanceof Date) return momentOf(value);
  if (typeof value === "string") return { kind: "text", text: value.trim() };
  if (typeof value === "boolean") return { kind: "text", text: value ? "sí" : "no" };
  return NOTHING;
}

/** Hours are kept as parts of a day, a little off the minute. */
const MINUTE = 60_000;

/** A day, or an hour of the day where the spreadsheet keeps no day beside it. */
function momentOf(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return NOTHING;
  const minute = new Date(Math.round(value.getTime() / MINUTE) * MINUTE);
  const [day = "", time = ""] = minute.toISOString().split("T");
  if (minute.getUTCFullYear() < 1901) return { kind: "hour", text: time.slice(0, 5) };
  return { kind: "day", text: day };
}
