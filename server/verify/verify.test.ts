// Whoever alters a row behind the program's back is found: one change in every column of every
// table, each seen by the checks and then undone.

import { usualZone } from "#countries/zones.ts";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changed } from "#server/audit/changed.ts";
import { openAudit } from "#server/audit/opening.ts";
import { sealWaiting } from "#server/audit/sealer.ts";
import { acceptCommands, acceptOffice } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { declareClosure } from "#server/changes/closures.ts";
import { liveTwoBooks, send } from "#server/carried/test-carried.ts";
import { liveChanges, office } from "#server/changes/test-changes.ts";
import { liveClosing } from "#server/cycle/test-closing.ts";
import { liveRequest } from "#server/cycle/test-request.ts";
import { openDoor } from "#server/commands/door.ts";
import { stoppedClock } from "#server/clock.ts";
import type { Connection, Row } from "#server/database/db.ts";
import { testDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { exchangeMark } from "#server/clock/mark.ts";
import { steadyClock } from "#server/clock/steady-clock.ts";
import { keepCount } from "#server/counter/till-counts.ts";
import type { Day } from "#core/time/day.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { seedDemo } from "#server/demo/seed-demo.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import type { Deps } from "#server/http/deps.ts";
import { hire, reassign } from "#server/staff/people.ts";
import { keepPhoto } from "#server/photos/keep.ts";
import { redraw } from "#server/photos/redraw.ts";
import { smallPng } from "#server/photos/test-pictures.ts";
import { scoped } from "#server/database/scope.ts";
import { sealKey } from "#server/staff/seal-key.ts";
import { findBySession, idOf, signIn } from "#server/staff/sessions.ts";
import { inspect } from "./verify.ts";

let database: TestDatabase;
let session: Connection;
let columns: Row[];

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const door = openDoor(database.gate, stoppedClock("2026-06-02T15:00:00.000Z"), BOLIVIA, 10);
  await openAudit(door);
  await seedDemo(door, () => newId());
  await leavePeople({ ...door, newId: () => newId(), setUpCode: "", screens: null });
  await sealWaiting(door);
  await leaveTraces(door);
  await liveChanges(door, db);
  const [lucia, norma, teresa] = await office(db);
  if (lucia !== undefined && teresa !== undefined) await liveRequest(door, db, lucia, teresa);
  if (lucia !== undefined && teresa !== undefined && norma !== undefined)
    await liveClosing(door, lucia, teresa, norma);
  if (teresa !== undefined) await receiveOutside(door, teresa);
  if (teresa !== undefined) await keepOnPaper(door, teresa);
  if (lucia !== undefined) await countAndClose(door, lucia);
  if (lucia !== undefined && teresa !== undefined && norma !== undefined)
    await send(door, { lucia, norma, teresa }, await liveTwoBooks(door, { lucia, norma, teresa }));
  session = await db.connect();
  columns = await session.query(
    `select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' order by table_name, column_name`,
    [],
  );
}, 120_000);

afterAll(async () => {
  session.release();
  await database.close();
});

const WISH = { requestId: undefined, hash: "0".repeat(64), token: "quinua" };

/** Somebody hired by an operator who is signed in, and gone from her branch; and the institution's key. */
async function leavePeople(deps: Deps): Promise<void> {
  const token = await signIn(deps, (await idOf(deps, "olga")) ?? "");
  const olga = await findBySession(deps, token);
  if (olga === null) throw new Error("Olga could not sign in.");
  const post = { role: "asesora", branchIds: olga.branchIds } as const;
  const rita = { login: "rita", name: "Rita Condori", document: "CI-7", ...post };
  const { staffId } = await hire(deps, olga, rita, WISH);
  await reassign(deps, olga, staffId, { role: "asesora", branchIds: [] }, WISH);
  await sealKey(deps);
}

/** A woman pays at the desk of the branch, outside any meeting. */
async function receiveOutside(door: ReturnType<typeof openDoor>, teresa: Sender): Promise<void> {
  const { db } = database;
  const [owed] = await db.query(
    "select book_id, member_id from loan where outstanding_minor > 0 order by book_id limit 1",
    [],
  );
  const [celia] = await db.query("select staff_id from staff where role = 'cashier'", []);
  const staffId = celia?.["staff_id"] as string;
  const sender = { ...teresa, staffId, ownAccounts: [staffId], role: "cashier" as const };
  const command = {
    type: "receiveAtBranch",
    memberId: owed?.["member_id"],
    amount: { currency: "BOB", minor: "5000" },
    method: "cash",
    on: door.clock.businessDay(usualZone(door.country.code)),
  };
  const give = async (bookId: unknown, asked: object) => {
    const told = { commandId: newId(), bookId: bookId as string, command: asked };
    const { verdicts } = await acceptOffice(door, sender, told);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["applied"]);
  };
  await give(owed?.["book_id"], command);
  await give(owed?.["book_id"], { ...command, method: "transfer", reference: "TRF-1" });
  const [left] = await db.query("select book_id, member_id from member_exit limit 1", []);
  const memberId = left?.["member_id"];
  await give(left?.["book_id"], { ...command, memberId });
  await give(left?.["book_id"], { type: "payBackAdvance", memberId, on: command.on });
}

/** A sheet of paper with its picture, of the next meeting of an association. */
async function keepOnPaper(door: ReturnType<typeof openDoor>, teresa: Sender): Promise<void> {
  const [next] = await database.db.query(
    "select book_id, meeting_id from meeting where status = 'planned' order by due_on limit 1",
    [],
  );
  const [bookId, meetingId] = [next?.["book_id"] as string, next?.["meeting_id"] as string];
  const redrawn = await redraw(await smallPng());
  await scoped(door, teresa, (sql) => keepPhoto(sql, door, teresa, bookId, redrawn));
  const sheet = { sheetNumber: "VER-1", heldBy: null, photos: [redrawn.photo] };
  const picture = { use: "group", photo: redrawn.photo, leftOut: [] };
  for (const command of [
    { type: "keyInSheet", meetingId, ...sheet },
    { type: "addPhoto", meetingId, ...picture },
  ]) {
    const { verdicts } = await acceptOffice(door, teresa, { commandId: newId(), bookId, command });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["applied"]);
  }
}

/** The till counted, a day the branch closes, and the clock's mark. */
async function countAndClose(door: ReturnType<typeof openDoor>, lucia: Sender): Promise<void> {
  const [countId, closureId, { branchId }] = [newId(), newId(), DEMO_BRANCH];
  const told = { at: door.clock.now(), today: "2026-06-02" as Day, digest: "" };
  await changed(door, lucia, { tillCount: [countId] }, (sql) =>
    keepCount(sql, lucia, { countId, branchId, pieces: [], explanation: "Vacía" }, told),
  );
  const day = { from: "2026-07-16" as Day, to: "2026-07-16" as Day };
  const why = { reason: "blockade", policy: "nextBusinessDay", source: "Radio" } as const;
  await changed(door, lucia, { branchClosure: [closureId] }, (sql) =>
    declareClosure(sql, lucia, { closureId, branchId, ...day, ...why }, told),
  );
  const hands = () => ({ wall: Date.parse(told.at), counted: 0 });
  await exchangeMark(door, steadyClock(hands, null));
}

/** A record out of turn, which is kept raw, and a fact for the tray. */
async function leaveTraces(door: ReturnType<typeof openDoor>): Promise<void> {
  const { db } = database;
  const [phone] = await db.query(
    `select d.device_id, d.staff_id, d.last_turn, d.last_hash, b.branch_id from device d
      join staff_branch b on b.staff_id = d.staff_id where d.kind = 'phone' and d.last_turn > 0 limit 1`,
    [],
  );
  const [book] = await db.query("select book_id from book limit 1", []);
  const deviceId = phone?.["device_id"] as string;
  const staffId = phone?.["staff_id"] as string;
  const envelope = {
    wireVersion: 1,
    commandId: newId(),
    deviceId,
    deviceTurn: Number(phone?.["last_turn"]) + 1,
    prevHash: phone?.["last_hash"],
    actorId: staffId,
    bookId: book?.["book_id"],
    happenedOn: "2026-06-02",
    recordedAt: "2026-06-02T13:00:00.000Z",
    seenVersion: 1,
    command: { type: "openMeeting", meetingId: newId(), heldOn: "2026-06-02" },
  };
  const branchIds = [phone?.["branch_id"] as string];
  const sender = { staffId, ownAccounts: [staffId], role: "asesora" as const, branchIds, deviceId };
  const again = { ...envelope, commandId: newId() };
  const { verdicts } = await acceptCommands(door, sender, [envelope, again]);
  expect(verdicts.map(({ reason }) => reason)).toEqual(["unknownMeeting", "turnUsed"]);
}

const PEOPLE = "what people say of themselves, before there is a book";

/** Tables and columns that say nothing about money or history, and why. */
const FREE: Readonly<Record<string, string>> = {
  promotion: PEOPLE,
  lead: PEOPLE,
  person: PEOPLE,
  person_before: PEOPLE,
  person_consent: PEOPLE,
  person_document: PEOPLE,
  person_key: PEOPLE,
  person_kin: PEOPLE,
  person_phone: PEOPLE,
  forming: PEOPLE,
  forming_choice: PEOPLE,
  forming_draft: PEOPLE,
  forming_session: PEOPLE,
  forming_woman: PEOPLE,
  member_access: "a card she may be given anew at any time",
  member_session: "passing",
  migration: "checked at every start",
  lease: "advisory",
  "session.created_at": "passing",
  "session.last_used_at": "passing",
  "session.expires_at": "passing",
  "device.last_seen_at": "passing",
};

function alterationOf(name: string, type: string): string {
  if (name.startsWith("is_") || name === "must_change") return `not ${name}`;
  if (name.endsWith("_hash"))
    return `translate(coalesce(nullif(${name}, ''), repeat('0', 64)), '0123456789abcdef', '123456789abcdef0')`;
  switch (type) {
    case "bigint":
    case "integer":
      return `coalesce(${name}, 0) + 100000`;
    case "date":
      return `coalesce(${name}, '2026-01-01'::date) + 1`;
    case "timestamp with time zone":
      return `coalesce(${name}, '2026-01-01Z'::timestamptz) + interval '1 hour'`;
    case "boolean":
      return `not ${name}`;
    case "uuid":
      return "'0199a000-0000-7000-8000-00000000dead'::uuid";
    default:
      return `coalesce(${name}, '') || 'x'`;
  }
}

/** Tables where a row that is gone leaves no trace here, and why. */
const ABSENT: Readonly<Record<string, string>> = {
  session: "whoever is signed out has to sign in again",
};

/** The last row written; of the devices the one that sent most. */
function victimOf(table: string): string {
  const order = table === "device" ? "last_turn" : "ctid";
  return `(select ctid from ${table} order by ${order} desc limit 1)`;
}

async function findingsAfter(statement: string): Promise<{ ids: string[]; changed: number }> {
  await session.query("begin", []);
  try {
    await session.query("set local session_replication_role = replica", []);
    const changed = await session.query(`${statement} returning 1`, []).catch(refusedByItself);
    if (changed === null) return { ids: ["the database's own check"], changed: 1 };
    const { invariants } = await inspect(session, []);
    const ids = invariants.filter(({ count }) => count > 0).map(({ id }) => id);
    return { ids, changed: changed.length };
  } finally {
    await session.query("rollback", []);
  }
}

/** Null when a check of the table does not let the value in at all. */
function refusedByItself(failure: unknown): null {
  if ((failure as { readonly code?: string }).code !== CHECK_VIOLATION) throw failure;
  return null;
}

const CHECK_VIOLATION = "23514";

test("an institution nobody tampered with is sound", async () => {
  const { invariants } = await inspect(session, []);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
});

test("what is let off is there: nothing hides behind a name nobody bears", () => {
  const there = columns.flatMap((column) => {
    const table = column["table_name"] as string;
    return [table, `${table}.${column["column_name"] as string}`];
  });
  const letOff = [...Object.keys(FREE), ...Object.keys(ABSENT), ...Object.keys(UNTOLD)];
  expect(letOff.filter((name) => !there.includes(name))).toEqual([]);
});

/** A row like the last one under a key of its own. */
function likeness(table: string, keys: readonly string[]): string {
  const own = columns.filter((column) => column["table_name"] === table);
  const told = own.map((column) => {
    const [name, type] = [column["column_name"] as string, column["data_type"] as string];
    return keys.includes(name) ? alterationOf(name, type) : name;
  });
  const names = own.map((column) => column["column_name"] as string).join(", ");
  return `insert into ${table} (${names}) select ${told.join(", ")} from ${table} where ctid = ${victimOf(table)}`;
}

/** Tables where a row more says nothing here, and why. */
const UNTOLD: Readonly<Record<string, string>> = {
  staff_branch: "of a person who is not there; a place more of one who is stands in her record",
  former_post: "of a person who is not there; a place more of one who is stands in her record",
};

describe("one row put in", () => {
  test("in any table of the books is found", { timeout: 240_000 }, async () => {
    const keys = await session.query(
      `select i.indrelid::regclass::text as name, array_agg(distinct a.attname::text) as keys from pg_index i
        join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indisunique group by 1 order by 1`,
      [],
    );
    const unseen: string[] = [];
    for (const row of keys) {
      const table = row["name"] as string;
      if (table in FREE || table in UNTOLD) continue;
      const all = row["keys"] as string[];
      const own = all.filter((name) => name !== "book_id");
      const { ids, changed: put } = await findingsAfter(
        likeness(table, own.length > 0 ? own : all),
      );
      if (put === 0 || ids.length === 0) unseen.push(`${table} (${put})`);
    }
    expect(unseen).toEqual([]);
  });
});

describe("one value altered", () => {
  test("in any column of any table is found", { timeout: 480_000 }, async () => {
    const unseen: string[] = [];
    for (const column of columns) {
      const [table, name] = [column["table_name"] as string, column["column_name"] as string];
      if (table in FREE || `${table}.${name}` in FREE) continue;
      const altered = alterationOf(name, column["data_type"] as string);
      const statement = `update ${table} set ${name} = ${altered}
        where ctid = ${victimOf(table)}`;
      const { ids, changed } = await findingsAfter(statement);
      if (changed === 0 || ids.length === 0) unseen.push(`${table}.${name} (${changed})`);
    }
    expect(unseen).toEqual([]);
  });
});

describe("one row taken away", () => {
  test("from any table of the books is found", { timeout: 240_000 }, async () => {
    const tables = [...new Set(columns.map((column) => column["table_name"] as string))];
    const unseen: string[] = [];
    for (const table of tables.filter((name) => !(name in FREE) && !(name in ABSENT))) {
      const statement = `delete from ${table}
        where ctid = ${victimOf(table)}`;
      const { ids, changed } = await findingsAfter(statement);
      if (changed === 0 || ids.length === 0) unseen.push(`${table} (${changed})`);
    }
    expect(unseen).toEqual([]);
  });
});

test("a receipt number that stands twice on a phone is found", async () => {
  const { ids, changed } = await findingsAfter(
    `update receipt set receipt_number = (select max(receipt_number) from receipt where not on_paper)
      where ctid = (select ctid from receipt where not on_paper order by receipt_number limit 1)`,
  );
  expect(changed).toBe(1);
  expect(ids).toContain("I24b");
});
