// Cells of a spreadsheet that look filled and hold nothing: a formula nobody worked out, a sum that
// broke, a cell swallowed by the one above it. Read as empty they would be a woman's savings at zero.

/** Where it stands, from row 1 and column 0, and what it shows or was joined with. */
export type LostCell = { readonly row: number; readonly column: number; readonly shows: string };

type Entries = ReadonlyMap<string, Buffer>;

/** By the name of the sheet. */
export function lostCells(entries: Entries): ReadonlyMap<string, readonly LostCell[]> {
  return new Map(
    sheetsOf(entries).map(({ name, xml }) => [name, [...unworked(xml), ...swallowed(xml)]]),
  );
}

/**
 * Formulas without a result, and errors; a formula of text may well have shown nothing. Each piece
 * ends where the next cell begins, and what stands after the cells is none.
 */
function unworked(xml: string): LostCell[] {
  const [cells = ""] = xml.split(/<\/(?:\w+:)?sheetData>/, 1);
  const [, ...pieces] = cells.split(/<(?:\w+:)?c(?=[\s/>])/);
  return pieces.flatMap((piece) => {
    const attributes = piece.slice(0, piece.indexOf(">"));
    const [, letters, row] = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(attributes) ?? [];
    if (letters === undefined || row === undefined) return [];
    const value = /<(?:\w+:)?v>([^<]+)</.exec(piece)?.[1];
    const formula = /<(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)</.exec(piece)?.[1];
    const isError = /\st="e"/.test(attributes);
    const isText = /\st="str"/.test(attributes);
    if (!isError && (formula === undefined || value !== undefined || isText)) return [];
    return [
      {
        row: Number(row),
        column: columnOf(letters),
        shows: isError ? (value ?? "#") : `=${formula ?? ""}`,
      },
    ];
  });
}

const RANGE = /<(?:\w+:)?mergeCell\s[^<>]*?ref="(([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7}))"/g;

/** A table has no more rows, and nobody joins more cells of one by hand. */
const MOST_ROWS_JOINED = 2_000;
const MOST_RANGES = 100;

/** Cells joined with the one above; a title across the table swallows nothing. */
function swallowed(xml: string): LostCell[] {
  const ranges = [...xml.matchAll(RANGE)].map(
    ([, shows = "", letters = "", first = "", last = ""]) => ({
      shows,
      column: columnOf(letters),
      first: Number(first),
      rows: Math.min(Number(last) - Number(first), MOST_ROWS_JOINED),
    }),
  );
  return ranges
    .filter(({ rows }) => rows > 0)
    .slice(0, MOST_RANGES)
    .flatMap(({ shows, column, first, rows }) =>
      Array.from({ length: rows }, (_, index) => ({ row: first + index + 1, column, shows })),
    );
}

function sheetsOf(entries: Entries): { readonly name: string; readonly xml: string }[] {
  const textOf = (path: string) => entries.get(path)?.toString("utf8") ?? "";
  const targets = new Map(
    tags(textOf("xl/_rels/workbook.xml.rels"), "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return tags(textOf("xl/workbook.xml"), "sheet").map((tag) => {
    const target = targets.get(attribute(tag, "\\w+:id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    return { name: unescaped(attribute(tag, "name")), xml: textOf(path) };
  });
}

/** From 0. */
function columnOf(letters: string): number {
  return (
    letters.split("").reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, "g")) ?? [];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? "";
}

/** Names of sheets that are read have no other signs than letters. */
function unescaped(name: string): string {
  return name.replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
