// Reads the same tables from one CSV file: a line that says only "Asociación", "Socias" or
// "Coberturas" opens each. Comma, semicolon or tab; UTF-8, UTF-16 or the older Western code page.

import { parse } from "csv-parse/sync";
import type { Block } from "#core/wire/importing.ts";
import {
  blockNamed,
  MOST_COLUMNS,
  MOST_ROWS,
  NOTHING,
  plain,
  unreadable,
  type GridRead,
  type GridRow,
} from "./grid.ts";

type Line = Readonly<Record<"record", readonly string[]>> &
  Readonly<Record<"info", { readonly lines: number }>>;

export function readFlatFile(file: Buffer): GridRead {
  const text = decoded(file);
  if (text.includes("\u0000")) return unreadable("fileUnreadable");
  const lines = linesOf(text);
  if (lines === null) return unreadable("fileUnreadable");
  const isTooLarge =
    lines.length > MOST_ROWS || lines.some(({ record }) => record.length > MOST_COLUMNS);
  if (isTooLarge) return unreadable("fileTooManyRows", { most: String(MOST_ROWS) });
  const found: Partial<Record<Block, GridRow[]>> = {};
  let open: GridRow[] | null = null;
  for (const { record, info } of lines) {
    const [first = "", ...others] = record;
    const block = others.every((text) => text.trim() === "") ? blockNamed(first) : null;
    if (block !== null) open = found[block] ??= [];
    else open?.push({ row: info.lines, cells: record.map(cellOf) });
  }
  const { association = null, members = null, coverages = null } = found;
  return { isRead: true, grid: { association, members, coverages } };
}

function cellOf(text: string) {
  return text.trim() === "" ? NOTHING : { kind: "text" as const, text: text.trim() };
}

/** By its mark; else as UTF-8 when it is that, else as the code page Excel writes in the West. */
function decoded(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return new TextDecoder("windows-1252").decode(file);
  }
}

function linesOf(text: string): Line[] | null {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 1,
    }) as unknown as Line[];
  } catch {
    return null;
  }
}

/** The sign that takes the members' headings apart into most pieces. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/);
  const headings = lines.find((line) => / nombres /.test(` ${plain(line)} `)) ?? text;
  const signs = [";", ",", "\t"].map((sign) => ({ sign, pieces: headings.split(sign).length }));
  return signs.reduce((best, next) => (next.pieces > best.pieces ? next : best)).sign;
}
