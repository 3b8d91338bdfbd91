// Money that reaches the bank without the till, and the till counted at the end of the day: what is
// confirmed, what differs and why, and who looks.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alreadyPaid } from "#core/counter/already-paid.ts";
import { money } from "#core/money/money.ts";
import { addDays } from "#core/time/day.ts";
import { stoppedClock } from "#server/clock.ts";
import { readStatement } from "#server/bank/statement.ts";
import { bankPage } from "#server/bank/waiting.ts";
import { approved, deathOf, office as officeOf } from "#server/changes/test-changes.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { scoped } from "#server/database/scope.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { bookNow } from "#server/paper/sources.ts";
import { verify } from "#server/verify/verify.ts";
import { keepCount, lookAtCount, tillCounts, tillsToCount } from "./till-counts.ts";
import { cashierOf } from "./test-cashier.ts";

const bob = (minor: bigint) => money("BOB", minor);
const ON = addDays(DISBURSED_ON, 11);
const AT = `${ON}T15:00:00.000Z`;
const { branchId } = DEMO_BRANCH;

let branch: TestBranch;
let celia: Sender;

beforeAll(async () => {
  branch = await testBranch();
  celia = await cashierOf(branch);
});

afterAll(async () => {
  expect((await verify(branch.database.db)).invariants.filter(({ count }) => count > 0)).toEqual(
    [],
  );
  await branch.database.close();
});

async function ask(sender: Sender, command: object, commandId = newId()) {
  const door = { ...branch.door, clock: stoppedClock(AT) };
  const asked = { commandId, bookId: branch.bookId, command };
  const { verdicts } = await acceptOffice(door, sender, asked);
  return { said: verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "", commandId };
}

function receive(minor: bigint, more: object) {
  const memberId = branch.flores.memberIds.a2;
  const amount = { currency: "BOB", minor: String(minor) };
  return { type: "receiveAtBranch", memberId, amount, method: "cash", on: ON, ...more };
}

async function balance(account: string): Promise<bigint> {
  const [row] = await branch.database.db.query(
    "select coalesce(sum(balance_minor), 0)::bigint as sum from account_balance where account = $1",
    [account],
  );
  return row?.["sum"] as bigint;
}

function waiting() {
  const { database, door } = branch;
  return bankPage(database.db, [branchId], door.country, ON);
}

test("a transfer is hers at once, never lies in the till, and waits for the bank's own line", async () => {
  const { database, bookId, flores, office, door } = branch;
  const byTransfer = receive(20_000n, { method: "transfer", reference: "TRF-771" });
  expect((await ask(celia, receive(20_000n, { method: "transfer" }))).said).toBe(
    "paymentReferenceMissing",
  );
  const given = await ask(celia, byTransfer);
  expect(given.said).toBe("applied");
  expect((await ask(celia, byTransfer)).said).toBe("referenceUsed");
  expect([await balance("tillCash"), await balance("bankUnconfirmed")]).toEqual([0n, 20_000n]);
  const book = await bookNow(database.db, bookId);
  const { a2, a3 } = flores.memberIds;
  expect(book && alreadyPaid(book.group, a2)).toEqual({ amount: bob(20_000n), on: ON });
  expect(book && alreadyPaid(book.group, a3)).toBe(null);
  const { deposits } = await waiting();
  expect(deposits.map(({ slipNumber, amount }) => [slipNumber, amount])).toEqual([
    ["TRF-771", bob(20_000n)],
  ]);
  const lines = [{ bookedOn: ON, amount: bob(20_000n), reference: "TRF-771" }];
  const where = { branchId, bankAccount: "1000-4711", lines };
  const reading = { ...door, newId: () => newId() };
  await readStatement(reading, office, where);
  const lineId = (await waiting()).lines[0]?.lineId;
  const confirmation = { type: "confirmDeposit", depositId: given.commandId, lineId };
  expect((await ask(office, confirmation)).said).toBe("applied");
  expect([(await balance("bank")) > 0n, await balance("bankUnconfirmed")]).toEqual([false, 0n]);
  const undo = { type: "reverseReceipt", receiptId: given.commandId, reason: "otra socia" };
  expect((await ask(office, undo)).said).toBe("bankHasIt");
});

test("a wallet's movement that was wrong is taken back while the bank has not shown it", async () => {
  const { office } = branch;
  const given = await ask(celia, receive(5_000n, { method: "wallet", reference: "W-1" }));
  expect(await balance("bankUnconfirmed")).toBe(5_000n);
  const undo = { type: "reverseReceipt", receiptId: given.commandId, reason: "otra socia" };
  expect((await ask(office, undo)).said).toBe("applied");
  expect([await balance("tillCash"), await balance("bankUnconfirmed")]).toEqual([0n, 0n]);
  expect((await waiting()).deposits).toEqual([]);
});

test("a count of more than any till can hold is asked again, not tried", async () => {
  const pieces = [{ value: bob(10n ** 15n), quantity: 100_000 }];
  const count = { countId: newId(), branchId, explanation: "Un cero de más", pieces };
  const told = { at: AT, today: ON, digest: "much" };
  await expect(keepCount(branch.database.db, celia, count, told)).rejects.toThrow(/amountTooLarge/);
});

test("the till is counted at the end of the day, a difference says why, and another one looks", async () => {
  const { database, office, door } = branch;
  const { db } = database;
  expect((await ask(celia, receive(27_000n, {}))).said).toBe("applied");
  expect((await tillsToCount(db, [branchId])).map(({ expected }) => expected)).toEqual([
    bob(27_000n),
  ]);
  const told = { at: AT, today: ON, digest: "one" };
  const count = { countId: newId(), branchId, explanation: "" };
  const short = [{ value: bob(10_000n), quantity: 2 }];
  await expect(keepCount(db, celia, { ...count, pieces: short }, told)).rejects.toThrow(
    /differenceUnexplained/,
  );
  const explained = { ...count, pieces: short, explanation: "Un billete roto, en el sobre" };
  await scoped(door, celia, (sql) => keepCount(sql, celia, explained, told));
  await keepCount(db, celia, explained, told);
  await expect(
    keepCount(db, celia, { ...explained, pieces: [] }, { ...told, digest: "other" }),
  ).rejects.toThrow(/sameIdOtherContent/);
  expect(await lookAtCount(db, celia, count.countId, AT)).toBe(false);
  expect(await lookAtCount(db, office, count.countId, AT)).toBe(true);
  const [kept, ...others] = await tillCounts(db, celia);
  expect(others).toEqual([]);
  expect(kept).toMatchObject({
    expected: bob(27_000n),
    counted: bob(20_000n),
    difference: bob(-7_000n),
    explanation: "Un billete roto, en el sobre",
    countedBy: "Celia Limachi Vargas",
    isOwn: true,
    seenBy: "Teresa Rojas Soliz",
  });
});

test("what a woman who died had paid ahead goes back to her heir from the till, once", async () => {
  const { database, bookId, flores } = branch;
  const memberId = flores.memberIds.b4;
  const paidBack = { type: "payBackAdvance", memberId, on: ON };
  const held = await balance("tillCash");
  const given = await ask(celia, { ...receive(3_000n, {}), memberId });
  expect(given.said).toBe("applied");
  expect((await ask(celia, paidBack)).said).toBe("notFormer");
  const door = { ...branch.door, clock: stoppedClock(AT) };
  await approved(door, await officeOf(database.db), bookId, deathOf(memberId, ON));
  expect((await ask(branch.office, paidBack)).said).toBe("notAllowed");
  expect((await ask(celia, paidBack)).said).toBe("applied");
  expect((await ask(celia, paidBack)).said).toBe("nothingAhead");
  const undo = { type: "reverseReceipt", receiptId: given.commandId, reason: "otra socia" };
  expect((await ask(branch.office, undo)).said).toBe("advanceGone");
  expect(await balance("tillCash")).toBe(held);
  const [row] = await database.db.query("select amount_minor from advance_payback", []);
  expect(row?.["amount_minor"]).toBe(3_000n);
});
