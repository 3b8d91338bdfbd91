// Lists longer than a page: found by words, cut into pages.

import { fold } from "#core/people/spelling.ts";

export const ON_A_PAGE = 50;

/** Those that hold every word asked for, however it is accented; all of them when nothing is asked. */
export function found<Row>(
  rows: readonly Row[],
  asked: string,
  textOf: (row: Row) => string,
): readonly Row[] {
  const words = fold(asked).split(" ");
  return rows.filter((row) => {
    const text = fold(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

export type PageOf<Row> = {
  readonly rows: readonly Row[];
  /** From 1 on; never beyond the last. */
  readonly page: number;
  readonly pages: number;
};

export function pageOf<Row>(rows: readonly Row[], asked: number): PageOf<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  return { rows: rows.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE), page, pages };
}
