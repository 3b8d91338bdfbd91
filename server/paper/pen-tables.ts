// Tables that wait for a pen.

import { heading, type Content } from "./content.ts";
import { roomOf } from "./paper.ts";
import { table, type Column } from "./tables.ts";

/** Head and room in points; without a room the column takes what is left. */
export type PenColumn = readonly [head: string, room?: number];

/** More lines than a page is sure to hold: what cannot be broken and does not fit is not printed. */
const LONG = 18;

/** Of a row, in points, beside its padding: almost seven millimetres in all. */
export const PEN_ROW = 11;

/** A heading that stays with its table. The first column may have its words printed already. */
export function penTable(
  title: string,
  columns: readonly PenColumn[],
  rows: number | readonly string[],
): Content {
  const printed = typeof rows === "number" ? Array.from({ length: rows }, () => "") : rows;
  const shape = {
    room: roomOf("landscape"),
    ruling: "boxed",
    largest: 9,
    rowHeight: PEN_ROW,
  } as const;
  const of = ([head, room]: PenColumn, place: number): Column<string> => ({
    head,
    kind: room === undefined ? "words" : "blank",
    ...(room === undefined ? {} : { room }),
    cell: (text) => (place === 0 ? text : ""),
  });
  const stack = [heading(title), table(columns.map(of), printed, shape)];
  return printed.length > LONG ? { stack } : { stack, unbreakable: true };
}
