// An institution in which every table has at least one row: what the checks are tried on.

import { usualZone } from "#countries/zones.ts";
import { v7 as newId } from "uuid";
import { expect } from "vitest";
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
import type { Db } from "#server/database/db.ts";
import type { TestDatabase } from "#server/database/test-database.ts";
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
import { liveWomen, signedIn } from "#server/people/test-women.ts";

type Door = ReturnType<typeof openDoor>;

/** In an empty database. */
export async function liveInstitution(database: TestDatabase): Promise<void> {
  const { db } = database;
  const door = openDoor(database.gate, stoppedClock("2026-06-02T15:00:00.000Z"), BOLIVIA, 10);
  await openAudit(door);
  await seedDemo(door, () => newId());
  const deps = { ...door, newId: () => newId(), setUpCode: "", screens: null };
  await leavePeople(deps);
  await sealWaiting(door);
  await leaveTraces(door, db);
  await liveChanges(door, db);
  const [lucia, norma, teresa] = await office(db);
  if (lucia === undefined || norma === undefined || teresa === undefined)
    throw new Error("Somebody of the office is missing.");
  await liveRequest(door, db, lucia, teresa);
  await liveClosing(door, lucia, teresa, norma);
  await receiveOutside(door, db, teresa);
  await keepOnPaper(door, db, teresa);
  await countAndClose(door, lucia);
  const people = { lucia, norma, teresa };
  await send(door, people, await liveTwoBooks(door, people));
  await liveWomen(deps, await signedIn(deps, "lucia"), db);
}

const WISH = { requestId: undefined, hash: "0".repeat(64), token: "quinua" };

/** Somebody hired by an operator who is signed in, and gone from her branch; and the institution's key. */
async function leavePeople(deps: Deps): Promise<void> {
  const olga = await signedIn(deps, "olga");
  const post = { role: "asesora", branchIds: olga.branchIds } as const;
  const rita = { login: "rita", name: "Rita Condori", document: "CI-7", ...post };
  const { staffId } = await hire(deps, olga, rita, WISH);
  await reassign(deps, olga, staffId, { role: "asesora", branchIds: [] }, WISH);
  await sealKey(deps);
}

/** A woman pays at the desk of the branch, outside any meeting. */
async function receiveOutside(door: Door, db: Db, teresa: Sender): Promise<void> {
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
async function keepOnPaper(door: Door, db: Db, teresa: Sender): Promise<void> {
  const [next] = await db.query(
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
async function countAndClose(door: Door, lucia: Sender): Promise<void> {
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
async function leaveTraces(door: Door, db: Db): Promise<void> {
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
