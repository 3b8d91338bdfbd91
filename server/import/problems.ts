// Everything that must be put right in a file, gathered as it is read: all of it at once.

import type { Block, ImportProblem, ProblemKey } from "#core/wire/importing.ts";
import type { Cell } from "./grid.ts";

/** A cell with where it stands. */
export type Place = {
  readonly block: Block;
  readonly row: number;
  readonly column: string;
  readonly cell: Cell;
};

export type Problems = {
  readonly list: readonly ImportProblem[];
  /** About one cell. Always answers null, for whoever reads it. */
  readonly at: (place: Place, key: ProblemKey, values?: Record<string, string>) => null;
  /** About a row or a whole table. */
  readonly about: (
    block: Block,
    row: number | null,
    key: ProblemKey,
    values?: Record<string, string>,
  ) => null;
};

const LONGEST_SAYS = 80;

export function openProblems(): Problems {
  const list: ImportProblem[] = [];
  return {
    list,
    at: ({ block, row, column, cell }, key, values = {}) => {
      const says = cell.text.slice(0, LONGEST_SAYS);
      list.push({ block, row, column, says, key, values });
      return null;
    },
    about: (block, row, key, values = {}) => {
      list.push({ block, row, column: null, says: null, key, values });
      return null;
    },
  };
}
