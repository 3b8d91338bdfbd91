// The tray of records that no book could take: what it shows, how much of it, and to whom.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UNREAD_REASONS, type UnreadRow } from "#core/wire/office.ts";
import { testApp, type TestApp } from "#server/http/test-app.ts";

let world: TestApp;

beforeAll(async () => {
  world = await testApp();
});

afterAll(() => world.close());

const AT = "2026-04-02T15:00:00.000Z";

function query(text: string, values: readonly unknown[]): Promise<unknown> {
  return world.branch.database.db.query(text, values);
}

function keep(hash: string, deviceId: string, body: string, reason: string): Promise<unknown> {
  return query(
    "insert into unreadable (body_hash, device_id, body, reason, received_at) values ($1, $2, $3, $4, $5)",
    [hash, deviceId, body, reason, AT],
  );
}

async function tray(login: string): Promise<UnreadRow[]> {
  const headers = await world.signIn(login);
  const answer = await world.app.inject({ method: "GET", url: "/api/unread", headers });
  return answer.json<UnreadRow[]>();
}

/** A phone of an asesora in a branch where nobody of the first works. */
async function phoneElsewhere(): Promise<string> {
  const [branchId, staffId, deviceId] = [newId(), newId(), newId()];
  await query("insert into branch select $1, country, 'Oruro', currency from branch limit 1", [
    branchId,
  ]);
  await query(
    "insert into staff (staff_id, login, name, role, password_hash, country) values ($1, 'rita', 'Rita', 'asesora', '', 'BO')",
    [staffId],
  );
  await query("insert into staff_branch (staff_id, branch_id) values ($1, $2)", [
    staffId,
    branchId,
  ]);
  await query(
    `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
      values ($1, $2, 'phone', 'Oruro', '', $3, '')`,
    [deviceId, staffId, AT],
  );
  return deviceId;
}

test("a long record shows how long it is, and its first four thousand letters", async () => {
  await keep("long", world.branch.phone.deviceId, "ñ".repeat(5_000), "unreadable");
  const [row] = (await tray("teresa")).filter(({ hash }) => hash === "long");
  expect(row).toMatchObject({ size: 10_000, staffName: "Lucía Nina Copa", receivedAt: AT });
  expect(row?.text).toBe("ñ".repeat(4_000));
});

test("a record is shown for whichever reason no book took it", async () => {
  for (const reason of ["idUsedBefore", ...UNREAD_REASONS])
    await keep(`${reason} ${newId()}`, world.branch.phone.deviceId, "{}", reason);
  const reasons = (await tray("norma")).map(({ reason }) => reason);
  expect(reasons).toEqual(expect.arrayContaining(["idUsedBefore", ...UNREAD_REASONS]));
});

test("a record of another branch is shown to nobody of this one", async () => {
  await keep("elsewhere", await phoneElsewhere(), "{}", "unreadable");
  const shown = [...(await tray("teresa")), ...(await tray("ines"))];
  expect(shown.map(({ hash }) => hash)).not.toContain("elsewhere");
});

test("a record tells nobody who lends of a woman's health, whole or damaged", async () => {
  const leaving = { type: "leaveGroup", reason: "healthShock", name: { family: "Mamani" } };
  const agreed = { texts: ["Elena paga después por su operación", "Nos vemos a las 9"] };
  const whole = JSON.stringify([leaving, { reason: "illness" }, { purpose: "health" }, agreed]);
  const told: Readonly<Record<string, string>> = {
    whole,
    cut: whole.slice(0, whole.indexOf("operación") + 9),
    nested: JSON.stringify({ body: JSON.stringify({ reason: "maternity" }) }),
    unquoted: "Elena no vino, está enferma",
  };
  const { deviceId } = world.branch.phone;
  for (const [hash, body] of Object.entries(told)) await keep(hash, deviceId, body, "unreadable");
  const shown = new Map((await tray("teresa")).map(({ hash, text }) => [hash, text]));
  const [first, ...others] = Object.keys(told).map((hash) => shown.get(hash) ?? "");
  expect(JSON.parse(first ?? "")).toEqual([
    { ...leaving, reason: "personal" },
    { reason: "personal" },
    { purpose: "emergency" },
    { texts: ["…", "Nos vemos a las 9"] },
  ]);
  expect(others.join(" ")).not.toMatch(/health|illness|maternity|operaci|enferm/);
  expect(others).toHaveLength(3);
});
