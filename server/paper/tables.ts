// One table for all documents: amounts are never cut off or broken, so the letters get smaller
// before a figure does.

import type { Content, Ruling } from "./content.ts";

export type Column<Row> = {
  readonly head: string;
  /**
   * `amount` and `short` are as wide as their longest text; `words` share what is left and
   * wrap; `blank` waits for a pen.
   */
  readonly kind: "amount" | "short" | "words" | "blank";
  readonly cell: (row: Row) => string;
  /** Under the column; absent: nothing. */
  readonly total?: string;
  /** Of a blank column, in points; wider where a word of its head is. */
  readonly room?: number;
};

export type TableShape = {
  /** Points from margin to margin. */
  readonly room: number;
  readonly ruling: Ruling;
  readonly largest: number;
  /** Of a row, in points, where pens need it. */
  readonly rowHeight?: number;
};

const PADDING = 6;
const SMALLEST = 4.5;
const LEAST_WORDS = 84;
const ENOUGH_WORDS = 150;
const MOST_AIR = 30;

/** Widths of the typeface's letters in ems: all its digits are equal. */
const DIGIT = 0.5617;
const LETTER = 0.6;
const MARK = 0.28;

export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  shape: TableShape,
): Content {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const fontSize = fittingSize(columns, cells, shape);
  const tight = columns.map((column, index) => widthOf(column, textsOf(cells, index), fontSize));
  const widths = spread(columns, tight, shape.room);
  const hasTotals = columns.some(({ total }) => total !== undefined);
  const body = [
    columns.map((column) => headCell(column)),
    ...cells.map((row) => row.map((text, index) => bodyCell(columns[index], text))),
    ...(hasTotals ? [columns.map((column) => totalCell(column))] : []),
  ];
  const { ruling: layout, rowHeight: heights } = shape;
  return {
    fontSize,
    layout,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      body,
      widths,
      ...(heights === undefined ? {} : { heights }),
    },
    margin: [0, 0, 0, 4],
  };
}

/** Room that words do not need goes to the amounts, so that they do not crowd together. */
function spread<Row>(
  columns: readonly Column<Row>[],
  tight: readonly (number | "*")[],
  room: number,
): (number | "*")[] {
  const amounts = columns.filter(({ kind }) => kind === "amount").length;
  const needed = tight.reduce<number>(
    (sum, width) => sum + (width === "*" ? ENOUGH_WORDS : width) + PADDING,
    0,
  );
  const each = Math.min(MOST_AIR, Math.max(0, (room - needed) / Math.max(1, amounts)));
  return tight.map((width, index) =>
    width !== "*" && columns[index]?.kind === "amount" ? width + each : width,
  );
}

function fittingSize<Row>(
  columns: readonly Column<Row>[],
  cells: readonly (readonly string[])[],
  { room, largest }: TableShape,
): number {
  for (let size = largest; size > SMALLEST; size -= 0.25) {
    const needed = columns.reduce((sum, column, index) => {
      const width = widthOf(column, textsOf(cells, index), size);
      return sum + (width === "*" ? LEAST_WORDS : width) + PADDING;
    }, 0);
    if (needed <= room) return size;
  }
  return SMALLEST;
}

function widthOf<Row>(column: Column<Row>, texts: readonly string[], size: number): number | "*" {
  if (column.kind === "words") return "*";
  const words = column.head.split(" ");
  if (column.kind === "blank") {
    return Math.max(column.room ?? 50, ...words.map((word) => emsOf(word) * size * 1.03));
  }
  const lines = texts.flatMap((text) => text.split("\n"));
  const widest = [...words, ...lines, column.total ?? ""].map(emsOf);
  return Math.max(...widest, 1) * size * 1.03;
}

function emsOf(text: string): number {
  const letters = Array.from(text, (letter) => {
    if (/\d/.test(letter)) return DIGIT;
    return /[.,\s'-]/.test(letter) ? MARK : LETTER;
  });
  return letters.reduce((sum, width) => sum + width, 0);
}

function textsOf(cells: readonly (readonly string[])[], index: number): string[] {
  return cells.map((row) => row[index] ?? "");
}

function headCell<Row>({ head, kind }: Column<Row>): Content {
  return { text: head, bold: true, alignment: kind === "amount" ? "right" : "left" };
}

function bodyCell<Row>(column: Column<Row> | undefined, text: string): Content {
  if (column?.kind === "amount") return { text, alignment: "right", noWrap: true };
  return column?.kind === "short" ? { text, noWrap: true } : { text };
}

function totalCell<Row>({ kind, total }: Column<Row>): Content {
  const text = total ?? "";
  return kind === "amount"
    ? { text, alignment: "right", noWrap: true, bold: true, fillColor: "#f2f2f2" }
    : { text, bold: true, fillColor: "#f2f2f2" };
}
