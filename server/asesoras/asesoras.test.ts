// Whose an association is: named by the branch manager from a day on, kept with its history, and for
// some days another one's; the meeting tells who ran it, and whoever goes next gets a card.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type Day } from "#core/time/day.ts";
import { money } from "#core/money/money.ts";
import { inForce } from "#countries/country.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { weekOf } from "#server/branch/week.ts";
import { stoppedClock } from "#server/clock.ts";
import { playMeeting } from "#server/demo/play.ts";
import { associationsOf } from "#server/groups/associations.ts";
import { actaOf } from "#server/meetings/acta.ts";
import { bookNow } from "#server/paper/sources.ts";
import { verify } from "#server/verify/verify.ts";
import { handoverCard } from "./handover.ts";
import { asesoraPage } from "./questions.ts";

const FIRST = addDays(DISBURSED_ON, 14);

let branch: TestBranch;
let saraId: string;

beforeAll(async () => {
  branch = await testBranch();
  const [row] = await branch.database.db.query(
    "select staff_id from staff where login = 'sara'",
    [],
  );
  saraId = row?.["staff_id"] as string;
});

afterAll(async () => {
  expect((await verify(branch.database.db)).invariants.filter(({ count }) => count > 0)).toEqual(
    [],
  );
  await branch.database.close();
});

async function ask(sender: Sender, command: object, on: Day = DISBURSED_ON): Promise<string> {
  const door = { ...branch.door, clock: stoppedClock(`${on}T15:00:00.000Z`) };
  const asked = { commandId: newId(), bookId: branch.bookId, command };
  const { verdicts } = await acceptOffice(door, sender, asked);
  return verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "";
}

const assign = (asesoraId: string, fromOn: Day) => ({ type: "assignAsesora", asesoraId, fromOn });

function lucia(): Sender {
  return { ...branch.office, role: "asesora", staffId: branch.phone.staffId };
}

async function page(on: Day, staffId = branch.phone.staffId) {
  return asesoraPage(branch.database.db, branch.bookId, staffId, on);
}

test("an association without an asesora goes on as before", async () => {
  const { goes, colleagues, assignments } = await page(DISBURSED_ON);
  expect(goes).toEqual({ asesora: null, substitute: null, isMine: false });
  expect(colleagues.map(({ name }) => name)).toEqual([
    "Lucía Nina Copa",
    "Sara Chipana Vega",
    "Teresa Rojas Soliz",
  ]);
  expect(assignments).toEqual([]);
});

test("the branch manager names her, dated; an asesora does not, and not just anybody is named", async () => {
  const { office, phone } = branch;
  expect(await ask(lucia(), assign(phone.staffId, DISBURSED_ON))).toBe("notAllowed");
  expect(await ask(office, assign(newId(), DISBURSED_ON))).toBe("notAnAsesora");
  expect(await ask(office, assign(phone.staffId, addDays(DISBURSED_ON, 93)))).toBe("dayOutOfRange");
  expect(await ask(office, assign(phone.staffId, DISBURSED_ON))).toBe("applied");
  expect(await ask(office, assign(phone.staffId, FIRST))).toBe("alreadyHers");
  expect(await ask(office, assign(saraId, addDays(FIRST, 30)))).toBe("applied");
  const before = await page(addDays(DISBURSED_ON, -1));
  const now = await page(FIRST);
  const later = await page(addDays(FIRST, 30));
  expect(before.goes.asesora).toBe(null);
  expect(now.goes).toMatchObject({ asesora: { name: "Lucía Nina Copa" }, isMine: true });
  expect(later.goes).toMatchObject({ asesora: { name: "Sara Chipana Vega" }, isMine: false });
  expect(now.assignments.map(({ asesora, fromOn }) => [asesora, fromOn])).toEqual([
    ["Sara Chipana Vega", addDays(FIRST, 30)],
    ["Lucía Nina Copa", DISBURSED_ON],
  ]);
});

test("another one steps in for some days with a reason, or is named", async () => {
  const { office } = branch;
  const days = { fromOn: FIRST, throughOn: FIRST, reason: "otherMeeting" };
  const sara = { ...branch.office, role: "asesora" as const, staffId: saraId };
  const stepIn = (more: object) => ask(sara, { type: "stepIn", ...days, ...more });
  expect(await stepIn({ throughOn: addDays(FIRST, -1) })).toBe("dayOutOfRange");
  expect(await stepIn({ throughOn: addDays(FIRST, 61) })).toBe("substitutionTooLong");
  expect(await stepIn({ reason: "está enferma" })).toBe("unreadable");
  expect(await stepIn({ fromOn: addDays(FIRST, 30), throughOn: addDays(FIRST, 30) })).toBe(
    "substitutesHerself",
  );
  expect(await ask(lucia(), { type: "nameSubstitute", substituteId: saraId, ...days })).toBe(
    "notAllowed",
  );
  const named = { type: "nameSubstitute", substituteId: saraId, ...days, reason: "onLeave" };
  expect(await ask(office, named)).toBe("applied");
  expect((await page(FIRST, saraId)).goes).toMatchObject({
    asesora: { name: "Lucía Nina Copa" },
    substitute: { name: "Sara Chipana Vega" },
    isMine: true,
  });
  expect((await page(addDays(FIRST, 1), saraId)).goes.substitute).toBe(null);
});

test("the week says who goes, and the acta who ran the meeting in whose place", async () => {
  const { hand, bookId, flores, door, database } = branch;
  const [week] = await weekOf(database.db, branch.phone, FIRST, FIRST);
  expect(week?.goes.isMine).toBe(true);
  const now = await bookNow(database.db, bookId);
  if (now === null) throw new Error("Las Flores has a book.");
  hand.adopt(bookId, { ...hand, bookOf: () => ({ bookId, ...now }) });
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  const [meetingId = ""] = flores.meetingIds;
  const { a3 } = flores.memberIds;
  playMeeting(
    hand,
    bookId,
    meetingId,
    { amounts: { [a3]: money("BOB", 0n) }, presences: {} },
    pieces,
  );
  await hand.giveIn();
  const acta = await actaOf(database.db, bookId, meetingId, "BOB");
  expect(acta?.facilitator).toEqual({ name: "Lucía Nina Copa", insteadOf: null });
  expect(await ask(branch.office, assign(saraId, addDays(FIRST, -1)), FIRST)).toBe("applied");
  const told = await actaOf(database.db, bookId, meetingId, "BOB");
  expect(told?.facilitator).toEqual({
    name: "Lucía Nina Copa",
    insteadOf: "Sara Chipana Vega",
  });
});

test("the card tells whoever goes next what she must know, and no phone that is not safe", async () => {
  const { database, bookId, flores, phone } = branch;
  const on = addDays(FIRST, 5);
  const { db } = database;
  const [branchId = ""] = phone.branchIds;
  const { president } = flores.founding.association.board;
  await db.query(
    `insert into person (person_id, branch_id, country, given_names, family_names, speaks, reads_in,
        is_reader, neighbourhood, landmark, household_id, version, recorded_at, recorded_by)
      values ($1, $2, 'BO', '{Rosa}', '{Mamani}', '{es}', '{es}', true, '', '', $1, 1, now(), $3)`,
    [president, branchId, phone.staffId],
  );
  for (const [number, isSafe] of [
    ["+59171110001", true],
    ["+59171110002", false],
  ] as const) {
    await db.query(
      `insert into person_phone (person_id, branch_id, country, number, owner, is_safe_to_call, is_safe_to_text)
        values ($1, $2, 'BO', $3, 'hers', $4, false)`,
      [president, branchId, number, isSafe],
    );
  }
  const [row] = await associationsOf(db, phone.branchIds, bookId, on);
  if (row === undefined) throw new Error("Las Flores is of the branch.");
  const card = await handoverCard(db, row, saraId, on);
  expect(card?.board.map(({ role, phones }) => [role, phones])).toEqual([
    ["president", ["+59171110001"]],
    ["secretary", []],
    ["treasurer", []],
  ]);
  expect(card?.place.landmark).toBe(flores.founding.association.place.landmark);
  expect(card?.goes.asesora?.name).toBe("Sara Chipana Vega");
  expect(card?.next).toMatchObject({ number: 2, dueOn: addDays(FIRST, 14) });
  expect(card?.late.map(({ memberId }) => memberId)).toEqual([flores.memberIds.a3]);
  expect(card?.waiting).toEqual([]);
});
