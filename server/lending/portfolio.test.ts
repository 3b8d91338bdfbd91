// The office's SQL and the phone's rules give the same answer to the same question.

import { expect, test } from "vitest";
import { clocksOf } from "#core/lending/arrears.ts";
import { principalOutstanding } from "#core/lending/loan.ts";
import { money } from "#core/money/money.ts";
import { addDays } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { DISBURSED_ON, testBranch } from "#server/commands/test-branch.ts";
import { playMeeting } from "#server/demo/play.ts";
import { verify } from "#server/verify/verify.ts";
import { portfolioOf } from "./portfolio.ts";

test("balances and both clocks of every woman agree on every day around the meetings", async () => {
  const { database, hand, bookId, flores, door } = await testBranch();
  const { a3, b2 } = flores.memberIds;
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  const bob = (minor: bigint) => money("BOB", minor);
  const brought = [{}, { [a3]: bob(0n) }, { [b2]: bob(15_000n), [a3]: bob(40_000n) }];
  for (const [index, amounts] of brought.entries()) {
    playMeeting(hand, bookId, flores.meetingIds[index] ?? "", { amounts, presences: {} }, pieces);
  }
  await hand.giveIn();
  const { lending } = hand.look(bookId);
  for (let day = 0; day < 80; day += 1) {
    const asOf = addDays(DISBURSED_ON, day);
    const rows = await portfolioOf(database.db, [bookId], "BOB", asOf);
    expect(rows).toHaveLength(8);
    for (const { memberId, clocks, principalOutstanding: outstanding } of rows) {
      const loan = lending.loans[memberId];
      expect(clocks).toEqual(clocksOf(lending, memberId, asOf));
      expect(outstanding).toEqual(loan && principalOutstanding(loan));
    }
  }
  expect((await verify(database.db)).isSound).toBe(true);
  await database.close();
});
