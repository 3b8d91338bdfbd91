// An association of twenty-five women as a branch would write it into the template, for tests.

import { COVERAGE, HEAD, MEMBER, type HeadKey } from "./fields.ts";
import { headingsOf, type Sheets } from "./template.ts";

const GIVEN = [
  "Rosa",
  "Carmen",
  "Julia",
  "Martha",
  "Elena",
  "Virginia",
  "Sonia",
  "Lidia",
  "Ana María",
  "Berta",
  "Celia",
  "Dora",
  "Elsa",
  "Flora",
  "Gloria",
  "Hilda",
  "Inés",
  "Juana",
  "Karina",
  "Luisa",
  "María de los Ángeles",
  "Norma",
  "Olga",
  "Petrona",
  "Ruth",
];

const GROUPS = ["Las Kantutas", "Las Retamas", "Las Dalias", "Las Ñustas", "Las Violetas"];

const POSTS: Readonly<Record<number, string>> = {
  1: "Presidenta",
  7: "SECRETARIA",
  12: "tesorera",
};

const SAYS: Partial<Record<HeadKey, string>> = {
  name: "Flor de Altura",
  place: "Villa Dolores, sede vecinal",
  hour: "9:30",
  foundedOn: "15/01/2024",
  cutOn: "02/04/2026",
  cycleNumber: "4",
  disbursedOn: "2026-02-05",
  passed: "4",
  fund: "400,00",
};

/** The rows of the women: all paid four instalments, but line 3, who owes the fourth. */
function memberRows(): string[][] {
  return GIVEN.map((given, index) => {
    const line = index + 1;
    const isLate = line === 3;
    const isResting = line === 25;
    return [
      String(line),
      given,
      "Mamani Quispe",
      "",
      GROUPS[index % GROUPS.length] ?? "",
      POSTS[line] ?? "",
      isResting ? "" : "3.000,00",
      isResting ? "" : isLate ? "3" : "4",
      isResting ? "" : isLate ? "2288.69" : "",
      isLate ? "269,36" : "",
      "107,76",
      line === 1 ? "40" : "",
      isLate ? "26,94" : "",
      isLate ? "5" : "",
      "",
      "",
    ];
  });
}

const COVERAGE_ROWS = [
  ["2", "1", "50,00", "19/03/2026", "3"],
  ["2", "fondo", "79,36", "19/03/2026", "3"],
];

/** Right in every cell. */
export function flowerSheets(): Sheets {
  return {
    association: (Object.keys(HEAD) as HeadKey[]).map((key) => [
      HEAD[key].heading,
      SAYS[key] ?? "",
    ]),
    members: [headingsOf(MEMBER), ...memberRows()],
    coverages: [headingsOf(COVERAGE), ...COVERAGE_ROWS],
  };
}

/** The same with cells replaced: `[row as the spreadsheet numbers it, column from 0, text]`. */
export function changed(
  sheets: Sheets,
  block: keyof Sheets,
  cells: readonly (readonly [row: number, column: number, text: string])[],
): Sheets {
  const rows = sheets[block].map((row) => [...row]);
  for (const [row, column, text] of cells) {
    const found = rows[row - 1];
    if (found === undefined) throw new Error(`There is no row ${row}.`);
    found[column] = text;
  }
  return { ...sheets, [block]: rows };
}
