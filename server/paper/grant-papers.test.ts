// What the women of Las Flores sign before the money moves, and what tells that it moved.

import { afterAll, beforeAll, expect, test } from "vitest";
import { testCycle, PLANNED_ON, solicitud, type TestCycle } from "#server/cycle/test-cycle.ts";
import { grantedAsAsked, payOutAll } from "#server/cycle/test-granted.ts";
import type { Hand } from "#server/demo/hand.ts";
import { verify } from "#server/verify/verify.ts";
import { readPdf, type ReadPdf } from "./read-pdf.ts";
import { openPaperDesk, type PaperDesk } from "./test-papers.ts";

let cycle: TestCycle;
let desk: PaperDesk;
let signed: ReadPdf | null = null;

beforeAll(async () => {
  cycle = await testCycle();
  desk = await openPaperDesk(cycle.branch);
});

afterAll(async () => {
  const report = await verify(cycle.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await desk.close();
});

const ask = (path: string) => desk.ask(`/api/associations/${cycle.bookId}/paper/${path}`);

async function printed(path: string): Promise<ReadPdf> {
  const { status, body } = await ask(path);
  expect([path, status]).toEqual([path, 200]);
  const pdf = await readPdf(body);
  const outside = pdf.pieces.filter(
    ({ left, right, bottom }) => left < 15 || right > pdf.width - 15 || bottom < 8,
  );
  expect(outside).toEqual([]);
  return pdf;
}

async function approve(): Promise<void> {
  await cycle.ask(cycle.lucia, solicitud(cycle.flores));
  await grantedAsAsked(cycle);
}

/** Everybody is paid but Rosa, who travelled. */
function disburse(phone: Hand, grantId: string): void {
  const [_rosa, ...memberIds] = Object.values(cycle.flores.memberIds);
  const signature = { manner: "drawn", strokes: "M40 70L60 30L80 75L100 28L120 72" } as const;
  const paid = { grantId, on: PLANNED_ON, memberIds, witnesses: memberIds, signature };
  payOutAll(phone, cycle, { ...paid, explanation: "Rosa viajó" });
}

test("request, cost, contract and plans are on paper before the money moves, to the coin", async () => {
  const { a3 } = cycle.flores.memberIds;
  expect((await ask("loanRequest")).status).toBe(404);
  expect((await ask(`contract?memberId=${a3}`)).status).toBe(404);
  await approve();

  const request = await printed("loanRequest");
  expect(request.text).toContain("Total 24.000,00 24.000,00 24.000,00");
  const cost = await printed(`costSheet?memberId=${a3}`);
  expect(cost.text).toContain("Recibe en su mano: Bs 3.000,00");
  expect(cost.text).toContain("Paga en total: Bs 3.233,26");
  expect((await printed("costSheet")).text).toContain("Total 24.000,00 1.866,08 25.866,08");

  const before = await printed(`contract?memberId=${a3}`);
  expect(before.text).toContain("Tres mil doscientos treinta y tres 26/100 bolivianos");
  const plan = await printed(`paymentPlan?memberId=${a3}`);
  expect(plan.text).toContain("1 16/04/2026 234,36 35,00 269,36");
  expect((await printed("paymentPlan")).text).toContain("la suma de los planes de ocho socias");
  expect((await ask(`payoutReceipt?memberId=${a3}`)).status).toBe(404);
  expect((await ask("disbursementActa")).status).toBe(404);
  signed = before;
});

test("what was paid is on paper, and the contract says what it said before", async () => {
  const { a1, a3 } = cycle.flores.memberIds;
  const grantId = (await cycle.credit()).grant?.grant.grantId ?? "";
  const phone = await cycle.phone();
  disburse(phone, grantId);
  await phone.giveIn();

  const acta = await printed("disbursementActa");
  expect(acta.text).toContain("Total 21.000,00");
  expect(acta.text).toContain("No recibieron y no tienen préstamo: Rosa Mamani Quispe.");
  const receipt = await printed(`payoutReceipt?memberId=${a3}`);
  expect(receipt.text).toContain("Tres mil 00/100 bolivianos");
  expect((await ask(`payoutReceipt?memberId=${a1}`)).status).toBe(404);
  expect((await ask(`clearance?memberId=${a3}`)).status).toBe(404);
  expect((await printed("loanRequest")).text).toContain("Aprobado");
  const after = await printed(`contract?memberId=${a3}`);
  const hash = ({ reference }: ReadPdf) => reference?.split(":").at(-1);
  expect(hash(after)).toBe(signed && hash(signed));
});
