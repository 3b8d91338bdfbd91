// The women's own account on paper: twelve women with long names, a loan among them with its vale,
// and the gains shared out at the sixth meeting.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { day } from "#core/time/day.ts";
import { foundTogether } from "#server/demo/found-together.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { openHand } from "#server/demo/hand.ts";
import { NEIGHBOURS, neighbourCommands, type Neighbour } from "#server/demo/neighbours.ts";
import { ownAccount } from "#server/demo/own-account.ts";
import { playMeeting } from "#server/demo/play.ts";
import { verify } from "#server/verify/verify.ts";
import { readPdf, type ReadPdf } from "./read-pdf.ts";
import { openPaperDesk, type PaperDesk } from "./test-papers.ts";

const TODAY = day("2026-04-02");
const bookId = newId();

let desk: PaperDesk;
let members: readonly { readonly memberId: string }[];
let meetingIds: readonly string[];
let vouchers: string[];

beforeAll(async () => {
  desk = await openPaperDesk();
  const { door, two, phone } = desk.branch;
  const [known] = NEIGHBOURS;
  if (known === undefined) throw new Error("No neighbours.");
  const women: Neighbour["women"] = known.women.map(([given, family, amount]) => [
    `María del Carmen ${given}`,
    `${family} viuda de Huanacuni`,
    amount,
  ]);
  const commands = neighbourCommands({ ...known, women }, DEMO_BRANCH.branchId, TODAY, newId);
  members = commands.founding.association.members;
  ({ meetingIds } = commands.cycle);
  const book = await foundTogether(door, two, { bookId, ...commands, newId });
  const hand = openHand(door, phone, newId, 100);
  hand.adopt(bookId, { bookOf: () => book });
  const pieces = inForce(BOLIVIA.pieces, TODAY);
  const memberIds = members.map(({ memberId }) => memberId);
  meetingIds.slice(0, 6).forEach((meetingId, index) => {
    const tend = ownAccount(index + 1, memberIds);
    const brought = { amounts: {}, presences: {}, ...(tend && { tend }) };
    playMeeting(hand, bookId, meetingId, brought, pieces);
  });
  await hand.giveIn();
  const rows = await desk.branch.database.db.query(
    `select body::json #>> '{deed,recordId}' as record_id from event where book_id = $1
      and type = 'DeedRecorded' and body like '%"kind":"loanPaidOut"%'`,
    [bookId],
  );
  vouchers = rows.map((row) => row["record_id"] as string);
});

afterAll(async () => {
  const report = await verify(desk.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await desk.close();
});

const ask = (path: string) => desk.ask(`/api/associations/${bookId}/paper/${path}`);

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

test("the share-out has the vote, what was earned and a place to sign for each of twelve", async () => {
  const { text } = await printed(`shareOut?meetingId=${meetingIds[5]}`);
  expect(text).toContain("12 a favor, 0 en contra");
  expect(text).toContain("Rifas y eventos 240,00");
  expect(text).toContain("Para repartir");
  expect(text.split("viuda de Huanacuni").length - 1).toBe(24);
  expect((await ask(`shareOut?meetingId=${meetingIds[4]}`)).status).toBe(404);
});

test("the vale of a loan among the women says for whom, how much and for what", async () => {
  const { text } = await printed(`voucher?record=${vouchers[0]}`);
  expect(text).toContain("Vale N.º 1");
  expect(text).toContain("Ochenta 00/100 bolivianos");
  expect(text).toContain("préstamo entre socias, entregado, negocio");
  expect((await ask(`voucher?record=${newId()}`)).status).toBe(404);
});

test("the acta tells what the women did with their account", async () => {
  const second = await printed(`acta?meetingId=${meetingIds[1]}`);
  expect(second.text).toContain(
    "préstamo entre socias, votado · negocio · 11 a favor, 0 en contra",
  );
  expect(second.text).toContain("vale 1 80,00");
});

test("the libreta tells of the loan among the women and of the share", async () => {
  const { text } = await printed(`passbook?memberId=${members[6]?.memberId}`);
  expect(text).toContain("Reunión 2, préstamo entre socias");
  expect(text).toContain("Reunión 4, pago de préstamo entre socias");
  expect(text).toContain("Reunión 6");
  expect(text).toContain("reparto");
});

test("every other paper of twelve women with long names keeps within its page", async () => {
  const memberId = members[1]?.memberId;
  const paths = [
    `collectionSheet?meetingId=${meetingIds[6]}`,
    `collectionSheet?meetingId=${meetingIds[5]}`,
    `acta?meetingId=${meetingIds[5]}`,
    "paymentPlan",
    `paymentPlan?memberId=${memberId}`,
    `contract?memberId=${memberId}`,
    "costSheet",
    `costSheet?memberId=${memberId}`,
    "foundingActa",
    "bylaws",
  ];
  const references = new Set<string | null | undefined>();
  for (const path of paths) references.add((await printed(path)).reference);
  expect(references.size).toBe(paths.length);
});

test("nobody signs a contract on a page that says nothing of it", async () => {
  const { pieces } = await printed(`contract?memberId=${members[1]?.memberId}`);
  const pageOf = (start: string) => pieces.find(({ text }) => text.startsWith(start))?.page;
  expect(pageOf("OCTAVA")).toBe(pageOf("Por la institución"));
});
