// An institution that has lived a little: meetings, sign-ins, reads, refusals, people hired, sent away
// and given other work, all sealed, with anchors made on the way. For the tests of the audit log.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { stoppedClock } from "#server/clock.ts";
import { exchangeMark } from "#server/clock/mark.ts";
import { steadyClock } from "#server/clock/steady-clock.ts";
import { openDoor } from "#server/commands/door.ts";
import type { Db } from "#server/database/db.ts";
import { testDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { DEMO_BRANCH, DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { seedDemo } from "#server/demo/seed-demo.ts";
import type { App } from "#server/http/app-type.ts";
import { buildApp } from "#server/http/app.ts";
import { liveWomen, signedIn } from "#server/people/test-women.ts";
import { readAnchors, writeAnchor, type FoundAnchor } from "./anchors.ts";
import { openAudit } from "./opening.ts";
import { sealWaiting } from "./sealer.ts";

export type AuditWorld = {
  readonly database: TestDatabase;
  readonly db: Db;
  readonly app: App;
  readonly bookId: string;
  readonly folder: string;
  readonly anchors: readonly FoundAnchor[];
  readonly signIn: (login: string) => Promise<Record<string, string>>;
  readonly get: (login: string, url: string) => Promise<number>;
  readonly seal: () => Promise<number>;
  readonly close: () => Promise<void>;
};

const JSON_TYPE = { "content-type": "application/json" };

export async function auditWorld(): Promise<AuditWorld> {
  const database = await testDatabase();
  const { db } = database;
  const clock = stoppedClock("2026-06-02T15:00:00.000Z");
  const door = openDoor(database.gate, clock, BOLIVIA, 10);
  await openAudit(door);
  await seedDemo(door, () => newId());
  const deps = { ...door, newId: () => newId(), setUpCode: "quinua-real", screens: null };
  const app = await buildApp(deps, { logger: false, trustProxy: true });
  const [book] = await db.query("select book_id from book where name = 'Las Flores'", []);
  const bookId = book?.["book_id"] as string;
  const folder = await mkdtemp(join(tmpdir(), "ayni-anchors-"));
  const seal = () => sealWaiting(door);
  const anchor = async () => {
    await seal();
    await writeAnchor(door, folder, clock.now());
  };
  const asks = asking(app);
  await anchor();
  await live(asks, bookId);
  await closeAndCount(asks);
  await liveWomen(deps, await signedIn(deps, "lucia"), db);
  await exchangeMark(
    door,
    steadyClock(() => ({ wall: Date.parse(clock.now()), counted: 0 }), null),
  );
  await anchor();
  await asks.get("ines", `/api/associations/${bookId}/ledger?account=bank`);
  await asks.get("ines", "/api/unread");
  await anchor();
  return {
    database,
    db,
    app,
    bookId,
    folder,
    anchors: await readAnchors(folder),
    ...asks,
    seal,
    close: async () => {
      await app.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Asks = Pick<AuditWorld, "signIn" | "get"> & {
  readonly post: (login: string, url: string, body: object) => Promise<{ staffId?: string }>;
  readonly send: (url: string, headers: Record<string, string>, body: object) => Promise<string>;
};

function asking(app: App): Asks {
  const send: Asks["send"] = async (url, headers, body) => {
    const payload = JSON.stringify(body);
    const asked = { method: "POST" as const, url, headers: { ...JSON_TYPE, ...headers }, payload };
    return (await app.inject(asked)).body;
  };
  const signIn = async (login: string) => {
    const payload = JSON.stringify({ login, password: DEMO_PASSWORD });
    const asked = { method: "POST" as const, url: "/api/session", headers: JSON_TYPE, payload };
    const answer = await app.inject(asked);
    return { ...JSON_TYPE, cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "" };
  };
  return {
    send,
    signIn,
    get: async (login, url) =>
      (await app.inject({ method: "GET", url, headers: await signIn(login) })).statusCode,
    post: async (login, url, body) => {
      const text = await send(url, await signIn(login), body);
      return (text === "" ? {} : JSON.parse(text)) as { staffId?: string };
    },
  };
}

/** The till counted and looked at, a day the branch closes. */
async function closeAndCount({ post }: Asks): Promise<void> {
  const { branchId } = DEMO_BRANCH;
  const [countId, closureId] = [newId(), newId()];
  const [kind, day] = [{ reason: "blockade", policy: "nextBusinessDay" }, "2026-07-16"];
  await post("celia", "/api/till/counts", { countId, branchId, pieces: [], explanation: "Vacía" });
  await post("teresa", `/api/till/counts/${countId}/look`, {});
  const closure = { closureId, branchId, from: day, to: day, source: "Radio San Gabriel", ...kind };
  await post("lucia", "/api/closures", closure);
  await post("teresa", `/api/closures/${closureId}/approval`, {});
}

/** Reads and refusals, a phone with a damaged record, a hire, a leaver. */
async function live({ get, post, send }: Asks, bookId: string): Promise<void> {
  await get("teresa", `/api/associations/${bookId}`);
  await get("teresa", `/api/associations/${bookId}/paper/bylaws`);
  await get("teresa", "/api/staff");
  await send("/api/session", {}, { login: "norma", password: "quinua-y-canahua" });
  const who = { login: "lucia", password: DEMO_PASSWORD, label: "teléfono" };
  const enrolled = await send("/api/field/enrolments", {}, who);
  const { deviceId, token } = JSON.parse(enrolled) as { deviceId: string; token: string };
  const authorization = `Device ${deviceId}:${token}`;
  await send("/api/commands", { authorization }, { envelopes: [{ damaged: true }] });
  const [role, branchIds] = ["asesora", [] as string[]];
  const newcomer = { login: "rita", name: "Rita", document: "CI-7777", role, branchIds };
  const rita = await post("olga", "/api/staff", newcomer);
  await post("olga", `/api/staff/${rita.staffId}/suspension`, {});
  await post("teresa", `/api/devices/${deviceId}/revocation`, {});
}
