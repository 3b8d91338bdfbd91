// Between two cycles Julia gives back what she owes, before the board and outside any meeting: the
// fund with its interest, the women, coin by coin; and the till of the branch never sees it.

import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { debtsOn } from "#core/changes/pay-debts.ts";
import { debtsOf } from "#core/lending/loan.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import { plainText } from "#core/money/text.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { bob, solvedMeeting, START } from "./las-flores-table.ts";
import { WOMEN, type WomanKey } from "./las-flores.ts";

type Story = ReturnType<typeof solvedMeeting>;

/** 66 days after the last meeting, 178 after the fund and her sisters covered Julia. */
const ON = addDays(START, 14 * 12 + 66);

/** From the fifth on everybody pays, Julia her instalments alone. */
function overWithDebts(): Story {
  const story = solvedMeeting();
  for (let number = 5; number <= 12; number += 1) {
    const meeting = story.meeting(number);
    meeting.open();
    meeting.roll({});
    const instalment = number === 12 ? "269.39" : "269.36";
    for (const { key } of WOMEN) meeting.pays(key, key === "a3" ? instalment : "296.30");
    meeting.close();
  }
  return story;
}

function pays(story: Story, amount: string, on: Day = ON, receivedBy: WomanKey = "a1") {
  const { memberIds } = story;
  const command = {
    type: "payDebts",
    memberId: memberIds.a3,
    amount: bob(amount),
    receivedById: memberIds[receivedBy],
    on,
  } as const;
  const decision = story.ask(command);
  return decision.verdict === "rejected" ? decision.reason : decision.events;
}

describe("a debt between two cycles", () => {
  test("is given back to fund and women in the order of the bylaws, to the coin", () => {
    const story = overWithDebts();
    const owed = debtsOn(story.state(), story.memberIds.a3, ON);
    const cash = groupCashOf(story.state()).minor;
    const events = pays(story, plainText(owed));
    if (typeof events === "string") throw new Error(events);
    const [paid] = events;
    if (paid?.type !== "DebtsPaid") throw new Error("Nothing was given back.");
    const told = paid.movements.flatMap((movement) =>
      movement.kind === "coverageRecovered"
        ? [[movement.debt.source, plainText(movement.amount), plainText(movement.interest)]]
        : [[movement.kind, "amount" in movement ? plainText(movement.amount) : "", ""]],
    );
    expect(told).toEqual([
      // 79.36 at 3 % by 178 days over 30.
      ["reserveFund", "79.36", "14.13"],
      ["subgroup", "50.00", "0.00"],
      ["subgroup", "50.00", "0.00"],
      ["subgroup", "50.00", "0.00"],
      ["finePaid", "5.00", ""],
    ]);
    expect(plainText(owed)).toBe("248.49");
    expect(debtsOf(story.state().lending, story.memberIds.a3)).toEqual([]);
    expect(groupCashOf(story.state()).minor - cash).toBe(9_849n);
    const lines = entriesFor(paid, "BOB").flatMap((entry) => entry.lines);
    expect(lines.map(({ account, amount }) => [account, plainText(amount)])).toEqual([
      ["groupCash", "98.49"],
      ["coverageReceivable", "-229.36"],
      ["fundInterestIncome", "-14.13"],
      ["helperPayable", "50.00"],
      ["helperPayable", "50.00"],
      ["helperPayable", "50.00"],
      ["fineIncome", "-5.00"],
    ]);
  });

  test("is refused where it cannot have been so", () => {
    const story = overWithDebts();
    expect(pays(solvedMeeting(), "10.00")).toBe("paysAtMeeting");
    expect(pays(story, "10.00", ON, "a3")).toBe("receiverNotBoard");
    expect(pays(story, "10.00", ON, "b4")).toBe("receiverNotBoard");
    expect(pays(story, "900.00")).toBe("moreThanOwed");
    expect(pays(story, "0.00")).toBe("amountNotPositive");
    expect(pays(story, "10.00", addDays(START, 20))).toBe("dayOutOfRange");
    expect(pays(story, "10.00", addDays(START, 900))).toBe("dayOutOfRange");
  });

  test("in parts pays what comes first, and nobody is paid twice", () => {
    const story = overWithDebts();
    const before = debtsOn(story.state(), story.memberIds.a3, ON).minor;
    pays(story, "50.00");
    expect(before - debtsOn(story.state(), story.memberIds.a3, ON).minor).toBe(5_000n);
    pays(story, plainText(debtsOn(story.state(), story.memberIds.a3, ON)));
    expect(pays(story, "0.01")).toBe("nothingOwed");
  });
});
