// The branch in the morning: who needs help, and where the meetings are.

import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { addDays } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { playMeeting } from "#server/demo/play.ts";
import { verify } from "#server/verify/verify.ts";
import { arrearsOf } from "./arrears-list.ts";
import { healthOf } from "./group-health.ts";
import { weekOf } from "./week.ts";

const BRANCHES = [DEMO_BRANCH.branchId];

let branch: TestBranch;

beforeAll(async () => {
  branch = await testBranch();
  const { hand, bookId, flores, door } = branch;
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  const amounts = { [flores.memberIds.a3]: money("BOB", 0n) };
  playMeeting(hand, bookId, flores.meetingIds[0] ?? "", { amounts, presences: {} }, pieces);
  await hand.giveIn();
});

afterAll(async () => {
  expect((await verify(branch.database.db)).isSound).toBe(true);
  await branch.database.close();
});

test("a woman whom others covered is on the list with what she owes them, and nobody else is", async () => {
  const { database, flores, door } = branch;
  const firstDue = addDays(DISBURSED_ON, 14);
  const rows = await arrearsOf(database.db, BRANCHES, door.country, addDays(firstDue, 5));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    associationName: "Las Flores",
    memberId: flores.memberIds.a3,
    clocks: { contract: { since: null }, personal: { since: firstDue, daysPastDue: 5 } },
    owesOthers: money("BOB", 26_936n),
    nextStep: "agreeGivingBack",
  });
});

test("when nobody comes for weeks, every contract clock runs and the longest comes first", async () => {
  const { database, door, flores } = branch;
  const rows = await arrearsOf(database.db, BRANCHES, door.country, addDays(DISBURSED_ON, 61));
  expect(rows).toHaveLength(8);
  expect(rows[0]?.memberId).toBe(flores.memberIds.a3);
  expect(rows.map(({ clocks }) => clocks.contract.daysPastDue)).toEqual(Array(8).fill(33));
  expect(new Set(rows.map((row) => row.nextStep))).toEqual(new Set(["offerReschedule"]));
});

test("how a group fares is told in parts, and what is not known yet does not count", async () => {
  const { database, bookId, door } = branch;
  const { score, parts } = await healthOf(database.db, bookId, door.country, DISBURSED_ON);
  // 7 of 8 on time, all came, 1,885.52 of 2,154.88 their own, 7 of 8 savings in place.
  expect(parts.map(({ points }) => points)).toEqual([31, 20, 18, 9, null, null, null]);
  expect(score).toBe(90);
});

test("of another branch nothing is seen", async () => {
  const { database, door } = branch;
  const { staffId } = branch.phone;
  const elsewhere = ["0199a000-0000-7000-8000-0000000000b2"];
  const later = addDays(DISBURSED_ON, 61);
  expect(await arrearsOf(database.db, elsewhere, door.country, later)).toEqual([]);
  expect(await weekOf(database.db, { branchIds: elsewhere, staffId }, DISBURSED_ON, later)).toEqual(
    [],
  );
});

test("a week shows its meetings with place, hour and dues, and what was left open before", async () => {
  const { database } = branch;
  const second = addDays(DISBURSED_ON, 28);
  const [meeting, ...others] = await weekOf(database.db, branch.phone, addDays(second, -3), second);
  expect(others).toEqual([]);
  expect(meeting).toMatchObject({
    associationName: "Las Flores",
    number: 2,
    dueOn: second,
    status: "planned",
    memberCount: 8,
    expected: money("BOB", 215_488n),
  });
  expect(meeting?.landmark).not.toBe("");
  const laterWeek = await weekOf(database.db, branch.phone, addDays(second, 3), addDays(second, 3));
  expect(laterWeek.map(({ number }) => number)).toEqual([2]);
});
