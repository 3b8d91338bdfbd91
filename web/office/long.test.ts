// A branch manager finds one association among two hundred and fifty.

import { expect, test } from "vitest";
import { found, ON_A_PAGE, pageOf } from "./long.ts";

const NAMES = ["Nueva Esperanza de Río Seco", "Las Flores de Senkata", "Wiphala de Río Seco"];
const own = (name: string) => name;

test("she writes without accents and in any order of words", () => {
  expect(found(NAMES, "seco ESPERANZA", own)).toEqual([NAMES[0]]);
  expect(found(NAMES, "rio", own)).toEqual([NAMES[0], NAMES[2]]);
  expect(found(NAMES, "  ", own)).toEqual(NAMES);
  expect(found(NAMES, "kantutas", own)).toEqual([]);
});

test("pages hold everything once, and the last page is the last there is", () => {
  const rows = Array.from({ length: 2 * ON_A_PAGE + 7 }, (_none, index) => index);
  const pages = [1, 2, 3].map((page) => pageOf(rows, page));
  expect(pages.flatMap((page) => page.rows)).toEqual(rows);
  expect(pageOf(rows, 9)).toEqual(pages[2]);
  expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pages: 1 });
});
