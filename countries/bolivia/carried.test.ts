// Lidia passed to another association when the cycle was over: each rule of the way her savings
// go, and what they count for where they arrive.

import { describe, expect, test } from "vitest";
import { applyChange } from "#core/changes/evolve.ts";
import { returnSavings } from "#core/changes/membership.ts";
import { internalOf, type GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import { add, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { amountsOf } from "#core/savings/carried.ts";
import { savingsDaysOf } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { addDays } from "#core/time/day.ts";
import { bob } from "./las-flores-table.ts";
import {
  CAME,
  CLEAR,
  FREE,
  LIDIA,
  MARRIED,
  OLD,
  ON_THE_WAY,
  SENT,
  TOTAL,
  abroad,
  arrived,
  coin,
  debts,
  fine,
  former,
  inPassbook,
  lending,
  lent,
  nothing,
  opened,
  reasonOf,
  receive,
  same,
  savings,
  send,
  sent,
  unrepaid,
  young,
} from "./carried-table.ts";

describe("her savings leave", () => {
  test("whole, out of her passbook and the cash box", () => {
    expect(sent().movements.map(({ kind }) => kind)).toEqual(["savingsSent", "savingsSent"]);
    const after = applyChange(OLD, sent());
    const { compulsory, voluntary, held } = passbookOf(after.savings, LIDIA);
    expect([compulsory, voluntary, held]).toEqual([nothing, nothing, nothing]);
    expect(groupCashOf(after)).toEqual(FREE);
  });

  test.each([
    ["of a woman who is still a member", same, { memberId: CLEAR.a1 }, "notFormer"],
    ["of one who left for good", former({ kind: "voluntary" }), {}, "notTransferred"],
    ["of one who only rests", former({ kind: "resting" }), {}, "notTransferred"],
    ["without a slip", same, { voucher: "  " }, "voucherMissing"],
    ["while a meeting is open", opened, {}, "meetingsStillOpen"],
    ["on a day to come", same, { on: addDays(SENT, 1) }, "dayOutOfRange"],
    ["before she left", former({ leftOn: addDays(SENT, 1) }), {}, "dayOutOfRange"],
    [
      "while one of them owes the institution",
      (state: GroupState) =>
        lending({ loans: { ...state.lending.loans, ...(unrepaid && { [CLEAR.a1]: unrepaid }) } })(
          state,
        ),
      {},
      "savingsLocked",
    ],
    ["while a sister is owed", lending({ debts }), {}, "owesStill"],
    ["while she owes the women's account", lent(LIDIA, coin), {}, "owesStill"],
    ["while a fine is owed", savings(() => ({ fines: [fine] })), {}, "owesStill"],
    ["while an advance of hers waits", lending({ advances: { [LIDIA]: coin } }), {}, "owesStill"],
    ["where the box lent a coin too much", lent(CLEAR.a1, add(FREE, coin)), {}, "cashMissing"],
    ["where the box holds just enough", lent(CLEAR.a1, FREE), {}, null],
    [
      "where nothing is hers",
      inPassbook({ compulsory: nothing, voluntary: nothing, held: nothing }),
      {},
      "nothingSaved",
    ],
  ] as const)("not %s", (_name, alter, part, reason) => {
    expect(reasonOf(send(alter(OLD), part))).toBe(reason);
  });
});

describe("her savings arrive", () => {
  test.each([
    ["by the name the other association knew her by", young(), {}, null],
    ["with a slip of the pen in her name", young("Ticona Caye"), {}, null],
    ["with one family name alone", young("Ticona"), {}, null],
    ["never for a woman of another name", young(), { memberId: CLEAR.a3 }, "notTheSameWoman"],
    ["never for a cousin", young("Mamani Quispe"), {}, "notTheSameWoman"],
    ["by her own record number whatever her name", MARRIED, { memberId: LIDIA }, null],
    ["never for somebody who was not admitted", young(), { memberId: "nobody" }, "notAMember"],
    ["never when nothing is on the way", young(), { onTheWay: null }, "nothingOnTheWay"],
    ["never by whoever wished them sent", young(), { by: "rosa" }, "fourEyes"],
    ["by whoever only approved that they leave", young(), { by: "norma" }, null],
    ["never counted by her alone", young(), { receivedById: CLEAR.b3 }, "receiverNotBoard"],
    ["never counted by no board", young(), { receivedById: CLEAR.b2 }, "receiverNotBoard"],
    ["never while a meeting is open", opened(young()), {}, "meetingsStillOpen"],
    ["never before they left", young(), { on: addDays(SENT, -1) }, "dayOutOfRange"],
    ["never on a day to come", young(), { on: addDays(CAME, 1) }, "dayOutOfRange"],
    ["never in other money", young(), { onTheWay: abroad }, "wrongCurrency"],
  ] as const)("%s", (_name, state, part, reason) => {
    expect(reasonOf(receive(state, part))).toBe(reason);
  });

  test("and a treasurer does not count her own", () => {
    const state = young();
    const { association } = state;
    const board = { ...association.board, treasurer: CLEAR.b3 };
    const own = { ...state, association: { ...association, board } };
    expect(reasonOf(receive(own, { receivedById: CLEAR.b3 }))).toBe("receiverNotBoard");
    expect(reasonOf(receive(own, { receivedById: CLEAR.a1 }))).toBe(null);
  });

  test("kind by kind, and their days count from the day they came", () => {
    const { event, after } = arrived();
    const { compulsory, voluntary } = passbookOf(after.savings, CLEAR.b3);
    expect({ compulsory, voluntary }).toEqual(amountsOf(sent()));
    expect(add(compulsory, voluntary)).toEqual(TOTAL);
    expect(event.told).toEqual({ cycle: 1, lastLoan: bob("3000.00") });
    const daysAt = (state: GroupState, memberId: MemberId, on: typeof CAME) =>
      savingsDaysOf(internalOf(state), memberId, passbookOf(state.savings, memberId), on);
    expect(daysAt(after, CLEAR.b3, CAME)).toBe(0n);
    expect(daysAt(after, CLEAR.b3, addDays(CAME, 10))).toBe(TOTAL.minor * 10n);
    // Where she was, the days up to the one on which they left stay hers.
    const left = applyChange(OLD, sent());
    expect(daysAt(left, LIDIA, CAME)).toBe(daysAt(OLD, LIDIA, SENT));
    expect(daysAt(OLD, LIDIA, SENT)).toBeGreaterThan(0n);
  });
});

describe("a woman who leaves chooses coins instead", () => {
  const giveBack = (state: GroupState) =>
    returnSavings(state, { type: "returnSavings", memberId: LIDIA, on: SENT }, { today: SENT });

  test.each([
    ["all that lies there", same, null],
    ["the last coin of the box", lent(CLEAR.a1, FREE), null],
    ["not where the box lent a coin too much", lent(CLEAR.a1, add(FREE, coin)), "cashMissing"],
    ["where coins are missing, and enough lie there", owedHere(FREE), null],
    ["not out of coins that never came", owedHere(add(FREE, coin)), "cashMissing"],
  ] as const)("%s", (_name, change, reason) => {
    expect(reasonOf(giveBack(change(OLD)))).toBe(reason);
  });
});

/** Whoever carried another woman's savings here owes a part of them. */
function owedHere(amount: Money) {
  return (state: GroupState): GroupState => {
    const debt = { transferId: "other", memberId: CLEAR.a3, from: ON_THE_WAY.from, since: SENT };
    const short = { amount, carrier: "board" as const, voucher: "V-8" };
    return { ...state, carried: { sent: [], arrived: [], owed: [{ ...debt, ...short }] } };
  };
}
