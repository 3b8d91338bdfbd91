// A woman's card, her PIN and her own figures: told to her alone, in the words and coins of the office.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GivenAccess, MemberActa, MemberActaRow, MemberFigures } from "#core/wire/member.ts";
import type { AssociationPage } from "#core/wire/office.ts";
import { money } from "#core/money/money.ts";
import { fromJson } from "#core/wire/canonical.ts";
import { inForce } from "#countries/country.ts";
import { DISBURSED_ON } from "#server/commands/test-branch.ts";
import { playMeeting } from "#server/demo/play.ts";
import { testApp, type TestApp } from "#server/http/test-app.ts";
import { readPdf } from "#server/paper/read-pdf.ts";
import { verify } from "#server/verify/verify.ts";

const PIN = "480213";

let world: TestApp;
let teresa: Record<string, string>;
let ip = 0;

beforeEach(async () => {
  world = await testApp();
  const { hand, bookId, flores, door, phone } = world.branch;
  const { a3, b2 } = flores.memberIds;
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  const bob = (minor: bigint) => money("BOB", minor);
  const brought = [{ [a3]: bob(0n) }, { [b2]: bob(15_000n), [a3]: bob(40_000n) }];
  for (const [index, amounts] of brought.entries())
    playMeeting(hand, bookId, flores.meetingIds[index] ?? "", { amounts, presences: {} }, pieces);
  await hand.giveIn();
  expect(phone.branchIds).toHaveLength(1);
  teresa = await world.signIn("teresa");
});

afterEach(async () => {
  expect((await verify(world.branch.database.db)).isSound).toBe(true);
  await world.close();
});

async function give(memberId: string): Promise<GivenAccess> {
  const { bookId } = world.branch;
  const url = `/api/associations/${bookId}/members/${memberId}/access`;
  const { cookie } = teresa;
  const answer = await world.app.inject({ method: "POST", url, headers: { cookie } });
  expect(answer.statusCode).toBe(200);
  return answer.json<GivenAccess>();
}

function keyOf({ address }: GivenAccess): string {
  return address.split("#")[1] ?? "";
}

type Tried = { readonly status: number; readonly body: string; readonly cookie: string };

/** From a place nobody tried from before. */
async function enter(asked: object): Promise<Tried> {
  ip += 1;
  const answer = await world.app.inject({
    method: "POST",
    url: "/api/member/session",
    headers: { "x-forwarded-for": `10.1.${Math.floor(ip / 250)}.${ip % 250}` },
    payload: asked,
  });
  const set = String(answer.headers["set-cookie"] ?? "");
  return { status: answer.statusCode, body: answer.body, cookie: set.split(";")[0] ?? "" };
}

async function enterFirst(memberId: string): Promise<{ cookie: string; key: string }> {
  const given = await give(memberId);
  const { status, cookie } = await enter({
    key: keyOf(given),
    pin: given.code,
    chosenPin: PIN,
  });
  expect(status).toBe(204);
  return { cookie, key: keyOf(given) };
}

async function read<T>(url: string, cookie: string): Promise<T> {
  const answer = await world.app.inject({ url, headers: { cookie } });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  expect(answer.headers["cache-control"]).toBe("no-store");
  return fromJson(answer.body) as T;
}

async function statusOf(url: string, cookie: string): Promise<number> {
  return (await world.app.inject({ url, headers: { cookie } })).statusCode;
}

describe("what a woman is told", () => {
  test("is what the office reads about her, for every woman", async () => {
    const { bookId, flores } = world.branch;
    const url = `/api/associations/${bookId}`;
    const page = await read<AssociationPage>(url, teresa["cookie"] ?? "");
    const rows = page.subgroups.flatMap(({ members }) => members);
    expect(rows).toHaveLength(Object.keys(flores.memberIds).length);
    for (const row of rows) {
      const { cookie } = await enterFirst(row.memberId);
      const mine = await read<MemberFigures>("/api/member/me", cookie);
      expect(mine).toMatchObject({
        name: row.name,
        associationName: "Las Flores",
        loan: {
          outstanding: row.principalOutstanding,
          nextDue: row.nextDue,
          overdue: row.overdue,
        },
        saved: {
          compulsory: row.passbook.compulsory,
          voluntary: row.passbook.voluntary,
          held: row.passbook.held,
        },
        finesOwed: row.finesOwed,
        owesOthers: row.owesOthers,
        isOwed: row.isOwed,
        nextMeeting: { dueOn: page.row.nextMeeting?.dueOn, ...placeOf(page) },
      });
    }
    expect(rows.some(({ owesOthers }) => owesOthers.minor > 0n)).toBe(true);
    expect(rows.some(({ isOwed }) => isOwed.minor > 0n)).toBe(true);
  });

  test("of her association is the acta without any other woman's figures", async () => {
    const { flores } = world.branch;
    const { cookie } = await enterFirst(flores.memberIds.a1);
    const actas = await read<MemberActaRow[]>("/api/member/actas", cookie);
    expect(actas.map(({ number }) => number)).toEqual([2, 1]);
    const acta = await read<MemberActa>(`/api/member/actas/${actas[0]?.meetingId}`, cookie);
    expect(acta.signed.map(({ role }) => role).toSorted()).toEqual([
      "president",
      "secretary",
      "treasurer",
    ]);
    expect(acta.attendance.came + acta.attendance.missing).toBe(8);
    expect(acta.totals.collected.minor).toBeGreaterThan(0n);
    const said = JSON.stringify(acta, (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    for (const memberId of Object.values(flores.memberIds)) expect(said).not.toContain(memberId);
  });

  test("ends with her visit", async () => {
    const { cookie } = await enterFirst(world.branch.flores.memberIds.a1);
    const url = "/api/member/session";
    const left = await world.app.inject({ method: "DELETE", url, headers: { cookie } });
    expect(left.statusCode).toBe(204);
    expect(await statusOf("/api/member/me", cookie)).toBe(401);
  });
});

function placeOf({ place }: AssociationPage) {
  return { hour: place.hour, landmark: place.landmark };
}

describe("her card", () => {
  test("is printed with her name; its address holds a key and nothing of her", async () => {
    const given = await give(world.branch.flores.memberIds.a1);
    expect(given.address).toMatch(/^http:\/\/[^/]+\/member\/#[A-Za-z0-9_-]{24}$/);
    const { text, pages } = await readPdf(Buffer.from(given.card, "base64"));
    expect(pages).toBe(1);
    expect(text).toContain("Tarjeta de acceso");
    expect(text).not.toContain(given.code);
    expect(text).not.toContain(keyOf(given));
    const rows = await world.branch.database.db.query("select * from member_access", []);
    expect(JSON.stringify(rows)).not.toContain(keyOf(given));
  });

  test("given anew makes the one before, its PIN and open visits useless", async () => {
    const { a1 } = world.branch.flores.memberIds;
    const { cookie, key } = await enterFirst(a1);
    const next = await give(a1);
    expect(await statusOf("/api/member/me", cookie)).toBe(401);
    expect((await enter({ key, pin: PIN })).status).toBe(401);
    expect((await enter({ key: keyOf(next), pin: PIN })).status).toBe(401);
    const first = { key: keyOf(next), pin: next.code, chosenPin: PIN };
    expect((await enter(first)).status).toBe(204);
    expect((await enter(first)).status).toBe(401);
    expect((await enter({ key: keyOf(next), pin: PIN })).status).toBe(204);
  });

  test("is not given to a woman of nowhere", async () => {
    const url = `/api/associations/${world.branch.bookId}/members/${world.branch.bookId}/access`;
    const { cookie } = teresa;
    const answer = await world.app.inject({ method: "POST", url, headers: { cookie } });
    expect(answer.statusCode).toBe(404);
  });
});

describe("wrong numbers", () => {
  const WRONG = "739152";

  test("make her wait after five, even with the right one, and say no more than an unknown card", async () => {
    const { key } = await enterFirst(world.branch.flores.memberIds.a1);
    const told = new Set<string>();
    for (let tries = 0; tries < 5; tries += 1) {
      const { status, body } = await enter({ key, pin: WRONG });
      told.add(`${status} ${body}`);
    }
    const waiting = await enter({ key, pin: PIN });
    const unknown = await enter({ key: "x".repeat(24), pin: PIN });
    told.add(`${waiting.status} ${waiting.body}`).add(`${unknown.status} ${unknown.body}`);
    expect([...told]).toEqual(['401 {"error":{"key":"signInFailed"}}']);
  });

  test("are forgiven by a right one after the wait, and lock the card after ten", async () => {
    const { key } = await enterFirst(world.branch.flores.memberIds.a1);
    for (let tries = 0; tries < 5; tries += 1) await enter({ key, pin: WRONG });
    await waited();
    expect((await enter({ key, pin: PIN })).status).toBe(204);
    for (let tries = 0; tries < 5; tries += 1) await enter({ key, pin: WRONG });
    for (let tries = 0; tries < 5; tries += 1) {
      await waited();
      await enter({ key, pin: WRONG });
    }
    await waited();
    expect((await enter({ key, pin: PIN })).status).toBe(401);
  });

  /** As if a quarter of an hour had passed since the last try. */
  function waited(): Promise<unknown> {
    const text = "update member_access set tried_at = tried_at - interval '16 minutes'";
    return world.branch.database.db.query(text, []);
  }

  test("sent all at once are counted like those sent one by one", async () => {
    const { key } = await enterFirst(world.branch.flores.memberIds.a1);
    const burst = Array.from({ length: 20 }, () => enter({ key, pin: WRONG }));
    await Promise.all(burst);
    const [row] = await world.branch.database.db.query("select wrong from member_access", []);
    expect(row?.["wrong"]).toBe(5);
    expect((await enter({ key, pin: PIN })).status).toBe(401);
  });

  test("from one place are stopped whatever the card", async () => {
    const tries: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const answer = await world.app.inject({
        method: "POST",
        url: "/api/member/session",
        headers: { "x-forwarded-for": "10.9.9.9" },
        payload: { key: "y".repeat(24), pin: WRONG },
      });
      tries.push(answer.statusCode);
    }
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  });

  test("that a neighbour would guess are not taken as her PIN", async () => {
    const given = await give(world.branch.flores.memberIds.a1);
    const chosen = { key: keyOf(given), pin: given.code, chosenPin: "198407" };
    expect((await enter(chosen)).body).toBe('{"error":{"key":"weakPin"}}');
    expect((await enter({ ...chosen, chosenPin: PIN })).status).toBe(204);
  });
});
