// Everything that changes something is asked twenty times at once: it happens once and every
// answer is the same; other words under the same name are refused. Every route of the running
// router that changes something stands here, or the test says so.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_BRANCH, DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { verify } from "#server/verify/verify.ts";
import { toJson } from "#core/wire/canonical.ts";
import { envelopeFor } from "./test-envelope.ts";
import { testApp, type TestApp } from "./test-app.ts";
import { CHANGE_TRIES } from "./test-change-tries.ts";
import { TILL_TRIES } from "./test-till-tries.ts";
import { PEOPLE_TRIES } from "./test-people-tries.ts";
import type { Try } from "./test-try.ts";

let world: TestApp;
let olga: Record<string, string>;
let teresa: Record<string, string>;
let phone: { deviceId: string; authorization: string };

beforeAll(async () => {
  world = await testApp();
  await world.app.ready();
  [olga, teresa] = [await world.signIn("olga"), await world.signIn("teresa")];
  phone = await world.enrol();
});

afterAll(async () => {
  expect((await verify(world.branch.database.db)).isSound).toBe(true);
  await world.close();
});

const AT_ONCE = 20;

const TRIES: Readonly<Record<string, () => Try | Promise<Try>>> = {
  "POST /api/field/enrolments": () => {
    const device = { deviceId: newId(), token: "t".repeat(43) };
    const body = { login: "lucia", password: DEMO_PASSWORD, label: "Nokia", device };
    const url = "/api/field/enrolments";
    return { url, headers: JSON_TYPE, body, other: { ...body, label: "otro" }, counted: PHONES };
  },
  "POST /api/devices": () => {
    const body = { label: "Nokia", device: { deviceId: newId(), token: "t".repeat(43) } };
    const other = { ...body, device: { ...body.device, token: "u".repeat(43) } };
    return { url: "/api/devices", headers: teresa, body, other, counted: PHONES };
  },
  "POST /api/devices/{deviceId}/revocation": async () => {
    const { deviceId } = await world.enrol();
    const url = `/api/devices/${deviceId}/revocation`;
    return { url, headers: teresa, body: {}, other: null, counted: REVOKED };
  },
  "POST /api/staff": () => {
    const body = {
      ...POST,
      login: "rosaura",
      name: "Rosa Luna",
      document: "7788990 LP",
      requestId: newId(),
    };
    const other = { ...body, name: "Rosa Sol" };
    return { url: "/api/staff", headers: olga, body, other, counted: ACTS };
  },
  "POST /api/staff/{staffId}/post": () =>
    aboutSara("post", { ...POST, requestId: newId() }, { role: "auditor" }),
  "POST /api/staff/{staffId}/suspension": () =>
    aboutSara("suspension", { requestId: newId() }, null),
  "POST /api/staff/{staffId}/reinstatement": () =>
    aboutSara("reinstatement", { requestId: newId() }, null),
  "POST /api/staff/{staffId}/password": () => aboutSara("password", { requestId: newId() }, null),
  "POST /api/branches": () => {
    const body = { name: "Centro Focal Viacha", requestId: newId() };
    const other = { ...body, name: "Centro Focal Oruro" };
    return { url: "/api/branches", headers: olga, body, other, counted: BRANCHES };
  },
  "POST /api/branches/{branchId}/name": () => {
    const body = { name: "Villa Dolores", requestId: newId() };
    const other = { ...body, name: "Villa Adela" };
    const url = `/api/branches/${DEMO_BRANCH.branchId}/name`;
    return { url, headers: olga, body, other, counted: ACTS };
  },
  "POST /api/branches/{branchId}/zone": () => {
    const body = { zone: "America/La_Paz", requestId: newId() };
    const url = `/api/branches/${DEMO_BRANCH.branchId}/zone`;
    return { url, headers: olga, body, other: { ...body, zone: "" }, counted: ACTS };
  },
  "POST /api/field/checkouts": async () => {
    const { bookId, flores } = world.branch;
    const body = { bookId, meetingId: flores.meetingIds[0] };
    await world.branch.database.db.query(
      `update device d set last_receipt = b.last_number - 9 from receipt_block b
        where d.device_id = $1 and b.device_id = d.device_id`,
      [phone.deviceId],
    );
    const { authorization } = phone;
    const headers = { ...JSON_TYPE, authorization };
    return { url: "/api/field/checkouts", headers, body, other: null, counted: BLOCKS };
  },
  "POST /api/associations/{bookId}/sheets": () => {
    const { bookId, flores } = world.branch;
    const sheet = { type: "keyInSheet", meetingId: flores.meetingIds[2], heldBy: null, photos: [] };
    const one = { commandId: newId(), command: { ...sheet, sheetNumber: "LF-3" } };
    const two = { ...one, command: { ...sheet, sheetNumber: "LF-33" } };
    const url = `/api/associations/${bookId}/sheets`;
    const nothing = { currency: "BOB", minor: "0" };
    const shown = { collected: nothing, external: nothing };
    const close = { type: "closeMeeting", signatures: [], explanation: null, shown };
    const end = { commandId: newId(), command: { ...close, meetingId: sheet.meetingId } };
    const [body, other] = [{ commands: [one, end] }, { commands: [two, end] }];
    return { url, headers: teresa, body, other, counted: SHEETS };
  },
  "POST /api/bank/lines": () => {
    const amount = { currency: "BOB", minor: "150000" };
    const lines = [{ bookedOn: "2026-02-20", amount, reference: "BOL-771" }];
    const body = { branchId: DEMO_BRANCH.branchId, bankAccount: "1-771", lines };
    return { url: "/api/bank/lines", headers: teresa, body, other: null, counted: LINES };
  },
  "POST /api/commands": async () => {
    const envelope = await envelopeFor(world, phone.deviceId);
    const headers = { ...JSON_TYPE, authorization: phone.authorization };
    const body = { envelopes: [envelope] };
    const other = { envelopes: [{ ...envelope, happenedOn: "2026-03-01" }] };
    return { url: "/api/commands", headers, body, other, counted: LOGGED };
  },
  "POST /api/office/commands": () => {
    const { bookId, flores } = world.branch;
    const [meetingId] = flores.meetingIds;
    const command = { type: "openMeeting", meetingId, heldOn: "2026-02-19" };
    const body = { commandId: newId(), bookId, command };
    const other = { ...body, command: { ...command, heldOn: "2026-02-20" } };
    return { url: "/api/office/commands", headers: teresa, body, other, counted: LOGGED };
  },
};

const ALL: Readonly<Record<string, () => Try | Promise<Try>>> = {
  ...TRIES,
  ...Object.fromEntries(
    Object.entries({ ...PEOPLE_TRIES, ...CHANGE_TRIES, ...TILL_TRIES }).map(([route, make]) => [
      route,
      () => make(world),
    ]),
  ),
};

/** These answer with what is new, which it is once. */
const TELLING_NEWS = ["POST /api/field/checkouts", "POST /api/bank/lines"];

/** Where nothing of worth could double, and why. */
const HARMLESS: Readonly<Record<string, string>> = {
  "POST /api/setup": "only while nobody is there",
  "POST /api/session": "a sign-in more is a sign-in that ends by itself",
  "DELETE /api/session": "a session ends once",
  "POST /api/member/session": "a visit more is a visit that ends by itself",
  "DELETE /api/member/session": "a visit ends once",
  "POST /api/associations/{bookId}/members/{memberId}/access":
    "a card given twice: the last one opens, the one before no longer does",
  "POST /api/associations/{bookId}/photos":
    "a picture is called by its own bytes, and kept once under that name",
  "POST /api/field/books/{bookId}/photos":
    "a picture is called by its own bytes, and kept once under that name",
  "POST /api/imports/check": "a file is looked at and nothing kept",
  "POST /api/session/password": "the same password again is refused",
  "POST /api/clock/confirmation": "what is believed already is believed",
  "POST /api/people/likeness": "it is a question, and its words stay out of addresses",
  "POST /api/forming/{formingId}/choices":
    "an answer is given once; were the same one taken again, guessing would tell a no",
  "POST /api/forming/{formingId}/round": "answers are cleared, and there are none to clear again",
};

const POST = { role: "asesora", branchIds: [DEMO_BRANCH.branchId] };
const JSON_TYPE = { "content-type": "application/json" };
const PHONES = "select count(*) as many from device where kind = 'phone'";
const REVOKED = "select count(*) as many from device where revoked_at is not null";
const ACTS = "select count(*) as many from staff_act";
const BRANCHES = "select count(*) as many from branch";
const BLOCKS = "select count(*) as many from receipt_block";
const LINES = "select count(*) as many from bank_line";
const LOGGED = "select count(*) as many from command_log";
const SHEETS = "select count(*) as many from event where type = 'SheetKeyedIn'";

async function aboutSara(act: string, body: object, change: object | null): Promise<Try> {
  const [row] = await world.branch.database.db.query(
    "select staff_id from staff where login = 'sara'",
    [],
  );
  const url = `/api/staff/${String(row?.["staff_id"])}/${act}`;
  const other = change && { ...body, ...change };
  return { url, headers: olga, body, other, counted: ACTS };
}

async function count(text: string): Promise<bigint> {
  const [row] = await world.branch.database.db.query(text, []);
  return row?.["many"] as bigint;
}

test("every route that changes something is listed", () => {
  const changing = Object.entries(world.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {})
      .filter((method) => method !== "get")
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
  const listed = [...Object.keys(ALL), ...Object.keys(HARMLESS)];
  expect(changing.toSorted()).toEqual(listed.toSorted());
});

test.each(Object.keys(ALL))("%s happens once, however often it is asked", async (route) => {
  const { url, headers, body, other, counted } = await ALL[route]!();
  const ask = (asked: object) =>
    world.app.inject({ method: "POST", url, headers, payload: toJson(asked) });
  const before = await count(counted);
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => ask(body)));
  const said = answers.map(({ statusCode, body: text }) => `${statusCode} ${sameTime(text)}`);
  expect(answers[0]?.statusCode).toBeLessThan(300);
  expect(await count(counted)).toBe(before + 1n);
  if (!TELLING_NEWS.includes(route)) expect([...new Set(said)]).toHaveLength(1);
  if (other === null) return;
  const refused = await ask(other);
  expect([refused.statusCode, refused.body]).toEqual([
    409,
    expect.stringContaining("sameIdOtherContent"),
  ]);
  expect(await count(counted)).toBe(before + 1n);
});

/** The hour is not part of what was decided. */
function sameTime(text: string): string {
  return text.replaceAll(/"(serverTime|takenAt)":"[^"]*"/g, "");
}
