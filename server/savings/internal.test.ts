// The women's own account from a phone to the office: what was recorded at the table stands in the
// rows, in the ledger and in the statement of each woman, and every check agrees.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inForce } from "#countries/country.ts";
import type { Deed } from "#core/meetings/deed.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import type { BookEvent } from "#core/book/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import { money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import { openShelf } from "#server/commands/shelf.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { playMeeting } from "#server/demo/play.ts";
import { verify } from "#server/verify/verify.ts";
import { internalPage, statementOf } from "./internal-questions.ts";

let branch: TestBranch;

beforeAll(async () => {
  branch = await testBranch();
});

afterAll(async () => {
  const { invariants } = await verify(branch.database.db);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  await branch.database.close();
});

async function meet(number: number, tend: (tell: (deed: Deed) => string) => void): Promise<void> {
  const { hand, bookId, flores, door } = branch;
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  const meetingId = flores.meetingIds[number - 1] ?? "";
  playMeeting(hand, bookId, meetingId, { amounts: {}, presences: {}, tend }, pieces);
  await hand.giveIn();
}

function lend(tell: (deed: Deed) => string): void {
  const { a1, b1, b3, b4 } = branch.flores.memberIds;
  const amount = bob(5_000n);
  const requestId = tell({
    kind: "loanVoted",
    memberId: a1,
    amount,
    purpose: "school",
    guarantorIds: [b3, b4],
    instalments: 2,
    votesFor: 7,
    votesAgainst: 0,
  });
  tell({
    kind: "loanPaidOut",
    requestId,
    memberId: a1,
    amount,
    voucherNumber: 1,
    witnessId: b1,
  });
}

describe("two meetings of Las Flores with a loan and a raffle", () => {
  beforeAll(async () => {
    const { a1, b1 } = branch.flores.memberIds;
    await meet(1, (tell) => {
      tell({ kind: "incomeReceived", source: "raffle", amount: bob(6_000n) });
      lend(tell);
    });
    await meet(2, (tell) => {
      tell({ kind: "loanRepaid", memberId: a1, amount: bob(2_570n) });
      tell({
        kind: "fundUsed",
        purpose: "health",
        memberId: b1,
        voucherNumber: 2,
        amount: bob(4_000n),
        votesFor: 8,
        votesAgainst: 0,
      });
    });
  });

  test("the office reads the loan, each movement and what the account earned", async () => {
    const page = await internalPage(branch.database.db, branch.bookId, "BOB");
    const [loan] = page.loans;
    expect([loan?.voucherNumber, loan?.purpose, plainText(loan!.remaining)]).toEqual([
      1,
      "school",
      "25.00",
    ]);
    const help = page.movements.find(({ kind }) => kind === "fundUsed");
    expect(help?.detail, "nobody reads of health").toBe("emergency");
    expect(page.movements.map(({ kind, amount }) => [kind, plainText(amount)])).toEqual([
      ["fundUsed", "-40.00"],
      ["internalLoanRepaid", "25.70"],
      ["internalLoanPaidOut", "-50.00"],
      ["incomeReceived", "60.00"],
    ]);
    expect(plainText(page.earned.loanInterest)).toBe("0.70");
    expect(plainText(page.earned.raffles)).toBe("60.00");
  });

  test("her statement has each movement with its meeting and what she has and owes after it", async () => {
    const { a1 } = branch.flores.memberIds;
    const lines = await statementOf(branch.database.db, branch.bookId, a1, "BOB");
    const told = lines.map(({ meetingNumber, account, amount, savings, loan }) =>
      [meetingNumber, account, ...[amount, savings, loan].map(plainText)].join(" "),
    );
    expect(told).toEqual([
      "1 compulsorySavings 26.94 26.94 0.00",
      "1 internalLoan -50.00 26.94 50.00",
      "2 compulsorySavings 26.94 53.88 50.00",
      "2 internalLoan 25.00 53.88 25.00",
    ]);
  });

  test("a woman of another association has no statement here", async () => {
    expect(await statementOf(branch.database.db, branch.bookId, newId(), "BOB")).toEqual([]);
  });
});

test("a book that an older program kept is folded anew with the account it did not know", async () => {
  const { database, bookId, hand } = branch;
  const { db } = database;
  const [kept] = await db.query("select body from book_state where book_id = $1", [bookId]);
  const { internal: _internal, ...older } = fromJson(kept?.["body"] as string) as GroupState;
  await db.query("update book_state set body = $2 where book_id = $1", [bookId, toJson(older)]);
  expect((await verify(db)).isSound).toBe(true);
  branch = { ...branch, door: { ...branch.door, shelf: openShelf(10) } };
  await meet(3, () => undefined);
  const events = await db.query("select body from event where book_id = $1 order by number", [
    bookId,
  ]);
  const replayed = fold(
    emptyBook(bookId),
    events.map((row) => fromJson(row["body"] as string) as BookEvent),
  );
  expect(hand.look(bookId).internal).toEqual(replayed.group?.internal);
  expect(groupCashOf(hand.look(bookId)).minor).toBeGreaterThan(0n);
});

function bob(minor: bigint) {
  return money("BOB", minor);
}
