// A file of a running association is read whole before anything is written: every wrong cell is
// told with what to write instead, and a right one gives the same command each time.

import { describe, expect, test } from "vitest";
import writeXlsxFile, { type Cell } from "write-excel-file/node";
import { day } from "#core/time/day.ts";
import { toJson } from "#core/wire/canonical.ts";
import type { ImportCheck } from "#core/wire/importing.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { checkFile } from "./check.ts";
import { lostCells } from "./lost-cells.ts";
import { flatFileOf, spreadsheetOf, type Sheets } from "./template.ts";
import { changed, flowerSheets } from "./test-sheets.ts";

const BRANCH = "0199a000-0000-7000-8000-0000000000b1";
const around = { country: BOLIVIA, branchId: BRANCH, today: day("2026-04-03") };

async function check(sheets: Sheets): Promise<ImportCheck> {
  return checkFile(await spreadsheetOf(sheets), around);
}

function told({ problems }: ImportCheck): (string | number | null)[][] {
  return problems.map(({ block, row, column, key }) => [block, row, column, key]);
}

describe("a right file of twenty-five women", () => {
  test("gives one command and shows what the book would open with", async () => {
    const { problems, notices, preview, ask } = await check(flowerSheets());
    expect(problems).toEqual([]);
    expect(notices.map(({ key }) => key)).toEqual(["cashTaken"]);
    expect(ask?.command.loans.length).toBe(24);
    const julia = preview?.members[2];
    expect([julia?.outstanding.minor, julia?.overdue.minor]).toEqual([228_869n, 26_936n]);
    expect(julia?.nextDue.minor).toBe(26_936n * 2n + 2_694n);
    const sums = new Map(preview?.accounts.map(({ account, balance }) => [account, balance.minor]));
    expect(sums.get("interestReceivable")).toBe(2_670n);
    expect(sums.get("reserveFund")).toBe(-40_000n);
    expect(sums.get("groupCash")).toBe(25n * 10_776n + 4_000n + 40_000n - 7_936n);
    expect(sums.get("coverageReceivable")).toBe(12_936n);
    expect([...sums.values()].reduce((sum, amount) => sum + amount, 0n)).toBe(0n);
  });

  test("asks the same each time, and something else when a letter differs", async () => {
    const file = await spreadsheetOf(flowerSheets());
    const [first, second] = [await checkFile(file, around), await checkFile(file, around)];
    expect(toJson(first)).toBe(toJson(second));
    const other = await check(changed(flowerSheets(), "members", [[2, 1, "Rosalía"]]));
    expect(other.ask?.bookId).not.toBe(first.ask?.bookId);
  });
});

test("six wrong rows are told all at once, with row, column and both figures", async () => {
  const wrong = changed(flowerSheets(), "members", [
    [3, 6, "tres mil"],
    [6, 7, "5"],
    [10, 8, "2.000,00"],
    [12, 0, "9"],
    [14, 4, ""],
    [20, 10, "107,7651"],
  ]);
  const read = await check(wrong);
  expect(told(read)).toEqual([
    ["members", 3, "G: Préstamo", "amountUnreadable"],
    ["members", 6, "H: Cuotas pagadas", "aheadOfCalendar"],
    ["members", 10, "I: Saldo de capital", "outstandingDisagrees"],
    ["members", 12, "A: Línea", "lineTwice"],
    ["members", 14, "E: Grupo solidario", "missing"],
    ["members", 20, "K: Ahorro obligatorio", "amountDecimals"],
  ]);
  expect(read.problems[2]?.values).toMatchObject({ ours: "2046.03", theirs: "2000.00" });
  expect([read.preview, read.ask]).toEqual([null, null]);
});

test.each([
  ["another calendar", "association", [[9, 1, "5"]], ["association", 9, "passedDisagrees"]],
  ["help to herself", "coverages", [[2, 1, "2"]], ["coverages", 2, "helpsHerself"]],
  ["help from nobody", "coverages", [[2, 1, "44"]], ["coverages", 2, "memberUnknown"]],
  ["help beyond the instalment", "coverages", [[2, 2, "200"]], ["coverages", 3, "coveredTooMuch"]],
  ["a meeting to come", "coverages", [[2, 4, "5"]], ["coverages", 2, "notPassed"]],
  ["a fund that lent more", "association", [[15, 1, "79"]], ["association", 15, "fundLentTooMuch"]],
  [
    "cash unlike the books",
    "association",
    [[16, 1, "9"]],
    ["association", 17, "differenceUnexplained"],
  ],
  ["two presidents", "members", [[5, 5, "presidenta"]], ["members", 5, "postTwice"]],
  ["a day to come", "association", [[5, 1, "04/04/2026"]], ["association", 5, "dayAfter"]],
] as const)("%s is told where it stands", async (_name, block, cells, [where, row, key]) => {
  const read = await check(changed(flowerSheets(), block, cells as never));
  expect(read.problems.map((problem) => [problem.block, problem.row, problem.key])).toContainEqual([
    where,
    row,
    key,
  ]);
});

test("cells that a spreadsheet made into numbers, days and hours are read as they were meant", async () => {
  const { association, members, coverages } = flowerSheets();
  const typed = (text: string): Cell => {
    const [, date, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
    if (date !== undefined) {
      const value = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
      return { value, type: Date, format: "dd/mm/yyyy" };
    }
    if (text === "9:30") return { value: 9.5 / 24, type: Number, format: "hh:mm" };
    const amount = /^\d{1,3}(\.\d{3})*(,\d\d)?$/.test(text)
      ? Number(text.replaceAll(".", "").replace(",", "."))
      : null;
    return amount === null ? text : { value: amount, type: Number };
  };
  const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(typed));
  const file = await writeXlsxFile([
    { sheet: "SOCIAS", data: cells(members) },
    { sheet: "asociacion", data: cells(association) },
    { sheet: "Coberturas", data: cells(coverages) },
  ]).toBuffer();
  const { problems, preview, ask } = await checkFile(file, around);
  expect(problems).toEqual([]);
  expect(toJson(preview)).toBe(toJson((await check(flowerSheets())).preview));
  expect(ask?.command.association.place.hour).toBe("09:30");
});

test("a formula that shows no text on purpose, and what stands after the cells, are no lost cells", () => {
  const sheet = (cells: string, rest = "") =>
    Buffer.from(`<worksheet><sheetData><row r="2">${cells}</row></sheetData>${rest}</worksheet>`);
  const told = (xml: Buffer) =>
    lostCells(
      new Map([
        ["xl/workbook.xml", Buffer.from('<sheets><sheet name="Socias" r:id="rId1"/></sheets>')],
        [
          "xl/_rels/workbook.xml.rels",
          Buffer.from('<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'),
        ],
        ["xl/worksheets/sheet1.xml", xml],
      ]),
    ).get("Socias");
  const empty = '<c r="D2" t="str"><f>IF(C2="","",C2)</f><v></v></c>';
  const list = "<extLst><x14:formula1><xm:f>Listas!$A$1:$A$5</xm:f></x14:formula1></extLst>";
  expect(told(sheet(`${empty}<c r="E2" s="1"/>`, list))).toEqual([]);
  expect(told(sheet('<c r="E2"><f>1+1</f></c>', list))).toEqual([
    { row: 2, column: 4, shows: "=1+1" },
  ]);
});

test("a cell that looks filled and holds nothing is told, and is nobody's savings at zero", async () => {
  const { association, members, coverages } = flowerSheets();
  const rows: Cell[][] = members.map((row) => [...row]);
  rows[1]![10] = { type: "Formula", value: "100+7.76" };
  rows[3]![10] = { value: "107,76", rowSpan: 2 };
  rows[4]![10] = null;
  const file = await writeXlsxFile([
    { sheet: "Socias", data: rows },
    { sheet: "Asociación", data: association.map((row) => [...row]) },
    { sheet: "Coberturas", data: coverages.map((row) => [...row]) },
  ]).toBuffer();
  const read = await checkFile(file, around);
  const column = "K: Ahorro obligatorio";
  expect(told(read)).toEqual([
    ["members", 2, column, "cellLost"],
    ["members", 5, column, "cellLost"],
  ]);
  expect(read.problems.map(({ says }) => says)).toEqual(["=100+7.76", "K4:K5"]);
  expect([read.preview, read.ask]).toEqual([null, null]);
});

describe("the same tables as one flat file", () => {
  const flat = flatFileOf(flowerSheets());
  const withCommas = flat
    .split("\r\n")
    .map((line) =>
      line
        .split(";")
        .map((cell) => (cell.includes(",") ? `"${cell}"` : cell))
        .join(","),
    )
    .join("\r\n");

  test.each([
    ["with semicolons in UTF-8", Buffer.from(flat, "utf8")],
    ["with commas in UTF-8", Buffer.from(withCommas, "utf8")],
    ["with semicolons in the older code page", Buffer.from(flat.slice(1), "latin1")],
    ["with commas in UTF-16", Buffer.from(withCommas, "utf16le")],
  ])("%s are read alike", async (_name, file) => {
    const { problems, preview } = await checkFile(file, around);
    expect(problems).toEqual([]);
    const spread = await check(flowerSheets());
    expect(toJson(preview)).toBe(toJson(spread.preview));
    expect(preview?.members[20]?.name.given).toBe("María de los Ángeles");
  });
});
