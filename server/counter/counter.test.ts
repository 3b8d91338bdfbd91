// Money the branch receives outside the meeting: who may, what it pays, what waits for the next
// meeting, the till on its way to the bank, and a wrong receipt taken back.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectedAt } from "#core/meetings/expected.ts";
import { plainText } from "#core/money/text.ts";
import { money, type Money } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { CounterWoman } from "#core/wire/counter.ts";
import type { WomanKey } from "#countries/bolivia/las-flores.ts";
import { inForce } from "#countries/country.ts";
import { stoppedClock } from "#server/clock.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { bankPage } from "#server/bank/waiting.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { playMeeting } from "#server/demo/play.ts";
import { bookNow } from "#server/paper/sources.ts";
import { verify } from "#server/verify/verify.ts";
import { counterDay, counterWomen } from "./questions.ts";
import { cashierOf } from "./test-cashier.ts";

const bob = (minor: bigint) => money("BOB", minor);
const FIRST = addDays(DISBURSED_ON, 14);

let branch: TestBranch;
let rosa: Sender;

beforeAll(async () => {
  branch = await testBranch();
  rosa = await cashierOf(branch);
});

afterAll(async () => {
  expect((await verify(branch.database.db)).invariants.filter(({ count }) => count > 0)).toEqual(
    [],
  );
  await branch.database.close();
});

/** What somebody asks at a desk on a day: the verdict, or the reason. */
async function ask(
  sender: Sender,
  on: Day,
  command: object,
  commandId = newId(),
): Promise<{ readonly said: string; readonly commandId: string }> {
  const door = { ...branch.door, clock: stoppedClock(`${on}T15:00:00.000Z`) };
  const asked = { commandId, bookId: branch.bookId, command };
  const { verdicts } = await acceptOffice(door, sender, asked);
  return { said: verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "", commandId };
}

function receive(key: WomanKey, minor: bigint, on: Day) {
  const memberId = branch.flores.memberIds[key];
  const amount = { currency: "BOB", minor: String(minor) };
  return { type: "receiveAtBranch", memberId, amount, method: "cash", on };
}

async function woman(key: WomanKey, on: Day): Promise<CounterWoman | undefined> {
  const women = await counterWomen(branch.database.db, branch.bookId, on);
  return women.find(({ memberId }) => memberId === branch.flores.memberIds[key]);
}

/** The hand of the asesora hears what the office recorded meanwhile. */
async function hear() {
  const { hand, bookId, database } = branch;
  const now = await bookNow(database.db, bookId);
  if (now === null) throw new Error("Las Flores has a book.");
  hand.adopt(bookId, { ...hand, bookOf: () => ({ bookId, ...now }) });
}

async function balances(account: string): Promise<bigint> {
  const [row] = await branch.database.db.query(
    "select coalesce(sum(balance_minor), 0)::bigint as sum from account_balance where account = $1",
    [account],
  );
  return row?.["sum"] as bigint;
}

test("the cashier receives; an asesora never does, and what is no amount is asked again", async () => {
  const on = addDays(FIRST, -3);
  const { office } = branch;
  const asesora = { ...office, role: "asesora" as const };
  expect((await ask(asesora, on, receive("a2", 10_000n, on))).said).toBe("notAllowed");
  expect((await ask(office, on, receive("a2", 10_000n, on))).said).toBe("notAllowed");
  expect((await ask(rosa, on, receive("a2", 0n, on))).said).toBe("amountNotPositive");
  expect((await ask(rosa, on, receive("a2", 1n, addDays(on, 1)))).said).toBe("dayOutOfRange");
  expect((await ask(rosa, on, { ...receive("a2", 1n, on), memberId: newId() })).said).toBe(
    "notAMember",
  );
});

test("what she pays ahead is expected no more at the meeting, and is used there first", async () => {
  const on = addDays(FIRST, -3);
  const before = await woman("a2", on);
  expect(before?.owed).toEqual(bob(0n));
  expect(before?.next?.dueOn).toBe(FIRST);
  const first = await ask(rosa, on, receive("a2", 20_000n, on));
  expect(first.said).toBe("applied");
  expect((await ask(rosa, on, receive("a2", 20_000n, on), first.commandId)).said).toBe("applied");
  const after = await woman("a2", on);
  expect(after?.ahead).toEqual(bob(20_000n));
  const instalment = before?.next?.amount ?? bob(0n);
  expect(after?.next?.amount).toEqual(bob(instalment.minor - 20_000n));
  await hear();
  const { hand, bookId, flores, door } = branch;
  const [meetingId = ""] = flores.meetingIds;
  const state = hand.look(bookId);
  const [meeting] = state.meetings.list;
  if (meeting === undefined) throw new Error("The first meeting is planned.");
  const expected = (key: WomanKey): Money | undefined =>
    expectedAt(state, meeting).get(flores.memberIds[key])?.loan;
  expect(expected("a2")).toEqual(bob(instalment.minor - 20_000n));
  expect(expected("a3")).toEqual(instalment);
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  playMeeting(hand, bookId, meetingId, { amounts: {}, presences: {} }, pieces);
  await hand.giveIn();
  expect((await woman("a2", FIRST))?.ahead).toEqual(bob(0n));
  expect(await balances("memberAdvances")).toBe(0n);
  expect(await balances("tillCash")).toBe(20_000n);
  expect(await balances("cashInTransit")).toBe(8n * instalment.minor - 20_000n);
  expect(plainText(instalment)).toBe("269.36");
});

test("a late instalment is paid on the day she comes, and the rest waits", async () => {
  const on = addDays(FIRST, 19);
  const owing = await woman("a3", on);
  expect(owing?.late).toEqual(owing?.owed);
  const owed = owing?.owed.minor ?? 0n;
  expect(owed).toBe(26_936n);
  expect((await ask(rosa, on, receive("a3", 50_000n, on))).said).toBe("applied");
  const after = await woman("a3", on);
  expect([after?.owed.minor, after?.ahead.minor]).toEqual([0n, 50_000n - owed]);
  const { receipts, tills } = await counterDay(branch.database.db, [DEMO_BRANCH.branchId], on);
  expect(receipts.map(({ memberName, paid, ahead }) => [memberName, paid, ahead])).toEqual([
    ["Julia Condori Huanca", bob(owed), bob(50_000n - owed)],
  ]);
  expect(tills.map(({ amount }) => amount)).toEqual([bob(70_000n)]);
});

test("a wrong receipt is taken back by somebody else, and its number stays used", async () => {
  const on = addDays(FIRST, 19);
  const wrong = await ask(rosa, on, receive("b1", 90_000n, on));
  const next = await ask(rosa, on, receive("b1", 100n, on));
  const undo = (receiptId: string) => ({ type: "reverseReceipt", receiptId, reason: "otra socia" });
  expect((await ask(rosa, on, undo(next.commandId))).said).toBe("notAllowed");
  const { office } = branch;
  const own = { ...office, ownAccounts: [office.staffId, rosa.staffId] };
  expect((await ask(own, on, undo(next.commandId))).said).toBe("fourEyes");
  expect((await ask(office, on, undo(wrong.commandId))).said).toBe("laterReceipt");
  expect((await ask(office, on, undo(next.commandId))).said).toBe("applied");
  expect((await ask(office, on, undo(wrong.commandId))).said).toBe("applied");
  expect((await ask(office, on, undo(wrong.commandId))).said).toBe("receiptSettled");
  expect((await woman("b1", on))?.ahead).toEqual(bob(0n));
  const { receipts } = await counterDay(branch.database.db, [DEMO_BRANCH.branchId], on);
  expect(receipts.map(({ receiptNumber, reversed }) => [receiptNumber, reversed?.reason])).toEqual([
    [2002, undefined],
    [2003, "otra socia"],
    [2004, "otra socia"],
  ]);
});

test("the till goes to the bank on a slip and waits there for a line of the statement", async () => {
  const on = addDays(FIRST, 19);
  const slip = (minor: bigint) => ({
    type: "bankTill",
    amount: { currency: "BOB", minor: String(minor) },
    slipNumber: "BOL-9",
    depositedOn: on,
  });
  expect((await ask(rosa, on, slip(70_001n))).said).toBe("moreThanInTill");
  expect((await ask(rosa, on, slip(70_000n))).said).toBe("applied");
  expect(await balances("tillCash")).toBe(0n);
  expect(await balances("bankUnconfirmed")).toBe(70_000n);
  const { deposits } = await bankPage(
    branch.database.db,
    [DEMO_BRANCH.branchId],
    branch.door.country,
    on,
  );
  expect(deposits.map(({ meetingNumber, amount }) => [meetingNumber, amount])).toEqual([
    [null, bob(70_000n)],
  ]);
});
