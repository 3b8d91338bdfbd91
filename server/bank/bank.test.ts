// Cash of a meeting on its way to the bank: slip, line of the statement, and who may say what.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { playMeeting } from "#server/demo/play.ts";
import { tellLog } from "#server/audit/test-told.ts";
import { verify } from "#server/verify/verify.ts";
import { readStatement, type StatementLine } from "./statement.ts";
import { bankPage } from "./waiting.ts";

const HELD = addDays(DISBURSED_ON, 14);
const bob = (minor: bigint) => money("BOB", minor);

let branch: TestBranch;

beforeAll(async () => {
  branch = await testBranch();
  const { hand, bookId, flores, door } = branch;
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  const everything = { amounts: {}, presences: {} };
  playMeeting(hand, bookId, flores.meetingIds[0] ?? "", everything, pieces);
  await hand.giveIn();
});

afterAll(async () => {
  expect((await verify(branch.database.db)).isSound).toBe(true);
  await branch.database.close();
});

function page(on: Day) {
  return bankPage(branch.database.db, [DEMO_BRANCH.branchId], branch.door.country, on);
}

function read(lines: readonly StatementLine[]) {
  const deps = { ...branch.door, newId: () => newId(), setUpCode: "", screens: null };
  const { branchId } = DEMO_BRANCH;
  return readStatement(deps, branch.office, { branchId, bankAccount: "1-4711", lines });
}

/** The verdict of an asked command: of Lucía, or of Teresa at her desk. */
async function ask(who: "lucia" | "teresa", command: object): Promise<string> {
  const { door, phone, office, bookId } = branch;
  const sender = who === "lucia" ? { ...phone, deviceId: await deskOf(phone.staffId) } : office;
  const { verdicts } = await acceptOffice(door, sender, { commandId: newId(), bookId, command });
  return verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "";
}

const desks = new Map<string, string>();

async function deskOf(staffId: string): Promise<string> {
  const known = desks.get(staffId);
  if (known !== undefined) return known;
  const deviceId = newId();
  await branch.database.db.query(
    `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
      values ($1, $2, 'office', 'office', '', now(), '')`,
    [deviceId, staffId],
  );
  const { door, database } = branch;
  await tellLog(database.db, door, { device: [deviceId] });
  desks.set(staffId, deviceId);
  return deviceId;
}

function slip(amount: bigint, slipNumber: string) {
  const meetingId = branch.flores.meetingIds[0];
  return {
    type: "depositCash",
    meetingId,
    amount: amountOf(amount),
    slipNumber,
    depositedOn: HELD,
  };
}

function amountOf(minor: bigint) {
  return { currency: "BOB", minor: String(minor) };
}

test("a deposit waits for the bank, and after one working day somebody must ask", async () => {
  expect(await ask("lucia", slip(200_000n, "BOL-77"))).toBe("applied");
  expect(await ask("lucia", slip(15_488n, "BOL-78"))).toBe("applied");
  const { deposits } = await page(addDays(HELD, 1));
  expect(deposits.map(({ amount, workingDays }) => [amount, workingDays])).toEqual([
    [bob(200_000n), 1],
    [bob(15_488n), 1],
  ]);
  const later = await page(addDays(HELD, 5));
  expect(later.deposits[0]?.workingDays).toBeGreaterThan(1);
});

test("a statement read twice adds nothing, and two lines alike are two", async () => {
  const lines = [
    { bookedOn: addDays(HELD, 1), amount: bob(200_000n), reference: "DEP 0000077 EFECTIVO" },
    { bookedOn: addDays(HELD, 1), amount: bob(50_000n), reference: "DEP CAJERO" },
    { bookedOn: addDays(HELD, 1), amount: bob(50_000n), reference: "DEP CAJERO" },
  ];
  expect(await read(lines)).toEqual({ added: 3, known: 0 });
  expect(await read(lines)).toEqual({ added: 0, known: 3 });
  expect((await page(HELD)).lines).toHaveLength(3);
});

test("the line with the slip's number and amount is suggested; whoever brought it cannot confirm", async () => {
  const { deposits, lines } = await page(addDays(HELD, 2));
  const right = lines.find(({ reference }) => reference.includes("77"))?.lineId ?? "";
  const [first, second] = deposits;
  expect(first?.suggested).toEqual([right]);
  expect(second?.suggested).toEqual([]);
  const confirm = { type: "confirmDeposit", depositId: first?.depositId, lineId: right };
  expect(await ask("lucia", confirm)).toBe("notAllowed");
  expect(await ask("teresa", { ...confirm, lineId: newId() })).toBe("unknownBankLine");
  expect(await ask("teresa", confirm)).toBe("applied");
  expect(await ask("teresa", confirm)).toBe("unknownDeposit");
  const full = { ...confirm, depositId: second?.depositId };
  expect(await ask("teresa", full)).toBe("lineTooSmall");
  const after = await page(addDays(HELD, 2));
  expect(after.deposits.map(({ slipNumber }) => slipNumber)).toEqual(["BOL-78"]);
  expect(after.lines).toHaveLength(2);
});

test("a manager who carried the cash herself leaves its confirmation to another", async () => {
  const { hand, bookId, flores, door } = branch;
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  const meetingId = flores.meetingIds[1] ?? "";
  playMeeting(hand, bookId, meetingId, { amounts: {}, presences: {} }, pieces);
  await hand.giveIn();
  const carried = { ...slip(50_000n, "BOL-79"), meetingId, depositedOn: addDays(HELD, 14) };
  expect(await ask("teresa", carried)).toBe("applied");
  await read([{ bookedOn: addDays(HELD, 15), amount: bob(50_000n), reference: "DEP 79" }]);
  const { deposits } = await page(addDays(HELD, 15));
  const own = deposits.find(({ slipNumber }) => slipNumber === "BOL-79");
  const [lineId] = own?.suggested ?? [];
  const confirm = { type: "confirmDeposit", depositId: own?.depositId, lineId };
  expect(await ask("teresa", confirm)).toBe("fourEyes");
});

test("two deposits at once cannot both fill one line", async () => {
  const meetingId = branch.flores.meetingIds[1];
  const depositedOn = addDays(HELD, 14);
  expect(await ask("lucia", { ...slip(40_000n, "BOL-80"), meetingId, depositedOn })).toBe(
    "applied",
  );
  expect(await ask("lucia", { ...slip(40_000n, "BOL-81"), meetingId, depositedOn })).toBe(
    "applied",
  );
  await read([{ bookedOn: addDays(HELD, 16), amount: bob(40_000n), reference: "TRASPASO" }]);
  const { deposits, lines } = await page(addDays(HELD, 16));
  const lineId = lines.find(({ reference }) => reference === "TRASPASO")?.lineId;
  const ids = deposits.flatMap(({ slipNumber, depositId }) =>
    ["BOL-80", "BOL-81"].includes(slipNumber) ? [depositId] : [],
  );
  const answers = await Promise.all(
    ids.map((depositId) => ask("teresa", { type: "confirmDeposit", depositId, lineId })),
  );
  expect(answers.toSorted()).toEqual(["applied", "lineTooSmall"]);
});
