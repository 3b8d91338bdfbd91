// One transfer is one payment: shown again after the meeting it is known, and what the bank has not
// shown yet is not handed out of the till.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#core/time/day.ts";
import { approved, deathOf, office as officeOf } from "#server/changes/test-changes.ts";
import { stoppedClock } from "#server/clock.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { foundTogether } from "#server/demo/found-together.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { playFirst } from "#server/meetings/test-sheet.ts";
import { verify } from "#server/verify/verify.ts";
import { cashierOf } from "./test-cashier.ts";

const BEFORE = addDays(DISBURSED_ON, 11);
const AFTER = addDays(DISBURSED_ON, 15);

let branch: TestBranch;
let celia: Sender;

beforeAll(async () => {
  branch = await testBranch();
  celia = await cashierOf(branch);
});

afterAll(async () => {
  const { invariants } = await verify(branch.database.db);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  await branch.database.close();
});

async function ask(sender: Sender, on: string, command: object, bookId = branch.bookId) {
  const door = { ...branch.door, clock: stoppedClock(`${on}T15:00:00.000Z`) };
  const commandId = newId();
  const asked = { commandId, bookId, command };
  const { verdicts } = await acceptOffice(door, sender, asked);
  return { said: verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "", commandId };
}

function transfer(key: "a2" | "b4", on: string, reference: string) {
  const memberId = branch.flores.memberIds[key];
  const amount = { currency: "BOB", minor: "3000" };
  return { type: "receiveAtBranch", memberId, amount, method: "transfer", reference, on };
}

test("a transfer of before the meeting is not counted again after it, unless it was taken back", async () => {
  const { office, hand } = branch;
  expect((await ask(celia, BEFORE, transfer("a2", BEFORE, "TRF-1"))).said).toBe("applied");
  const wrong = await ask(celia, BEFORE, transfer("a2", BEFORE, "TRF-2"));
  const undo = { type: "reverseReceipt", receiptId: wrong.commandId, reason: "otra socia" };
  expect((await ask(office, BEFORE, undo)).said).toBe("applied");
  playFirst(branch, hand);
  await hand.giveIn();
  expect((await ask(celia, AFTER, transfer("a2", AFTER, "TRF-1"))).said).toBe("referenceUsed");
  expect((await ask(celia, AFTER, transfer("a2", AFTER, "TRF-2"))).said).toBe("applied");
});

/** What the checks find while the row of a receipt's reference is away. */
async function withoutRowOf(receiptId: string): Promise<(readonly [string, number])[]> {
  const { db } = branch.database;
  const [row] = await db.query(
    "delete from transfer_reference where receipt_id = $1 returning reference_key, country, branch_id",
    [receiptId],
  );
  const { invariants } = await verify(db);
  await db.query(
    "insert into transfer_reference (reference_key, country, branch_id, receipt_id) values ($1, $2, $3, $4)",
    [row?.["reference_key"], row?.["country"], row?.["branch_id"], receiptId],
  );
  return invariants.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]);
}

test("one transfer is receipted in one association, also when two ask at once", async () => {
  const other = newId();
  const { door, two } = branch;
  const elsewhere = await cashierOf(branch);
  const next = lasFlores(DEMO_BRANCH.branchId, DISBURSED_ON, newId);
  await foundTogether(door, two, { bookId: other, ...next, newId });
  const theirs = { ...transfer("a2", AFTER, "trf 77"), memberId: next.memberIds.a2 };
  const asked = await Promise.all([
    ask(celia, AFTER, transfer("a2", AFTER, "TRF-77")),
    ask(elsewhere, AFTER, theirs, other),
  ]);
  const said = asked.map((answer) => answer.said).toSorted();
  expect(said).toEqual(["applied", "referenceUsed"]);
  const isOurs = asked[0].said === "applied";
  const receiptId = (isOurs ? asked[0] : asked[1]).commandId;
  const undo = { type: "reverseReceipt", receiptId, reason: "otra socia" };
  expect((await ask(branch.office, AFTER, undo, isOurs ? branch.bookId : other)).said).toBe(
    "applied",
  );
  const again = isOurs
    ? await ask(elsewhere, AFTER, theirs, other)
    : await ask(celia, AFTER, transfer("a2", AFTER, "TRF-77"));
  expect(again.said).toBe("applied");
  expect(await withoutRowOf(again.commandId)).toEqual([["I26d", 1]]);
});

test("what a woman who left sent ahead is not handed out before the bank has shown it", async () => {
  const memberId = branch.flores.memberIds.b4;
  expect((await ask(celia, AFTER, transfer("b4", AFTER, "TRF-3"))).said).toBe("applied");
  const cash = { ...transfer("a2", AFTER, ""), method: "cash" };
  const { reference: _none, ...laid } = cash;
  expect((await ask(celia, AFTER, laid)).said).toBe("applied");
  const door = { ...branch.door, clock: stoppedClock(`${AFTER}T15:00:00.000Z`) };
  await approved(door, await officeOf(branch.database.db), branch.bookId, deathOf(memberId, AFTER));
  const paidBack = { type: "payBackAdvance", memberId, on: AFTER };
  expect((await ask(celia, AFTER, paidBack)).said).toBe("transferUnconfirmed");
});

test("a payment of a woman who left since is not taken back: her loan stays closed", async () => {
  const { office, flores, bookId, database } = branch;
  const later = addDays(DISBURSED_ON, 29);
  const memberId = flores.memberIds.a4;
  const amount = { currency: "BOB", minor: "3000" };
  const cash = { type: "receiveAtBranch", memberId, amount, method: "cash", on: later };
  const paid = await ask(celia, later, cash);
  expect(paid.said).toBe("applied");
  const door = { ...branch.door, clock: stoppedClock(`${later}T15:00:00.000Z`) };
  await approved(door, await officeOf(database.db), bookId, deathOf(memberId, later));
  const undo = { type: "reverseReceipt", receiptId: paid.commandId, reason: "no era ella" };
  expect((await ask(office, later, undo)).said).toBe("payerLeft");
});
