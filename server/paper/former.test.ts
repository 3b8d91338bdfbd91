// A woman left in mid-cycle: what was signed before still names her, nothing printed, taken along or
// looked at afterwards counts her among those who owe, and no door fails because she is gone.

import { afterAll, beforeAll, expect, test } from "vitest";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import { addDays } from "#core/time/day.ts";
import type { Checkout } from "#core/wire/field.ts";
import type { MemberActa, MemberActaRow, GivenAccess } from "#core/wire/member.ts";
import { fromJson } from "#core/wire/canonical.ts";
import { approved } from "#server/changes/test-changes.ts";
import {
  bob,
  PLANNED_ON,
  solicitud,
  testCycleFor,
  VISIT,
  type TestCycle,
} from "#server/cycle/test-cycle.ts";
import { grantedAsAsked, payOutAll } from "#server/cycle/test-granted.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import type { Hand } from "#server/demo/hand.ts";
import { ownAccount } from "#server/demo/own-account.ts";
import { playMeeting } from "#server/demo/play.ts";
import { verify } from "#server/verify/verify.ts";
import { readPdf } from "./read-pdf.ts";
import { openPaperDesk, type PaperDesk } from "./test-papers.ts";

/** Twelve weeks ago, so that six meetings were held until today. */
const PAID_ON = addDays(PLANNED_ON, -84);
const VIRGINIA = "Virginia Apaza Laura";
const ROSA = "Rosa Mamani Quispe";
const PIN = "480213";

let cycle: TestCycle;
let desk: PaperDesk;
let meetingIds: readonly string[];
let vouchers: readonly string[];
let hers: readonly string[];
let visitOfHers: string;
let visitOfRosa: string;

beforeAll(async () => {
  cycle = await testCycleFor(PAID_ON);
  desk = await openPaperDesk(cycle.branch);
  await request();
  const grantId = await grantedAsAsked(cycle);
  const phone = await cycle.phone();
  disburse(phone, grantId);
  meetSix(phone);
  await phone.giveIn();
  const { db } = cycle.branch.database;
  const deeds = await db.query(
    `select body::json #>> '{deed,recordId}' as record_id from event where book_id = $1
      and type = 'DeedRecorded' and body like '%"kind":"loanPaidOut"%'`,
    [cycle.bookId],
  );
  vouchers = deeds.map((row) => row["record_id"] as string);
  const receipts = await db.query(
    "select record_id from receipt where book_id = $1 and member_id = $2 order by receipt_number",
    [cycle.bookId, virginia()],
  );
  hers = receipts.map((row) => row["record_id"] as string);
  visitOfHers = await visit(virginia());
  visitOfRosa = await visit(cycle.flores.memberIds.a1);
  await leave();
});

afterAll(async () => {
  const report = await verify(cycle.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await desk.close();
});

const virginia = () => cycle.flores.memberIds.b2;

async function request(): Promise<void> {
  const asked = solicitud(cycle.flores, {
    evaluation: { ...VISIT, visitedOn: addDays(PAID_ON, -3) },
  });
  ({ meetingIds } = asked);
  const assembly = { ...asked.assembly, heldOn: addDays(PAID_ON, -2) };
  await cycle.ask(cycle.lucia, { ...asked, plannedOn: PAID_ON, assembly });
}

function disburse(phone: Hand, grantId: string): void {
  const memberIds = Object.values(cycle.flores.memberIds);
  const paid = { grantId, on: PAID_ON, memberIds, witnesses: memberIds, explanation: null };
  payOutAll(phone, cycle, paid);
}

/** At the fifth, Virginia brings half and her sisters cover her: she owes them when she leaves. */
function meetSix(phone: Hand): void {
  const memberIds = Object.values(cycle.flores.memberIds);
  const pieces = inForce(BOLIVIA.pieces, PAID_ON);
  meetingIds.slice(0, 6).forEach((meetingId, index) => {
    const tend = ownAccount(index + 1, memberIds);
    const amounts = index === 4 ? { [virginia()]: bob(15_000n) } : {};
    playMeeting(
      phone,
      cycle.bookId,
      meetingId,
      { amounts, presences: {}, ...(tend && { tend }) },
      pieces,
    );
  });
}

/** Expelled by vote; Martha and Elena take over what she still owes. */
async function leave(): Promise<void> {
  const { association } = await cycle.group();
  expect(boardRoleOf(association, virginia())).toBeNull();
  const { a4, b1 } = cycle.flores.memberIds;
  const others = association.members.filter(({ memberId }) => memberId !== virginia());
  await approved(cycle.branch.door, [cycle.lucia, cycle.teresa], cycle.bookId, {
    type: "leaveGroup",
    memberId: virginia(),
    on: PLANNED_ON,
    kind: "expelled",
    reason: "groupConflict",
    votes: { inFavour: 7, against: 0 },
    heir: null,
    successorId: null,
    takerIds: [a4, b1],
    consentIds: others.map(({ memberId }) => memberId),
  });
  expect((await cycle.group()).association.members).toHaveLength(7);
}

const ask = (path: string) => desk.ask(`/api/associations/${cycle.bookId}/paper/${path}`);

async function textOf(path: string): Promise<string> {
  const { status, body } = await ask(path);
  expect([path, status]).toEqual([path, 200]);
  return (await readPdf(body)).text;
}

const SIGNED: readonly (readonly [name: string, path: () => string])[] = [
  ["acta of the founding", () => "foundingActa"],
  ["acta of the disbursement", () => "disbursementActa"],
  ["receipt of what she was paid", () => `payoutReceipt?memberId=${virginia()}`],
  ["acta of the fifth meeting", () => `acta?meetingId=${meetingIds[4]}`],
  ["planilla of the fifth meeting", () => `collectionSheet?meetingId=${meetingIds[4]}`],
  ["share-out", () => `shareOut?meetingId=${meetingIds[5]}`],
  ["receipt of what she brought", () => `receipt?record=${hers[0]}`],
  ["libreta", () => `passbook?memberId=${virginia()}`],
  ["contract", () => `contract?memberId=${virginia()}`],
  ["cost sheet of all", () => "costSheet"],
  ["cost sheet of hers", () => `costSheet?memberId=${virginia()}`],
];

test.each(SIGNED)("the %s, from while she was there, still names her", async (_name, path) => {
  expect(await textOf(path())).toContain(VIRGINIA);
});

test("the acta of the meeting at which she was helped still says by whom", async () => {
  const acta = await textOf(`acta?meetingId=${meetingIds[4]}`);
  expect(acta).toContain(`${VIRGINIA} su grupo solidario`);
});

test("the planilla of the next meeting asks nothing of her and adds up without her", async () => {
  const text = await textOf(`collectionSheet?meetingId=${meetingIds[6]}`);
  expect(text).not.toContain(VIRGINIA);
  expect(text).toContain(ROSA);
  expect(text).toContain("Martha Choque Mamani");
});

test("the papers without her name open as before", async () => {
  for (const path of ["bylaws", `voucher?record=${vouchers[0]}`]) {
    expect([path, (await ask(path)).status]).toEqual([path, 200]);
  }
  expect(await textOf("paymentPlan")).toContain("la suma de los planes de siete socias");
});

test("her own papers end with what she no longer owes", async () => {
  const leaving = await textOf(`clearance?memberId=${virginia()}`);
  expect(leaving).toContain(VIRGINIA);
  expect((await ask(`paymentPlan?memberId=${virginia()}`)).status).toBe(404);
  // The solicitud that led to the money stays in reach; she paid nothing at the branch.
  expect(await textOf("loanRequest")).toContain(VIRGINIA);
  expect((await ask(`counterReceipt?record=${hers[0]}`)).status).toBe(404);
});

test("the phone takes the next meeting along without her on its list", async () => {
  const phone = await posted("/api/field/enrolments", {
    login: "lucia",
    password: DEMO_PASSWORD,
    label: "Teléfono nuevo",
  });
  const { deviceId, token } = fromJson(phone.body) as { deviceId: string; token: string };
  const taken = await desk.app.inject({
    method: "POST",
    url: "/api/field/checkouts",
    headers: { authorization: `Device ${deviceId}:${token}`, "content-type": "application/json" },
    payload: JSON.stringify({ bookId: cycle.bookId, meetingId: meetingIds[6] }),
  });
  expect(taken.statusCode).toBe(200);
  const { group } = (fromJson(taken.body) as Checkout).book;
  expect(group?.association.members.map(({ memberId }) => memberId)).not.toContain(virginia());
  expect(group?.association.former?.map(({ memberId }) => memberId)).toEqual([virginia()]);
});

test("her card opens nothing more, and her sisters read their figures and the old acta", async () => {
  expect((await looked("/api/member/me", visitOfHers)).statusCode).toBeLessThan(500);
  expect((await looked("/api/member/me", visitOfHers)).statusCode).not.toBe(200);
  expect((await looked("/api/member/me", visitOfRosa)).statusCode).toBe(200);
  const actas = fromJson((await looked("/api/member/actas", visitOfRosa)).body) as MemberActaRow[];
  expect(actas).toHaveLength(6);
  const acta = await looked(`/api/member/actas/${meetingIds[4]}`, visitOfRosa);
  expect(acta.statusCode).toBe(200);
  expect((fromJson(acta.body) as MemberActa).signed).toHaveLength(3);
});

/** She opens her page with the card the office gave her; answers the cookie of her visit. */
async function visit(memberId: string): Promise<string> {
  const teresa = await posted("/api/session", { login: "teresa", password: DEMO_PASSWORD });
  const given = await desk.app.inject({
    method: "POST",
    url: `/api/associations/${cycle.bookId}/members/${memberId}/access`,
    headers: { cookie: cookieOf(teresa) },
  });
  const { address, code } = given.json<GivenAccess>();
  const key = address.split("#")[1] ?? "";
  return cookieOf(await posted("/api/member/session", { key, pin: code, chosenPin: PIN }));
}

async function posted(url: string, asked: object) {
  const headers = { "content-type": "application/json" };
  return desk.app.inject({ method: "POST", url, headers, payload: JSON.stringify(asked) });
}

function looked(url: string, cookie: string) {
  return desk.app.inject({ url, headers: { cookie } });
}

function cookieOf(answer: { readonly headers: object }): string {
  return String((answer.headers as Record<string, unknown>)["set-cookie"]).split(";")[0] ?? "";
}
