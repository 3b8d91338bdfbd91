// The template a branch fills in: a page of instructions, the association, its women and who owes
// whom, with an example beside what is asked. As a spreadsheet or as one flat file.

import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { COVERAGE, HEAD, MEMBER, type Field } from "./fields.ts";

/** Rows of text, as the template shows them and as they are read again. */
export type Sheets = {
  readonly association: readonly (readonly string[])[];
  readonly members: readonly (readonly string[])[];
  readonly coverages: readonly (readonly string[])[];
};

const INSTRUCTIONS = [
  "Traer una asociación que ya está en marcha",
  "1. Llene la hoja «Asociación»: escriba en la columna «Valor». Lo que deje vacío toma lo que propone el país, donde así se dice.",
  "2. Llene la hoja «Socias»: una fila por socia. Todos los montos son como quedaron al terminar el día del corte.",
  "3. Llene la hoja «Coberturas» si alguna socia debe a quien la cubrió. Si nadie debe nada, déjela vacía.",
  "4. Los montos se escriben con coma o con punto: 1.234,50 o 1234.50. Nada de letras ni fórmulas que cambien.",
  "5. Las fechas se escriben con día, mes y año: 05/02/2026.",
  "6. El porcentaje se escribe sin el signo: 30, no 30 %.",
  "7. Para el préstamo basta decir las cuotas pagadas o el saldo de capital. Si hay mora, escriba también cuánto.",
  "8. El sistema calcula el plan otra vez y compara: si el saldo no coincide al centavo, muestra las dos cifras y no trae nada.",
  "9. No cambie los títulos de las columnas. Puede cambiar su orden y añadir las suyas.",
  "10. Suba el archivo en la oficina, en «Traer una asociación». Primero se revisa; nada se guarda hasta que usted confirme.",
];

const HEAD_TITLES = ["Dato", "Valor", "Cómo se llena", "Ejemplo"];

/** With nothing filled in. */
export function emptySheets(): Sheets {
  return {
    association: [
      HEAD_TITLES,
      ...Object.values<Field>(HEAD).map(({ heading, lead, example }) => [
        heading,
        "",
        lead,
        example,
      ]),
    ],
    members: [headingsOf(MEMBER)],
    coverages: [headingsOf(COVERAGE)],
  };
}

export function headingsOf(fields: Readonly<Record<string, Field>>): string[] {
  return Object.values(fields).map(({ heading }) => heading);
}

const BOLD = { fontWeight: "bold", backgroundColor: "#f3e9dc", wrap: true } as const;
const TALL = { wrap: true, alignVertical: "top" } as const;

/** The spreadsheet's bytes. Cells are text, so that what is typed stays as it was typed. */
export function spreadsheetOf(sheets: Sheets): Promise<Buffer> {
  const { association, members, coverages } = sheets;
  const columns = (widths: readonly number[]) => widths.map((width) => ({ width }));
  return writeXlsxFile([
    { sheet: "Instrucciones", data: instructions(), columns: columns([34, 70, 24]) },
    { sheet: "Asociación", data: titled(association), columns: columns([32, 32, 60, 32]) },
    { sheet: "Socias", data: titled(members), columns: columns(members[0]?.map(() => 18) ?? []) },
    {
      sheet: "Coberturas",
      data: titled(coverages),
      columns: columns(coverages[0]?.map(() => 18) ?? []),
    },
  ]).toBuffer();
}

function titled([titles = [], ...rows]: readonly (readonly string[])[]): SheetData {
  const cell = (value: string, style: object) =>
    value === "" ? null : { value, type: String, ...style };
  return [
    titles.map((title) => cell(title, BOLD)),
    ...rows.map((row) => row.map((value) => cell(value, TALL))),
  ];
}

function instructions(): SheetData {
  const line = (text: string, style: object) => [
    { value: text, type: String, ...style, columnSpan: 3 },
  ];
  const [title = "", ...steps] = INSTRUCTIONS;
  return [
    line(title, { fontWeight: "bold" }),
    ...steps.map((step) => line(step, { ...TALL, height: 32 })),
    [],
    ...explained("Socias", MEMBER),
    [],
    ...explained("Coberturas", COVERAGE),
  ];
}

function explained(title: string, fields: Readonly<Record<string, Field>>): SheetData {
  return [
    [`Hoja «${title}»`, "Cómo se llena", "Ejemplo"].map((value) => ({
      value,
      type: String,
      ...BOLD,
    })),
    ...Object.values(fields).map(({ heading, lead, example }) =>
      [heading, lead, example].map((value) => ({ value, type: String, ...TALL })),
    ),
  ];
}

/** One flat file with semicolons and the mark that tells Excel it is UTF-8. */
export function flatFileOf({ association, members, coverages }: Sheets): string {
  const rows = [
    ["Asociación"],
    ...association,
    [],
    ["Socias"],
    ...members,
    [],
    ["Coberturas"],
    ...coverages,
  ];
  return stringify(rows as string[][], { delimiter: ";", bom: true, record_delimiter: "windows" });
}
