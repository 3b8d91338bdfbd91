// A machine whose clock is set while people are signed in: nobody keeps a right she lost, nobody is
// given one back, and nobody's time runs out before it would have.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { signInMember } from "#server/member/sign-in.ts";
import { findByVisit } from "#server/member/visits.ts";
import { hashToken } from "#server/staff/caller.ts";
import { hashPassword } from "#server/staff/password.ts";
import { DAY, HOUR, newWorld } from "./hands.ts";
import { atDesk, lineTo, openInstitution, type Desk, type Institution } from "./institution.ts";
import { newGroup, type Group } from "./table.ts";

const MINUTE = HOUR / 60;

const isIn = async (desk: Desk) => (await desk.get("/api/session")).status === 200;

async function opened() {
  const institution = await openInstitution(newWorld("2026-02-05T14:00:00Z"));
  await institution.tick();
  return institution;
}

describe.each([
  ["400 days back", -400 * DAY],
  ["36 hours back", -36 * HOUR],
  ["four minutes back", -4 * MINUTE],
  ["36 hours ahead", 36 * HOUR],
  ["400 days ahead", 400 * DAY],
])("with a machine set %s while they are signed in", (_name, off) => {
  let institution: Institution;
  let group: Group;
  let teresa: Desk;
  let sara: Desk;
  let olga: Desk;

  beforeAll(async () => {
    institution = await opened();
    teresa = await atDesk(institution, "teresa");
    sara = await atDesk(institution, "sara");
    olga = await atDesk(institution, "olga");
    group = await newGroup(institution, teresa);
    institution.machine.set(off);
  });

  afterAll(() => institution.close());

  test("who was signed in still is, and an hour without use ends it, not more and not less", async () => {
    expect(await isIn(sara)).toBe(true);
    institution.world.pass(59 * MINUTE);
    expect(await isIn(sara)).toBe(true);
    institution.world.pass(66 * MINUTE);
    expect(await isIn(sara)).toBe(false);
    institution.machine.set(0);
    expect(await isIn(sara)).toBe(false);
    institution.machine.set(off);
    expect(await isIn(sara)).toBe(false);
  });

  test("a session in use ends after a day", async () => {
    olga = await atDesk(institution, "olga");
    for (let halves = 0; halves < 47; halves += 1) {
      institution.world.pass(HOUR / 2);
      expect(await isIn(olga)).toBe(true);
    }
    institution.world.pass(HOUR / 2 + 5 * MINUTE);
    expect(await isIn(olga)).toBe(false);
  });

  test("a revoked phone and a suspended person stay out, whatever the clock is set to", async () => {
    olga = await atDesk(institution, "olga");
    sara = await atDesk(institution, "sara");
    const { deviceId } = group.phone.view();
    const people = JSON.parse((await olga.get("/api/staff")).body) as {
      staffId: string;
      login: string;
    }[];
    const saraId = people.find(({ login }) => login === "sara")?.staffId ?? "";
    const done = [
      await olga.post(`/api/devices/${deviceId}/revocation`, {}),
      await olga.post(`/api/staff/${saraId}/suspension`, {}),
    ];
    expect(done.map(({ status }) => status < 300)).toEqual([true, true]);
    for (const set of [off, 0, -off, off]) {
      institution.machine.set(set);
      await group.phone.refreshAgenda();
      expect(group.phone.view().access).toBe("revoked");
      expect(await isIn(sara)).toBe(false);
      await expect(atDesk(institution, "sara")).rejects.toThrow("could not sign in");
    }
  });
});

describe("when an operator has put the institution's time back", () => {
  test("nobody stays signed in on the strength of the time that never was", async () => {
    const institution = await opened();
    const { machine, restart, world } = institution;
    machine.set(9 * DAY);
    await restart();
    const sara = await atDesk(institution, "sara");
    const olga = await atDesk(institution, "olga");
    machine.set(0);
    expect(await isIn(sara)).toBe(true);
    const today = new Date(world.truth()).toISOString().slice(0, 10);
    expect((await olga.post("/api/clock/confirmation", { today })).status).toBe(204);
    expect(await isIn(sara)).toBe(false);
    expect(await isIn(olga)).toBe(false);
    expect(await isIn(await atDesk(institution, "sara"))).toBe(true);
    await institution.close();
  });
});

describe("a member's card", () => {
  const key = "clave-de-la-tarjeta-de-rosa";

  async function withCard(institution: Institution, group: Group, set: string): Promise<void> {
    const { db } = institution.database;
    await db.query(
      `insert into member_access (book_id, member_id, key_hash, secret_hash, is_code, wrong, tried_at, issued_at, issued_by)
        select $1, $2, $3, $4, false, 0, $5, $5, staff_id from staff where login = 'teresa'`,
      [
        group.bookId,
        group.flores.memberIds.a1,
        hashToken(key),
        await hashPassword("480213"),
        institution.served().clock.now(),
      ],
    );
    await db.query(`update member_access set ${set}`, []);
  }

  test("still waits after five wrong PINs when the clock is set ahead or back", async () => {
    const institution = await opened();
    const group = await newGroup(institution, await atDesk(institution, "teresa"));
    const { door, clock } = institution.served();
    await withCard(institution, group, `wrong = 5, tried_at = '${clock.now()}'`);
    for (const off of [36 * HOUR, 400 * DAY, -36 * HOUR]) {
      institution.machine.set(off);
      expect(await signInMember(door, { key, pin: "480213" })).toBeNull();
    }
    institution.world.pass(16 * MINUTE);
    const token = await signInMember(door, { key, pin: "480213" });
    expect(token).not.toBeNull();
    institution.machine.set(-400 * DAY);
    expect(await findByVisit(door, token ?? "")).not.toBeNull();
    institution.world.pass(16 * MINUTE);
    expect(await findByVisit(door, token ?? "")).toBeNull();
    await institution.close();
  });

  test("is not kept shut for a year by a try on a clock that was a year ahead", async () => {
    const institution = await opened();
    const group = await newGroup(institution, await atDesk(institution, "teresa"));
    const { door, clock } = institution.served();
    await withCard(
      institution,
      group,
      `wrong = 6, tried_at = timestamptz '${clock.now()}' + interval '400 days'`,
    );
    expect(await signInMember(door, { key, pin: "480213" })).not.toBeNull();
    await institution.close();
  });
});

test("an enrolled phone is let in by a token that no clock can end", async () => {
  const institution = await opened();
  const group = await newGroup(institution, await atDesk(institution, "teresa"));
  for (const off of [-400 * DAY, 400 * DAY]) {
    institution.machine.set(off);
    await group.phone.refreshAgenda();
    expect(group.phone.view().access).toBe("granted");
  }
  const wrong = { login: "lucia", password: `${DEMO_PASSWORD}!`, label: "A1" };
  const init = { method: "POST", body: JSON.stringify(wrong), headers: JSON_TYPE };
  expect((await lineTo(institution)("/api/field/enrolments", init)).status).toBe(401);
  await institution.close();
});

const JSON_TYPE = { "content-type": "application/json" };
