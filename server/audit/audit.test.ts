// The audit log in daily life: what is in it, that nothing sensitive is answered without it, and
// that it stays one chain whoever seals it and however often the sealer is killed.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { stoppedClock } from "#server/clock.ts";
import { exchangeMark } from "#server/clock/mark.ts";
import { steadyClock } from "#server/clock/steady-clock.ts";
import { openDb, type Db, type Row } from "#server/database/db.ts";
import { testDatabase } from "#server/database/test-database.ts";
import { testBranch } from "#server/commands/test-branch.ts";
import { DEMO_BRANCH, DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { inspect, verify, verifyAgainst } from "#server/verify/verify.ts";
import { readAnchors } from "./anchors.ts";
import { openAudit } from "./opening.ts";
import { writePage } from "./page.ts";
import { auditRow } from "./row.ts";
import { sealWaiting } from "./sealer.ts";
import { auditWorld, type AuditWorld } from "./test-world.ts";

const CLOCK = stoppedClock("2026-06-02T15:00:00.000Z");
const AT = { clock: CLOCK, country: BOLIVIA };
const HEAD = { country: "BO", at: CLOCK.now() };

let world: AuditWorld;

beforeAll(async () => {
  world = await auditWorld();
}, 120_000);

afterAll(() => world.close());

async function lastRow(): Promise<Row> {
  const [row] = await world.db.query(
    "select * from audit_row order by page_id desc, line desc limit 1",
    [],
  );
  return row ?? {};
}

async function staffId(login: string): Promise<unknown> {
  const [row] = await world.db.query("select staff_id from staff where login = $1", [login]);
  return row?.["staff_id"];
}

describe("the log", () => {
  test("knows who read which association, and what was kept from whom", async () => {
    const { bookId } = world;
    expect(await world.get("ines", `/api/associations/${bookId}`)).toBe(200);
    const ines = await staffId("ines");
    const read = { kind: "read", act: "readAssociation", book_id: bookId, outcome: "200" };
    expect(await lastRow()).toMatchObject({ ...read, actor_id: ines, reason: null });
    expect(await world.get("ines", "/api/staff")).toBe(403);
    const refused = { kind: "refusal", act: "listStaff", outcome: "403", reason: "notAllowed" };
    expect(await lastRow()).toMatchObject({ ...refused, actor_id: ines });
  });

  test("knows which paper was printed, and whose name was tried with a wrong password", async () => {
    expect(await world.get("ines", `/api/associations/${world.bookId}/paper/bylaws`)).toBe(200);
    expect(await lastRow()).toMatchObject({ kind: "read", act: "printPaper", reason: "bylaws" });
    const payload = { login: "norma", password: "quinua-y-canahua" };
    await world.app.inject({ method: "POST", url: "/api/session", payload });
    const wrong = { kind: "refusal", act: "signIn", outcome: "401", reason: "signInFailed" };
    expect(await lastRow()).toMatchObject({ ...wrong, subject_id: await staffId("norma") });
  });

  test("holds ids, kinds and hashes, and no word anybody wrote", async () => {
    const rows = await world.db.query("select to_jsonb(r)::text as text from audit_row r", []);
    const written = rows.map((row) => row["text"] as string).join("\n");
    for (const word of ["Flores", "Rita", "lucia", "quinua", "teléfono", "damaged"])
      expect(written).not.toContain(word);
  });
});

describe("when the log cannot be written", () => {
  test("nothing sensitive is answered, and nobody learns why", async () => {
    const headers = await world.signIn("teresa");
    await world.db.query("alter table audit_waiting rename to audit_lost", []);
    const asked = { method: "GET" as const, headers };
    const url = `/api/associations/${world.bookId}`;
    const answer = await world.app.inject({ ...asked, url });
    const login = { login: "teresa", password: "quinua-y-retama" };
    const signIn = await world.app.inject({ method: "POST", url: "/api/session", payload: login });
    await world.db.query("alter table audit_lost rename to audit_waiting", []);
    for (const { statusCode, body } of [answer, signIn])
      expect([statusCode, body]).toEqual([500, '{"error":{"key":"serverTrouble"}}']);
    expect((await world.app.inject({ ...asked, url })).statusCode).toBe(200);
  });
});

describe("the chain", () => {
  test("stays one, whoever of two servers seals it and whatever is written meanwhile", async () => {
    const database = await testDatabase();
    const other = openDb(database.config);
    const servers: readonly Db[] = [database.db, other];
    const write = (db: Db) => writePage(db, HEAD, [auditRow({ kind: "read", act: "tried" })]);
    const rounds = Array.from({ length: 200 }, (_none, index) => servers[index % 2] ?? other);
    await Promise.all(
      rounds.map(async (db) => {
        await write(db);
        await sealWaiting({ ...AT, db });
      }),
    );
    await sealWaiting({ ...AT, db: other });
    const [row] = await other.query(
      "select count(*) as links, max(number) as last from audit_link",
      [],
    );
    expect(row).toEqual({ links: 200n, last: 200n });
    expect((await verify(other)).invariants.filter(({ count }) => count > 0)).toEqual([]);
    await other.end();
    await database.close();
  });

  test("goes on where a sealer was cut off in mid-seal", async () => {
    const database = await testDatabase();
    const { db } = database;
    await writePage(db, HEAD, [auditRow({ kind: "read", act: "tried" })]);
    const dying = openDb(database.config);
    const cut: Db = { ...dying, connect: async () => dyingAtCommit(await dying.connect()) };
    await expect(sealWaiting({ ...AT, db: cut })).rejects.toThrow(/terminat|closed|ended/i);
    await dying.end();
    expect(await sealWaiting({ ...AT, db })).toBe(1);
    expect((await verify(db)).isSound).toBe(true);
    await database.close();
  });
});

/** The session is killed by the database when it wants to commit. */
function dyingAtCommit(connection: Awaited<ReturnType<Db["connect"]>>) {
  const query: Db["query"] = async (text, values) => {
    if (text !== "commit") return connection.query(text, values);
    return connection.query("select pg_terminate_backend(pg_backend_pid())", []);
  };
  return { ...connection, query };
}

test("an institution older than its log is taken in once, as it stands", async () => {
  const { database, door } = await testBranch();
  const { db } = database;
  for (const table of ["audit_row", "audit_waiting", "audit_link"])
    await db.query(`delete from ${table}`, []);
  const before = await verify(db);
  expect(before.isSound).toBe(false);
  await openAudit(door);
  expect((await verify(db)).invariants.filter(({ count }) => count > 0)).toEqual([]);
  await db.query("update staff set role = 'operator' where login = 'lucia'", []);
  await openAudit(door);
  expect((await verify(db)).isSound).toBe(false);
  await database.close();
});

test("anchors are made of what moved, and yesterday's chain is not today's lie", async () => {
  const { db, folder } = world;
  const anchors = await readAnchors(folder);
  expect(anchors.map(({ anchor }) => anchor?.turn)).toEqual([1, 2, 3]);
  await world.get("ines", "/api/unread");
  await world.seal();
  expect((await verifyAgainst(db, anchors)).isSound).toBe(true);
  const connection = await db.connect();
  expect((await inspect(connection, anchors.slice(0, 2))).isSound).toBe(true);
  connection.release();
});

describe("what was altered behind the program's back and then changed by a person", () => {
  async function change(login: string, url: string, payload: object): Promise<void> {
    const headers = await world.signIn(login);
    const { statusCode } = await world.app.inject({ method: "POST", url, headers, payload });
    expect([url, statusCode]).toEqual([url, expect.toBeOneOf([200, 201, 204])]);
  }

  /** What the log says stands otherwise, and that nothing else is wrong. */
  async function standingWrong(): Promise<readonly string[]> {
    const { invariants } = await verify(world.db);
    const wrong = invariants.filter(({ count }) => count > 0);
    expect(wrong.map(({ id }) => id).filter((id) => id !== "I35s")).toEqual([]);
    return wrong.flatMap(({ offenders }) => offenders.map(String));
  }

  test("stays found: the log kept how it stood at that moment", async () => {
    const { db } = world;
    const [countId, { branchId }] = ["0199a000-0000-7000-8000-0000000c0007", DEMO_BRANCH];
    const count = { countId, branchId, pieces: [], explanation: "" };
    await change("celia", "/api/till/counts", count);
    expect(await standingWrong()).toEqual([]);
    await db.query("update till_count set explanation = 'nada' where count_id = $1", [countId]);
    await change("teresa", `/api/till/counts/${countId}/look`, {});
    const altered = `tillCount ${countId} had been altered`;
    expect(await standingWrong()).toEqual([altered]);
    const lucia = (await staffId("lucia")) as string;
    await db.query("update staff set document = 'CI-1' where staff_id = $1", [lucia]);
    const chosen = { known: DEMO_PASSWORD, chosen: "tarwi-y-canahua-1" };
    await change("lucia", "/api/session/password", chosen);
    const both = [`person ${lucia} had been altered`, altered];
    expect((await standingWrong()).toSorted()).toEqual(both);
  });

  test("is let be by none who takes the log in again", async () => {
    await world.db.query("delete from clock_mark", []);
    const hands = () => ({ wall: Date.parse(CLOCK.now()), counted: 0 });
    await exchangeMark({ ...AT, db: world.database.gate }, steadyClock(hands, null));
    const told = await standingWrong();
    expect(told.filter((offender) => offender.startsWith("clockMark"))).toHaveLength(1);
  });
});

test("a mark older than its binding is moved on before it is taken in, and nothing was altered", async () => {
  const { database, door } = await testBranch();
  const { db } = database;
  const earlier = new Date(Date.parse(CLOCK.now()) - 15 * 60_000).toISOString();
  await db.query("insert into clock_mark values (true, $1, 0)", [earlier]);
  const hands = () => ({ wall: Date.parse(CLOCK.now()), counted: 0 });
  await exchangeMark(door, steadyClock(hands, { believedAt: earlier, confirmations: 0 }));
  expect(await db.query("select believed_at from clock_mark", [])).toEqual([
    { believed_at: CLOCK.now() },
  ]);
  await openAudit(door);
  expect((await verify(db)).isSound).toBe(true);
  await database.close();
});

test("counts, closures and women met, older than their binding, are taken in once", async () => {
  const { database, door } = await testBranch();
  const { db } = database;
  const met = `insert into lead values (gen_random_uuid(), $1, 'BO', 'Ana', null, 'market', '', '2026-06-01',
    null, null, false, null, null, $2, now())`;
  const meet = () => db.query(met, [DEMO_BRANCH.branchId, DEMO_BRANCH.branchId]);
  await meet();
  const [celia] = await db.query("select staff_id from staff where login = 'celia'", []);
  const written = `insert into till_count values (gen_random_uuid(), $1, '2026-06-01', 'BOB', '[]', 0, 0, '', $2, now(), null, null, '')`;
  const count = () => db.query(written, [DEMO_BRANCH.branchId, celia?.["staff_id"]]);
  await count();
  expect((await verify(db)).isSound).toBe(true);
  await openAudit(door);
  expect((await verify(db)).isSound).toBe(true);
  await meet();
  await openAudit(door);
  expect((await verify(db)).isSound).toBe(false);
  await db.query("delete from lead where ctid = (select max(ctid) from lead)", []);
  expect((await verify(db)).isSound).toBe(true);
  await count();
  await openAudit(door);
  expect((await verify(db)).isSound).toBe(false);
  await database.close();
});
