// The end of a cycle as the branch sees it: the ledger voted at the table or written down later, the
// stage and the days since, and the next cycle that waits for both.

import { v7 as newId } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StartCycle } from "#core/lending/disburse.ts";
import type { AssemblyAct } from "#core/meetings/assembly.ts";
import { ledgerAt } from "#core/meetings/ledger-read.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { debtsOn } from "#core/changes/pay-debts.ts";
import { plainText } from "#core/money/text.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { cashierOf } from "#server/counter/test-cashier.ts";
import { playMeeting } from "#server/demo/play.ts";
import { internalPage, statementOf } from "#server/savings/internal-questions.ts";
import { associationsOf } from "#server/groups/associations.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { verify } from "#server/verify/verify.ts";
import { cycleView } from "./questions.ts";
import { bob, PLANNED_ON, testCycle, type TestCycle } from "./test-cycle.ts";

let world: TestCycle;

beforeEach(async () => {
  world = await testCycle();
});

afterEach(async () => {
  const report = await verify(world.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await world.branch.database.close();
});

const BEGUN = addDays(PLANNED_ON, -14);

/** One instalment and one meeting, so that the first is the last. */
function shortCycle(disbursedOn: Day): StartCycle {
  const { cycle } = world.flores;
  return {
    ...cycle,
    terms: { ...cycle.terms, instalments: 1 },
    disbursedOn,
    loans: cycle.loans.map((loan) => ({ ...loan, loanId: newId() })),
    meetingIds: [newId()],
  };
}

/** Everybody pays what is due; `say` is what the assembly says before the close. */
async function holdTheLast(say: (read: ReturnType<typeof ledgerAt>) => readonly AssemblyAct[]) {
  const hand = await world.phone();
  const { bookId } = world;
  const record = (command: Parameters<typeof hand.record>[1]) =>
    hand.record(bookId, command, PLANNED_ON);
  const meeting = () => hand.look(bookId).meetings.list[0]!;
  const { meetingId } = meeting();
  record({ type: "openMeeting", meetingId, heldOn: PLANNED_ON });
  const { members, board } = hand.look(bookId).association;
  const marks = members.map(({ memberId }) => {
    return { memberId, presence: "present" as const, minutesLate: 0, substitute: null };
  });
  record({ type: "takeRoll", meetingId, marks });
  const { sheet } = settleMeeting(hand.look(bookId), meeting(), PLANNED_ON);
  for (const { memberId, due } of sheet)
    record({
      type: "collectPayment",
      meetingId,
      memberId,
      amount: due,
      method: "cash",
      receiptNumber: hand.nextReceipt(),
    });
  for (const act of say(ledgerAt(hand.look(bookId), meeting())))
    record({ type: "recordAssembly", meetingId, act });
  const { totals } = settleMeeting(hand.look(bookId), meeting(), PLANNED_ON);
  const pieces = [{ value: bob(1n), quantity: Number(totals.expectedCash.minor) }];
  for (const turn of ["first", "second"] as const)
    record({ type: "countCash", meetingId, turn, countedBy: board.treasurer, pieces });
  const signatures = (["president", "secretary", "treasurer"] as const).map((role) => {
    return { role, memberId: board[role], manner: "thumbOnPaper" as const, strokes: "" };
  });
  const { collected, external } = totals;
  const shown = { collected, external };
  record({ type: "closeMeeting", meetingId, signatures, explanation: null, shown });
  await hand.giveIn();
}

const row = async (asOf: Day) => {
  const { db } = world.branch.database;
  const [found] = await associationsOf(db, [DEMO_BRANCH.branchId], world.bookId, asOf);
  return found;
};

test("a carried ledger opens the way: renewing, with the days counted and late after seven", async () => {
  expect(await row(PLANNED_ON)).toMatchObject({ stage: "constituted", daysSinceEnd: null });
  expect(await world.byTwo(shortCycle(BEGUN))).toBe("applied");
  expect(await row(PLANNED_ON)).toMatchObject({ stage: "inCycle", daysSinceEnd: null });
  expect(await row(addDays(PLANNED_ON, 1))).toMatchObject({ stage: "inArrears" });
  await holdTheLast(({ total }) => [
    { kind: "ledgerVoted", read: total, votesFor: 7, votesAgainst: 0, abstained: 1 },
    { kind: "cycleEvaluated", answers: [{ topic: "savings", well: 6, toChange: 2 }] },
  ]);
  expect(await row(PLANNED_ON)).toMatchObject({ stage: "renewing", daysSinceEnd: 0 });
  expect(await row(addDays(PLANNED_ON, 8))).toMatchObject({ stage: "renewing", daysSinceEnd: 8 });
  expect(await row(addDays(PLANNED_ON, 61))).toMatchObject({ stage: "dormant" });
  const { db } = world.branch.database;
  const view = await cycleView(db, world.bookId, BOLIVIA, PLANNED_ON);
  expect(view?.closing).toMatchObject({
    daysSinceEnd: 0,
    open: [],
    end: { ledger: "carried", evaluation: [{ topic: "savings", well: 6, toChange: 2 }] },
    boardFlaws: ["boardNotRotated"],
  });
  expect(view?.stage).toBe("renewing");
  expect(await world.byTwo(shortCycle(PLANNED_ON))).toBe("applied");
  expect(await row(PLANNED_ON)).toMatchObject({ stage: "inCycle", daysSinceEnd: null });
});

test("a ledger nobody voted holds the next cycle back until the acta's vote is written down", async () => {
  expect(await world.ask(world.teresa, shortCycle(BEGUN))).toBe("needsAnother");
  await world.byTwo(shortCycle(BEGUN));
  await holdTheLast(() => []);
  expect(await row(PLANNED_ON)).toMatchObject({ stage: "closing", daysSinceEnd: 0 });
  expect(await world.byTwo(shortCycle(PLANNED_ON))).toBe("ledgerNotVoted");
  const { db } = world.branch.database;
  const view = await cycleView(db, world.bookId, BOLIVIA, PLANNED_ON);
  const votes = { votesFor: 8, votesAgainst: 0, abstained: 0 };
  const vote = { type: "voteLedger", ...votes, on: PLANNED_ON } as const;
  const told = { ...vote, read: view!.closing!.ledgerTotal };
  expect(await world.ask(world.teresa, told)).toBe("needsAnother");
  expect(await world.byTwo({ ...vote, read: bob(1n) })).toBe("ledgerReadDiffers");
  expect(await world.byTwo(told)).toBe("applied");
  expect(await row(PLANNED_ON)).toMatchObject({ stage: "renewing" });
  expect(await world.byTwo(shortCycle(PLANNED_ON))).toBe("applied");
});

test("a board chosen at the last meeting leads in the rows of the branch too", async () => {
  await world.byTwo(shortCycle(BEGUN));
  const { b2, b3, b4 } = world.flores.memberIds;
  const board = { president: b2, secretary: b3, treasurer: b4 };
  await holdTheLast(({ total }) => [
    { kind: "ledgerVoted", read: total, votesFor: 8, votesAgainst: 0, abstained: 0 },
    { kind: "boardChosen", board, votesFor: 8, votesAgainst: 0, abstained: 0 },
  ]);
  expect((await world.group()).association.board).toEqual(board);
  const { db } = world.branch.database;
  const [president] = await db.query(
    "select member_id from member where book_id = $1 and board_role = 'president'",
    [world.bookId],
  );
  expect(president?.["member_id"]).toBe(b2);
});

test("an end that a till receipt brought goes with the receipt, and comes with another", async () => {
  await world.byTwo(shortCycle(BEGUN));
  const rosa = await cashierOf(world.branch);
  const { db } = world.branch.database;
  const ends = () => db.query("select cycle, ended_on, ledger from cycle_end", []);
  const pay = (memberId: string) => {
    const amount = bob(303_500n);
    const command = { type: "receiveAtBranch", memberId, amount, method: "cash" } as const;
    return world.ask(rosa, { ...command, on: PLANNED_ON });
  };
  for (const memberId of Object.values(world.flores.memberIds))
    expect(await pay(memberId)).toBe("applied");
  const end = { cycle: 1, ended_on: PLANNED_ON, ledger: "notVoted" };
  expect(await ends()).toMatchObject([end]);
  const { receiptId = "", memberId = "" } = (await world.group()).till?.receipts.at(-1) ?? {};
  const undo = { type: "reverseReceipt", receiptId, reason: "un error" } as const;
  expect(await world.ask(world.teresa, undo)).toBe("applied");
  expect(await ends()).toEqual([]);
  expect(await pay(memberId)).toBe("applied");
  expect(await ends()).toMatchObject([end]);
});

test("what is given back between cycles moves the women's account, at no meeting", async () => {
  await world.byTwo(shortCycle(BEGUN));
  const hand = await world.phone();
  const { bookId, flores } = world;
  const { a1, a2, b1, b2, b3 } = flores.memberIds;
  const { meetingId } = hand.look(bookId).meetings.list[0]!;
  const tend: NonNullable<Parameters<typeof playMeeting>[3]["tend"]> = (tell) => {
    const loan = { memberId: b1, amount: bob(5_000n) };
    const terms = { purpose: "school", guarantorIds: [b2, b3], instalments: 1 } as const;
    const votes = { votesFor: 7, votesAgainst: 0 };
    const requestId = tell({ kind: "loanVoted", ...loan, ...terms, ...votes });
    tell({ kind: "loanPaidOut", requestId, ...loan, voucherNumber: 1, witnessId: a2 });
  };
  const ledgerVotes = { votesFor: 8, votesAgainst: 0, abstained: 0 };
  const short = { amounts: { [b1]: bob(300_000n) }, presences: { [b1]: "late" as const } };
  const pieces = inForce(BOLIVIA.pieces, PLANNED_ON);
  playMeeting(hand, bookId, meetingId, { ...short, tend, ledgerVotes }, pieces);
  await hand.giveInDoubtful();
  const amount = debtsOn(await world.group(), b1, PLANNED_ON);
  const command = { type: "payDebts", memberId: b1, amount, receivedById: a1, on: PLANNED_ON };
  expect(await world.ask(world.teresa, command as Parameters<typeof world.ask>[1])).toBe("applied");
  const { db } = world.branch.database;
  const { movements } = await internalPage(db, bookId, "BOB");
  const apart = movements.filter(({ meetingNumber }) => meetingNumber === null);
  expect(apart.map(({ kind, amount: moved }) => [kind, plainText(moved)])).toEqual([
    ["internalLoanRepaid", "50.00"],
    ["finePaid", "2.00"],
  ]);
  const statement = await statementOf(db, bookId, b1, "BOB");
  expect(statement.map((line) => [line.meetingNumber, plainText(line.amount)])).toEqual([
    [1, "-50.00"],
    [null, "50.00"],
  ]);
});
