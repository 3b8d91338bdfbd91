// A loan of the women to one of them, worked by hand: 400.00 at 3 % a month by days over thirty,
// repaid at three fortnightly meetings. And what becomes of one that breaks a rule.

import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { internalOf } from "#core/meetings/group-state.ts";
import { groupCashOf, loanLimit } from "#core/meetings/internal-figures.ts";
import { partDue, settledBy } from "#core/savings/internal-loan.ts";
import { add, sum, zero, type Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { addDays } from "#core/time/day.ts";
import { accountAt } from "./internal-table.ts";
import { bob, solvedMeeting, START, table } from "./las-flores-table.ts";
import type { WomanKey } from "./las-flores.ts";

type Story = ReturnType<typeof table>;

/** Carmen asks for 400.00 at the eighth meeting: by then she has saved 188.58 and more. */
function lent() {
  const story = table();
  for (let number = 1; number <= 7; number += 1) {
    const account = accountAt(story, number);
    account.everybodyPays();
    account.meeting.pays("a2", "10.00");
    account.meeting.close();
  }
  const eighth = accountAt(story, 8);
  eighth.everybodyPays();
  const requestId = eighth.votes("a2", "400.00");
  eighth.paysOut(requestId, "a2", "400.00", 1);
  eighth.meeting.counts("1970.40");
  eighth.meeting.close();
  return story;
}

function loanIn(story: Story) {
  const [loan] = internalOf(story.state()).loans;
  if (loan === undefined) throw new Error("Nobody owes the account.");
  return loan;
}

describe("a loan of 400.00 from the internal account", () => {
  test("is repaid in three fortnightly parts as worked by hand", async () => {
    const story = lent();
    const rows = [row(["Meeting", "Day", "Part", "Principal", "Interest", "Left"])];
    const paid: Money[] = [];
    for (const number of [9, 10, 11]) {
      const on = addDays(START, 14 * number);
      const loan = loanIn(story);
      const { principal, interest } = partDue(loan, on);
      const part = add(principal, interest);
      const account = accountAt(story, number);
      account.everybodyPays();
      account.repays("a2", plainText(part));
      account.meeting.close();
      paid.push(part);
      const left = internalOf(story.state()).loans[0]?.remaining ?? zero("BOB");
      rows.push(row([String(number), on, part, principal, interest, left]));
    }
    rows.push(row(["", "Total", sum("BOB", paid), bob("400.00"), bob("11.20"), zero("BOB")]));
    expect(internalOf(story.state()).loans).toEqual([]);
    expect(plainText(internalOf(story.state()).earned.loanInterest)).toBe("11.20");
    await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot("./golden/internal-loan.txt");
  });

  test("leaves the table with its coins, and the meeting closes as one act", () => {
    const { totals, irregularities } = lent().closed();
    expect(plainText(totals.external)).toBe("2154.88");
    expect(plainText(totals.internal!.wentOut)).toBe("400.00");
    expect(plainText(totals.expectedCash)).toBe("1970.40");
    expect(plainText(totals.difference)).toBe("0.00");
    expect(irregularities).toEqual(["noSecondCount", "missingSignature", "totalsDiffer"]);
  });

  test("is hers in the association's ledger, and no line of it in the institution's", () => {
    const entries = entriesFor(lent().closed(), "BOB");
    const own = entries.find(({ purpose }) => purpose === "internalAccount");
    expect(own?.ledger).toBe("association");
    const lines = own?.lines.map(({ account, amount }) => [account, plainText(amount)]);
    expect(lines).toEqual([
      ["internalLoan", "400.00"],
      ["groupCash", "-400.00"],
    ]);
  });

  test("repaid late costs the days it took, and what is more than owed is held for her", () => {
    const story = lent();
    accountAt(story, 9).meeting.close();
    const loan = loanIn(story);
    const settled = settledBy(loan, addDays(START, 140));
    expect(plainText(settled)).toBe("411.20");
    const tenth = accountAt(story, 10);
    tenth.repays("a2", "420.00");
    tenth.meeting.close();
    expect(internalOf(story.state()).loans).toEqual([]);
    expect(plainText(story.state().savings.passbooks[story.memberIds.a2]!.held)).toBe("8.80");
  });

  test("can be voted at one meeting and paid out at the next", () => {
    const story = table();
    const first = accountAt(story, 1);
    first.everybodyPays();
    const requestId = first.votes("a1", "50.00");
    first.meeting.close();
    expect(internalOf(story.state()).requests.map(({ amount }) => plainText(amount))).toEqual([
      "50.00",
    ]);
    const second = accountAt(story, 2);
    second.everybodyPays();
    second.paysOut(requestId, "a1", "50.00", 1);
    second.meeting.close();
    expect(story.closed().irregularities).not.toContain("loanNotVoted");
    expect(internalOf(story.state()).requests).toEqual([]);
    expect(loanIn(story).guarantorIds).toHaveLength(2);
  });
});

describe("a loan that breaks the bylaws", () => {
  test("is paid out all the same, and the acta and a person are told why", () => {
    const story = table();
    const first = accountAt(story, 1);
    first.everybodyPays();
    const requestId = first.votes("a2", "300.00", {
      guarantorIds: [story.memberIds.b3],
      instalments: 12,
      votesFor: 8,
    });
    first.tell({
      kind: "loanPaidOut",
      requestId,
      memberId: story.memberIds.a2,
      amount: bob("700.00"),
      voucherNumber: 1,
      witnessId: story.memberIds.a2,
    });
    const decision = first.meeting.close();
    expect(decision.verdict).toBe("applied");
    const { irregularities } = story.closed();
    expect(irregularities).toEqual(
      expect.arrayContaining([
        "voteCrowded",
        "loanAboveVote",
        "loanAboveSavings",
        "loanAboveFund",
        "loanTooFewGuarantors",
        "loanPastCycle",
        "treasurerAlone",
        "cashBelowZero",
      ]),
    );
    expect(story.state().reviews.at(-1)?.reason).toBe("closedIrregularly");
    expect(plainText(loanIn(story).remaining)).toBe("700.00");
    expect(plainText(groupCashOf(story.state()))).toBe("-84.48");
  });

  test("without a vote, or with a voucher used before, is told too", () => {
    const story = table();
    const first = accountAt(story, 1);
    first.everybodyPays();
    first.paysOut("00000000-0000-7000-8000-00000000ffff", "a1", "10.00", 1);
    first.paysOut(first.votes("a3", "10.00"), "a3", "10.00", 1);
    first.meeting.close();
    expect(story.closed().irregularities).toEqual(
      expect.arrayContaining(["loanNotVoted", "voucherTwice"]),
    );
  });

  test("of which a second phone tells again is kept for a person, and counted once", () => {
    const story = table();
    const first = accountAt(story, 1);
    const requestId = first.votes("a1", "50.00");
    first.paysOut(requestId, "a1", "50.00", 1);
    story.usePhone("another");
    expect(first.paysOut(requestId, "a1", "50.00", 1).verdict).toBe("suspense");
    first.meeting.close();
    expect(plainText(loanIn(story).remaining)).toBe("50.00");
  });
});

test("the limit of a woman is twice her savings, half of all their money, and what lies in the box", () => {
  const story = table();
  const first = accountAt(story, 1);
  first.everybodyPays();
  first.meeting.close();
  const limit = loanLimit(story.state(), story.memberIds.a1);
  const texts = [limit.bySavings, limit.byFund, limit.byCash, limit.most].map(plainText);
  expect(texts).toEqual(["53.88", "307.76", "615.52", "53.88"]);
});

test("a record of the account is annulled like any other", () => {
  const story = table();
  const first = accountAt(story, 1);
  first.everybodyPays();
  const recordId = first.votes("a1", "50.00");
  story.ask({
    type: "annulRecord",
    meetingId: first.meeting.meetingId,
    recordId,
    reason: "mal anotado",
  });
  first.meeting.close();
  expect(internalOf(story.state()).requests).toEqual([]);
});

function row(cells: readonly (string | Money)[]): string {
  return cells
    .map((cell) => (typeof cell === "string" ? cell : plainText(cell)).padStart(12))
    .join("");
}

describe("a vote on a loan", () => {
  /** Julia owes her sisters since the fourth meeting; Carmen asks at the fifth, all eight are there. */
  function voted(votesFor: number, abstained: readonly WomanKey[]): readonly string[] {
    const story = solvedMeeting();
    const fifth = accountAt(story, 5);
    fifth.everybodyPays();
    const { memberIds } = story;
    const abstainedIds = abstained.map((key) => memberIds[key]);
    fifth.votes("a2", "50.00", { votesFor, abstainedIds });
    fifth.meeting.close();
    return story
      .closed()
      .irregularities.filter((known) => known.endsWith("oted") || known === "voteCrowded");
  }

  test("is left to those who owe nobody: who abstains has a name, and a debtor's hand is seen", () => {
    expect(voted(5, ["a2", "a3", "b2"])).toEqual([]);
    expect(voted(6, ["a2", "a3", "b2"])).toEqual(["voteCrowded"]);
    expect(voted(6, ["a2", "b2"])).toEqual(["debtorVoted"]);
    expect(voted(7, [])).toEqual(["debtorVoted"]);
  });
});
