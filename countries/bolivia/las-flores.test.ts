// Worked example X12 to the coin: a meeting where two women are short, and the next, where one
// of them gives back.

import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { clocksOf, hiddenArrears } from "#core/lending/arrears.ts";
import { shortfallsOf } from "#core/meetings/shortfalls.ts";
import { columnsOf, givenBackBy } from "#core/meetings/totals.ts";
import { plainText } from "#core/money/text.ts";
import { addDays } from "#core/time/day.ts";
import { bob, fourthMeeting, solvedMeeting, START } from "./las-flores-table.ts";
import { WOMEN } from "./las-flores.ts";

describe("the fourth meeting of Las Flores", () => {
  test("shows who is short and proposes the help in the order of the bylaws", () => {
    const story = fourthMeeting();
    const meeting = story.state().meetings.list[3];
    if (meeting === undefined) throw new Error("No fourth meeting.");
    const [julia, virginia] = shortfallsOf(story.state(), meeting, {});
    expect(plainText(julia!.missing)).toBe("269.36");
    expect(plainText(virginia!.missing)).toBe("119.36");
    expect(julia!.steps[0]).toMatchObject({
      source: "ownVoluntary",
      shares: [{ amount: bob("40.00") }],
    });
    const shared = virginia!.steps[1]?.shares.map(({ amount }) => plainText(amount));
    expect(shared).toEqual(["39.79", "39.79", "39.78"]);
  });

  test("the institution receives all of it, and the sources equal the uses", () => {
    const story = solvedMeeting();
    const { totals, movements } = story.closed();
    expect(plainText(totals.due)).toBe("2154.88");
    expect(plainText(totals.collected)).toBe("1931.50");
    expect(plainText(totals.shortfall)).toBe("388.72");
    expect(hiddenArrears(totals.shortfall, totals.due)).toBe(1804n);
    expect(plainText(totals.external)).toBe("2154.88");
    expect(plainText(totals.compulsory)).toBe("161.64");
    expect(plainText(totals.voluntary)).toBe("3.70");
    expect(totals.collected.minor + totals.covered.minor).toBe(232_022n);
    expect(totals.external.minor + totals.compulsory.minor + totals.voluntary.minor).toBe(232_022n);
    expect(plainText(totals.expectedCash)).toBe("2200.86");
    expect(plainText(columnsOf(movements, story.flores.memberIds.b2, "BOB").compulsory)).toBe(
      "0.00",
    );
  });

  test("the contract clock stands still while the personal clocks of both women run", () => {
    const story = solvedMeeting();
    const { lending } = story.state();
    const { memberIds } = story.flores;
    const dueOn = addDays(START, 56);
    for (const { key } of WOMEN) {
      const { contract, personal } = clocksOf(lending, memberIds[key], addDays(dueOn, 1));
      expect(contract).toEqual({ since: null, daysPastDue: 0 });
      const isShort = key === "a3" || key === "b2";
      expect(personal).toEqual(
        isShort ? { since: dueOn, daysPastDue: 1 } : { since: null, daysPastDue: 0 },
      );
    }
  });

  test("both ledgers balance and cash in transit is what the institution receives", () => {
    const story = solvedMeeting();
    const entries = entriesFor(story.closed(), "BOB");
    const lines = entries.flatMap((entry) => entry.lines);
    const on = (account: string) =>
      lines
        .filter((line) => line.account === account)
        .reduce((sum, line) => sum + line.amount.minor, 0n);
    expect(on("cashInTransit")).toBe(215_488n);
    expect(on("groupCash")).toBe(4_598n);
    expect(on("coverageReceivable")).toBe(34_872n);
    expect(on("helperPayable")).toBe(-26_936n);
    for (const entry of entries) {
      expect(entry.lines.reduce((sum, line) => sum + line.amount.minor, 0n)).toBe(0n);
    }
  });

  test("at the next meeting Julia's 596.30 gives back in the order of the bylaws", () => {
    const story = solvedMeeting();
    const fifth = story.meeting(5);
    fifth.open();
    fifth.roll({});
    fifth.pays("a3", "596.30");
    fifth.close();
    const { movements } = story.closed();
    const { a1, a2, a3, a4 } = story.flores.memberIds;
    const julia = columnsOf(movements, a3, "BOB");
    const read = Object.fromEntries(
      Object.entries(julia).map(([column, amount]) => [column, plainText(amount)]),
    );
    expect(read).toEqual({
      external: "269.36",
      covered: "0.00",
      fund: "79.36",
      fundInterest: "1.11",
      helpers: "150.00",
      compulsory: "26.94",
      missedPaid: "26.94",
      fines: "5.00",
      restored: "37.59",
      extra: "0.00",
      held: "0.00",
    });
    const total = Object.entries(julia)
      .filter(([column]) => column !== "covered")
      .reduce((sum, [, amount]) => sum + amount.minor, 0n);
    expect(total).toBe(59_630n);
    const back = givenBackBy(movements);
    expect([a1, a2, a4].map((memberId) => plainText(back.get(memberId)!))).toEqual([
      "50.00",
      "50.00",
      "50.00",
    ]);
    expect(plainText(story.state().savings.passbooks[a3]!.ownUsed)).toBe("2.41");
    expect(story.state().lending.debts.filter(({ debtorId }) => debtorId === a3)).toEqual([]);
    const { personal } = clocksOf(story.state().lending, a3, addDays(START, 71));
    expect(personal.since).toBeNull();
  });
});
