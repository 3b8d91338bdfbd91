// Finds the named cells of a table: headings across the top, or a name at the head of each line.

import type { Block } from "#core/wire/importing.ts";
import type { Field } from "./fields.ts";
import { NOTHING, plain, type GridRow } from "./grid.ts";
import type { Place, Problems } from "./problems.ts";

export type Named<Key extends string> = Readonly<Record<Key, Place>>;

type Fields<Key extends string> = Readonly<Record<Key, Field>>;

/** The rows under the headings, wherever the headings stand; rows without anything are left out. */
export function rowsUnder<Key extends string>(
  block: Block,
  grid: readonly GridRow[],
  fields: Fields<Key>,
  required: readonly Key[],
  problems: Problems,
): Named<Key>[] {
  const keys = keysOf(fields);
  const isHeading = (row: GridRow) => headingsIn(row, fields).length >= 2;
  const top = grid.findIndex(isHeading);
  const headings = grid[top];
  if (headings === undefined) {
    problems.about(block, null, "columnMissing", { heading: headingsOf(fields, required) });
    return [];
  }
  const found = headingsIn(headings, fields);
  const columns = new Map(found);
  for (const key of required.filter((known) => !columns.has(known)))
    problems.about(block, headings.row, "columnMissing", { heading: `«${fields[key].heading}»` });
  for (const key of keys.filter((known) => found.filter(([name]) => name === known).length > 1))
    problems.about(block, headings.row, "columnTwice", { heading: `«${fields[key].heading}»` });
  if (required.some((key) => !columns.has(key))) return [];
  return grid
    .slice(top + 1)
    .filter(({ cells }) => cells.some(({ text }) => text !== ""))
    .map((row) => namedBy(keys, (key) => placeIn(block, row, columns.get(key), fields[key])))
    .map((named) => tellLost(named, problems));
}

/** Lines that begin with a name and continue with its value. */
export function valuesBeside<Key extends string>(
  block: Block,
  grid: readonly GridRow[],
  fields: Fields<Key>,
  problems: Problems,
): Named<Key> {
  const keys = keysOf(fields);
  const found = new Map<Key, GridRow>();
  for (const row of grid) {
    const name = row.cells[0]?.text ?? "";
    const key = keyNamed(name, fields);
    if (key !== undefined) {
      if (found.has(key)) problems.about(block, row.row, "columnTwice", { heading: `«${name}»` });
      found.set(key, row);
    } else if (name !== "" && (row.cells[1]?.text ?? "") !== "" && !TITLES.includes(plain(name)))
      problems.about(block, row.row, "fieldUnknown", { heading: `«${name.slice(0, 60)}»` });
  }
  const last = grid.at(-1)?.row ?? 1;
  const named = namedBy(keys, (key) => {
    const row = found.get(key) ?? { row: last, cells: [] };
    return placeIn(block, row, 1, fields[key]);
  });
  return tellLost(named, problems);
}

/** Read as empty it would be a zero nobody wrote. */
function tellLost<Key extends string>(named: Named<Key>, problems: Problems): Named<Key> {
  for (const place of Object.values<Place>(named)) {
    const { lost } = place.cell;
    if (lost !== undefined)
      problems.at({ ...place, cell: { kind: "text", text: lost } }, "cellLost");
  }
  return named;
}

/** Over the names and values of the association. */
const TITLES = ["dato", "datos"];

function keysOf<Key extends string>(fields: Fields<Key>): Key[] {
  return Object.keys(fields) as Key[];
}

function namedBy<Key extends string>(
  keys: readonly Key[],
  placeOf: (key: Key) => Place,
): Named<Key> {
  return Object.fromEntries(keys.map((key) => [key, placeOf(key)])) as Record<Key, Place>;
}

function keyNamed<Key extends string>(name: string, fields: Fields<Key>): Key | undefined {
  const said = plain(name);
  if (said === "") return undefined;
  return keysOf(fields).find(
    (key) => plain(fields[key].heading) === said || fields[key].also.includes(said),
  );
}

function headingsIn<Key extends string>(
  { cells }: GridRow,
  fields: Fields<Key>,
): [key: Key, column: number][] {
  return cells.flatMap(({ text }, column) => {
    const key = keyNamed(text, fields);
    return key === undefined ? [] : [[key, column] as [Key, number]];
  });
}

function headingsOf<Key extends string>(fields: Fields<Key>, keys: readonly Key[]): string {
  return keys.map((key) => `«${fields[key].heading}»`).join(", ");
}

function placeIn(
  block: Block,
  { row, cells }: GridRow,
  column: number | undefined,
  { heading }: Field,
): Place {
  const letter = column === undefined ? "" : `${lettersOf(column)}: `;
  const cell = (column === undefined ? undefined : cells[column]) ?? NOTHING;
  return { block, row, column: `${letter}${heading}`, cell };
}

function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${lettersOf(Math.floor(column / 26) - 1)}${letter}`;
}
