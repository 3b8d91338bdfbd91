// A phone and the real server: pictures taken at a meeting arrive after the records, and the office
// sees them where it looks.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { testApp, type TestApp } from "#server/http/test-app.ts";
import { smallPng } from "#server/photos/test-pictures.ts";
import { verify } from "#server/verify/verify.ts";
import { openDoor } from "#web/device/door.ts";
import type { Phone } from "#web/device/phone.ts";
import type { Fetch } from "#web/device/transport.ts";

let world: TestApp;

beforeAll(async () => {
  world = await testApp();
});

afterAll(async () => {
  const { invariants } = await verify(world.branch.database.db);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  await world.close();
});

/** Straight into the server, without a network between. */
const line: Fetch = async (path, init) => {
  const { body } = init;
  const answer = await world.app.inject({
    method: init.method === "POST" ? "POST" : "GET",
    url: path,
    headers: init.headers as Record<string, string>,
    ...(typeof body === "string" && { payload: body }),
    ...(body instanceof Uint8Array && { payload: Buffer.from(body) }),
  });
  const type = String(answer.headers["content-type"]);
  const headers = { "content-type": type };
  return new Response(answer.body, { status: answer.statusCode, headers });
};

async function phoneOfLucia(): Promise<Phone> {
  const door = openDoor({
    indexedDB: new IDBFactory(),
    fetch: line,
    now: () => Date.parse("2026-04-02T15:00:00.000Z"),
  });
  const who = { login: "lucia", password: DEMO_PASSWORD, pin: "480213", label: "Lucía" };
  const outcome = await door.enrol(who);
  if (!outcome.isGranted) throw new Error(outcome.reason);
  return outcome.value;
}

test("a meeting held on paper is told on the phone under its paper receipts; slip, sheet and group arrive, are told of once, and stand in the acta; what is no picture stays here", async () => {
  const { bookId, flores } = world.branch;
  const [meetingId = ""] = flores.meetingIds;
  const phone = await phoneOfLucia();
  const taken = await phone.checkOut(bookId, meetingId);
  expect(taken.isGranted).toBe(true);
  const { withoutPicture } = phone.view().books[bookId]!;
  expect(withoutPicture).toHaveLength(flores.founding.association.members.length);
  const sheetNumber = "LF-0001";
  await phone.record(bookId, () => ({
    type: "keyInSheet",
    meetingId,
    sheetNumber,
    heldBy: null,
    photos: [],
  }));
  await phone.record(bookId, () => ({ type: "openMeeting", meetingId, heldOn: day("2026-02-19") }));
  const memberId = flores.memberIds.a1;
  await phone.record(bookId, () => ({
    type: "collectPayment",
    meetingId,
    memberId,
    amount: money("BOB", 29_630n),
    method: "cash",
    receiptNumber: 900_001,
  }));
  const about = { bookId, meetingId };
  const jpeg = new Uint8Array(await smallPng());
  await phone.keepPicture({ ...about, use: "sheet", leftOut: [] }, jpeg);
  await phone.keepPicture({ ...about, use: "slip", leftOut: [] }, jpeg);
  await phone.keepPicture({ ...about, use: "group", leftOut: withoutPicture ?? [] }, jpeg);
  await phone.keepPicture({ ...about, use: "slip", leftOut: [] }, new Uint8Array([1, 2, 3]));
  await vi.waitFor(async () => {
    await phone.sendNow();
    expect(phone.view().pictures).toMatchObject([{ use: "slip", isRefused: true }]);
    expect(phone.view().outbox.map(({ state }) => state)).toEqual(Array(6).fill("sent"));
  }, 30_000);
  const teresa = await world.signIn("teresa");
  const read = async (path: string) => {
    const url = `/api/associations/${bookId}/${path}`;
    const answer = await world.app.inject({ method: "GET", url, headers: teresa });
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };
  const { photos } = await read(`meetings/${meetingId}`);
  expect(photos.map(({ use }: { use: string }) => use).toSorted()).toEqual([
    "group",
    "sheet",
    "slip",
  ]);
  const [sheet] = await read("sheets");
  expect(sheet).toMatchObject({ sheetNumber, photos: [photos[0].photo] });
});
