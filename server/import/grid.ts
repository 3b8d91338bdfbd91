// A file as tables of cells, whatever wrote it. A number of a spreadsheet is kept as its decimal
// text, so that no amount ever passes through floating point.

import type { Block, ImportProblem, ProblemKey } from "#core/wire/importing.ts";

export type Cell = {
  readonly kind: "text" | "number" | "day" | "hour";
  /** A number with a point; a day as YYYY-MM-DD; an hour as HH:MM. Empty text for nothing. */
  readonly text: string;
  /** What a cell that looks filled shows, where it holds nothing that can be read. */
  readonly lost?: string;
};

export type GridRow = { readonly row: number; readonly cells: readonly Cell[] };

export type Grid = Readonly<Record<Block, readonly GridRow[] | null>>;

export const NOTHING: Cell = { kind: "text", text: "" };

export const MOST_ROWS = 2_000;
export const MOST_COLUMNS = 60;

export type GridRead =
  | { readonly isRead: true; readonly grid: Grid }
  | { readonly isRead: false; readonly problem: ImportProblem };

export function unreadable(key: ProblemKey, values: Record<string, string> = {}): GridRead {
  const problem: ImportProblem = {
    block: null,
    row: null,
    column: null,
    says: null,
    key,
    values,
  };
  return { isRead: false, problem };
}

const BLOCK_NAMES: Readonly<Record<string, Block>> = {
  asociacion: "association",
  "la asociacion": "association",
  association: "association",
  socias: "members",
  "las socias": "members",
  members: "members",
  coberturas: "coverages",
  "quien debe a quien": "coverages",
  coverages: "coverages",
};

export function blockNamed(name: string): Block | null {
  return BLOCK_NAMES[plain(name)] ?? null;
}

/** Without accents, case, marks or doubled spaces: "  Ahorro Obligatório:" is "ahorro obligatorio". */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%/]+/gu, " ")
    .trim();
}
