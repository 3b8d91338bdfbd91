// Las Flores on paper: every document of the fourth meeting's day, printed over HTTP and read
// back from the PDF.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPdf, type ReadPdf } from "./read-pdf.ts";
import { holdFourMeetings, openPaperDesk, type PaperDesk } from "./test-papers.ts";

let desk: PaperDesk;
let documents: Readonly<Record<string, ReadPdf>>;

const meeting = (number: number) => desk.branch.flores.meetingIds[number - 1] ?? "";

beforeAll(async () => {
  desk = await openPaperDesk();
  await holdFourMeetings(desk.branch);
  const { a1, a3 } = desk.branch.flores.memberIds;
  const [receipt] = await receiptsOf(a1);
  documents = {
    blank: await printed(`collectionSheet?meetingId=${meeting(5)}`),
    filled: await printed(`collectionSheet?meetingId=${meeting(4)}`),
    acta: await printed(`acta?meetingId=${meeting(4)}`),
    passbook: await printed(`passbook?memberId=${a3}`),
    groupPlan: await printed("paymentPlan"),
    plan: await printed(`paymentPlan?memberId=${a1}`),
    receipt: await printed(`receipt?record=${receipt}`),
    bylaws: await printed("bylaws"),
    founding: await printed("foundingActa"),
    contract: await printed(`contract?memberId=${a1}`),
  };
});

afterAll(() => desk.close());

async function receiptsOf(memberId: string): Promise<string[]> {
  const rows = await desk.branch.database.db.query(
    "select record_id from receipt where member_id = $1 and meeting_id = $2 order by receipt_number",
    [memberId, meeting(4)],
  );
  return rows.map((row) => row["record_id"] as string);
}

async function printed(path: string): Promise<ReadPdf> {
  const { status, type, body } = await desk.ask(path);
  expect([status, type]).toEqual([200, "application/pdf"]);
  return readPdf(body);
}

const textOf = (name: string) => documents[name]?.text ?? "";

describe("the fourth meeting of Las Flores on paper", () => {
  test("the acta has the roll, the totals, the help, the count and the agreements", () => {
    const text = textOf("acta");
    for (const whole of [
      "Julia Condori Huanca no vino",
      "Debían por sus cuotas Bs 2.154,88",
      "Trajeron las socias Bs 1.931,50",
      "Faltante Bs 388,72",
      "A la institución, por las cuotas Bs 2.154,88",
      "Bs 200,00 11 2.200,00",
      "Diferencia Bs -0,06",
      "el fondo de reserva – 79,36 – votado: 7 a favor, 0 en contra",
      "Virginia Apaza Laura su grupo solidario Elena Quispe Ticona 39,79",
      "Próxima reunión: 16 de abril de 2026.",
      "Huella en el acta de papel",
    ]) {
      expect(text).toContain(whole);
    }
  });

  test("the blank planilla says what each one brings next time, and what she owes besides", () => {
    const text = textOf("blank");
    expect(text).toContain("3 Julia Condori Huanca 2.046,03 245,49 23,87 269,36 26,94 296,30");
    expect(text).toContain("26,94 150,00 79,36 5,00");
    expect(text).toContain("Total 16.368,24 1.963,92 190,96 2.154,88 215,52 2.370,40");
  });

  test("the blank planilla has lines for all that may be done there, in the order of the desk", () => {
    const text = textOf("blank");
    const asked = [
      "Planilla N.º",
      "Pagos por adelantado",
      "Ayuda a quien no alcanzó",
      "préstamos pedidos y votados",
      "entradas y salidas",
      "préstamo entre socias, entregado",
      "dinero de la caja",
      "Arqueo",
      "Bs 0,10",
      "Acuerdos",
      "Próxima reunión",
      "Firmas",
    ];
    expect(asked.filter((words) => !text.includes(words))).toEqual([]);
    expect(asked.toSorted((one, other) => text.indexOf(one) - text.indexOf(other))).toEqual(asked);
    expect(text).not.toContain("Asamblea de cierre");
    expect(documents["blank"]?.pages).toBe(4);
  });

  test("the filled planilla says what each one brought and where it went", () => {
    const text = textOf("filled");
    expect(text).toMatch(/1 Rosa Mamani Quispe presente 269,36 300,00 \d+ 269,36 – 26,94 3,70/);
    expect(text).toMatch(/6 Virginia Apaza Laura presente 269,36 150,00 \d+ 269,36 119,36 – –/);
    expect(text).toContain("Total 2.154,88 1.931,50 2.154,88 388,72 161,64 3,70");
  });

  test("a woman has the same line on the blank planilla and on the filled one", () => {
    const [front = ""] = textOf("blank").split("Pagos por adelantado");
    const lines = (text: string) =>
      [...text.matchAll(/(\d+) ((?:\p{Lu}\p{Ll}+ ){3})/gu)].map(([, line, name]) => [line, name]);
    expect(lines(front)).toHaveLength(8);
    expect(lines(textOf("filled"))).toEqual(lines(front));
  });

  test("the libreta tells Julia's story to the coin", () => {
    const text = textOf("passbook");
    expect(text).toContain("05/02/2026 Desembolso, ciclo 1 – – – – – 3.000,00 – –");
    expect(text).toContain("05/03/2026 Reunión 2 336,30 269,36 – 53,88 40,00 2.528,55 – –");
    expect(text).toContain("02/04/2026 Reunión 4 – 269,36 269,36 80,82 – 2.046,03 229,36 –");
  });

  test("the group's plan is the sum of its members'", () => {
    expect(textOf("groupPlan")).toContain("1 19/02/2026 1.874,88 280,00 2.154,88");
    expect(textOf("groupPlan")).toContain("2.155,12");
    expect(textOf("plan")).toContain("1 19/02/2026 234,36 35,00 269,36");
    expect(textOf("plan")).toContain("Total 3.000,00 232,35 3.232,35");
  });

  test("the receipt says the amount twice, in figures and in words, and where it went", () => {
    const text = textOf("receipt");
    expect(text).toContain("Bs 300,00");
    expect(text).toContain("Trescientos 00/100 bolivianos");
    expect(text).toContain("A su cuota 269,36 Ahorro obligatorio 26,94 Ahorro voluntario 3,70");
  });

  test("the reglamento states the figures the women voted", () => {
    const text = textOf("bylaws");
    expect(text).toContain("Quien falta sin permiso: Bs 5,00.");
    expect(text).toContain("permiso para dos reuniones en un ciclo");
    expect(text).toContain("3 % de interés al mes");
    expect(text.indexOf("el fondo de reserva")).toBeGreaterThan(text.indexOf("su grupo solidario"));
  });

  test("the acta de constitución names every founder, the board and the fund", () => {
    const text = textOf("founding");
    expect(text).toContain("ocho mujeres se reúnen y constituyen la asociación comunal Las Flores");
    expect(text).toContain("Tesorera: Carmen Flores Apaza");
    expect(text).toContain("Bs 400,00 (Cuatrocientos 00/100 bolivianos)");
  });

  test("the contract carries her own plan and its total in words", () => {
    const text = textOf("contract");
    expect(text).toContain("Bs 3.000,00 (Tres mil 00/100 bolivianos)");
    expect(text).toContain("Tres mil doscientos treinta y dos 35/100 bolivianos");
    expect(text).toContain("12 23/07/2026 266,28 3,11 269,39 0,00");
  });
});

describe("every document", () => {
  test("says on each page which it is of how many, whose it is and when it was printed", () => {
    for (const { pages, pieces } of Object.values(documents)) {
      for (let page = 1; page <= pages; page += 1) {
        const text = pieces.filter((piece) => piece.page === page).map((piece) => piece.text);
        const all = text.join(" ");
        expect(all).toContain(`${page} de ${pages}`);
        expect(all).toContain("Asociación comunal Las Flores");
        expect(all).toContain("Centro Focal Villa Dolores, El Alto");
        expect(all).toContain("Impreso el 02/04/2026");
        expect(all).toMatch(/:v\d+:[0-9a-f]{12}/);
      }
    }
  });

  test("keeps every text within its page", () => {
    for (const { pieces, width } of Object.values(documents)) {
      const outside = pieces.filter(
        ({ left, right, bottom }) => left < 15 || right > width - 15 || bottom < 8,
      );
      expect(outside).toEqual([]);
    }
  });

  test("printed twice from the same book has the same reference", async () => {
    const again = await printed(`acta?meetingId=${meeting(4)}`);
    expect(again.reference).toBe(documents["acta"]?.reference);
    expect(again.reference).toContain(`acta:${desk.branch.bookId}:${meeting(4)}:v`);
    const references = Object.values(documents).map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
  });
});
