// The close of a cycle at the table of Las Flores: what the account earned is shared, what a woman
// owes the others is taken from her share first, and each takes or leaves the rest.

import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { ACCOUNTS, type AccountName } from "#core/ledger/account.ts";
import type { Deed } from "#core/meetings/deed.ts";
import { internalOf } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import { savedIn } from "#core/savings/internal.ts";
import { earnings } from "#core/savings/earned.ts";
import { sum, zero, type Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { shareTableAt } from "#core/meetings/share-proposal.ts";
import { accountAt } from "./internal-table.ts";
import { bob, table } from "./las-flores-table.ts";
import { WOMEN, type WomanKey } from "./las-flores.ts";

type Story = ReturnType<typeof table>;

const AGREED: Deed = {
  kind: "shareOutAgreed",
  rule: "savingsDays",
  finesTo: "members",
  amount: bob("20.00"),
  votesFor: 8,
  votesAgainst: 0,
};

/** Eleven meetings: a loan of Carmen's, a raffle, an expense, help of the fund, a fine by hand. */
function elevenMeetings() {
  const story = table();
  const { memberIds } = story;
  for (let number = 1; number <= 11; number += 1) {
    const account = accountAt(story, number);
    if (number !== 3) account.everybodyPays();
    if (number === 2) {
      account.tell({ kind: "incomeReceived", source: "raffle", amount: bob("160.00") });
      account.tell({ kind: "fundAdded", memberId: memberIds.a1, amount: bob("5.00") });
      account.paysOut(account.votes("a2", "100.00"), "a2", "100.00", 1);
    }
    if (number === 3) {
      for (const { key } of WOMEN) if (key !== "a3") account.meeting.pays(key, "296.30");
      account.meeting.covers("a3", "subgroup", [["a1", "100.00"]]);
      account.meeting.covers("a3", "reserveFund", [[null, "169.36"]]);
      account.tell({
        kind: "fineAdded",
        memberId: memberIds.b4,
        reason: "phone",
        amount: bob("3.00"),
      });
    }
    if (number === 4) {
      account.meeting.pays("b4", "3.00");
      const votes = { votesFor: 8, votesAgainst: 0 };
      account.tell({
        kind: "expensePaid",
        purpose: "books",
        voucherNumber: 2,
        amount: bob("12.00"),
        ...votes,
      });
      account.tell({
        kind: "fundUsed",
        purpose: "health",
        memberId: memberIds.b1,
        voucherNumber: 3,
        amount: bob("40.00"),
        ...votes,
      });
    }
    if (number === 5) account.repays("a2", "103.00");
    account.meeting.close();
  }
  return story;
}

/** The twelfth: the proposal is accepted and each takes what she chooses. */
function sharedOut(taken: Partial<Record<WomanKey, "all" | "nothing">> = {}) {
  const story = elevenMeetings();
  const account = accountAt(story, 12);
  account.everybodyPays();
  account.votesLedger();
  account.tell(AGREED);
  const rows = tableIn(story).rows;
  for (const [index, { key }] of WOMEN.entries()) {
    const { free } = rows[index]!;
    account.takesShare(key, taken[key] === "nothing" ? "0.00" : plainText(free));
  }
  account.tell({ kind: "boxOpened", amount: bob("2600.00") });
  account.meeting.close();
  return story;
}

function tableIn(story: Story) {
  const meeting = story.state().meetings.list[11]!;
  const shares = shareTableAt(story.state(), meeting);
  if (shares === null) throw new Error("Nothing was agreed.");
  return shares;
}

/** The association's accounts as all events of the story leave them. */
function balancesOf(story: Story): Map<AccountName, Money> {
  const balances = new Map<AccountName, Money>();
  for (const entry of story.events.flatMap((event) => entriesFor(event, "BOB"))) {
    if (entry.ledger !== "association") continue;
    for (const { account, amount } of entry.lines)
      balances.set(account, sum("BOB", [balances.get(account) ?? zero("BOB"), amount]));
  }
  return balances;
}

describe("the share-out of Las Flores", () => {
  test("is proposed from the real account and shared to the coin", async () => {
    const story = elevenMeetings();
    const account = accountAt(story, 12);
    account.everybodyPays();
    account.tell(AGREED);
    const { earned, provision, toFund, net, rows } = tableIn(story);
    const lines = [
      line("Interest of internal loans", earned.loanInterest),
      line("Interest of the fund", earned.fundInterest),
      line("Fines", earned.fines),
      line("Raffles and events", earned.raffles),
      line("Expenses", earned.expenses),
      line("Set aside", provision),
      line("To the reserve fund", toFund),
      line("To share", net),
      "",
      "              Share    Owed     Free",
      ...rows.map(({ share, netted, free }, index) =>
        [WOMEN[index]!.given.padEnd(10), ...[share, netted, free].map(cell)].join(""),
      ),
    ];
    expect(rows.every(({ savingsDays }) => savingsDays.minor > 0n)).toBe(true);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./golden/las-flores-share-out.txt");
  });

  test("leaves no income and no expense, and the control equality holds", () => {
    const story = sharedOut();
    const balances = balancesOf(story);
    for (const [account, balance] of balances) {
      const { kind } = ACCOUNTS[account];
      if (kind === "income" || kind === "expense")
        expect([account, balance.minor]).toEqual([account, 0n]);
    }
    expect(earnings(internalOf(story.state()).earned).minor).toBe(0n);
    expect(groupCashOf(story.state())).toEqual(balances.get("groupCash"));
    expect(plainText(balances.get("lossProvision")!)).toBe("-20.00");
  });

  test("pays each in coins, and what she owed went to the fund and to Rosa", () => {
    const story = sharedOut();
    const { passbooks } = story.state().savings;
    const left = WOMEN.map(({ key }) => plainText(savedIn(passbooks[story.memberIds[key]]!)));
    expect(left).toEqual(WOMEN.map(() => "0.00"));
    expect(story.state().lending.debts).toEqual([]);
    expect(plainText(story.closed().totals.difference)).toBe("0.00");
    expect(story.closed().irregularities).toEqual([
      "noSecondCount",
      "missingSignature",
      "totalsDiffer",
    ]);
  });

  test("may be left in the account as savings for the next cycle, as each woman chooses", () => {
    const story = sharedOut({ b1: "nothing" });
    const elena = story.state().savings.passbooks[story.memberIds.b1]!;
    const shared = story.closed().movements.find(({ kind }) => kind === "earningsShared");
    if (shared?.kind !== "earningsShared") throw new Error("Nothing was shared.");
    const share = shared.shares.find(({ memberId }) => memberId === story.memberIds.b1);
    expect(elena.voluntary).toEqual(share?.amount);
    expect(plainText(elena.compulsory)).toBe("323.25");
  });

  test("gives the difference of the last count to the fund: nobody signs her share anew", () => {
    const story = elevenMeetings();
    const account = accountAt(story, 12);
    account.everybodyPays();
    account.tell(AGREED);
    const { toFund } = tableIn(story);
    account.meeting.counts("2380.00");
    account.meeting.close();
    const shared = story.closed().movements.find(({ kind }) => kind === "earningsShared");
    if (shared?.kind !== "earningsShared") throw new Error("Nothing was shared.");
    const { difference } = story.closed().totals;
    expect(difference.minor).not.toBe(0n);
    expect(shared.toFund.minor).toBe(toFund.minor + difference.minor);
    expect(earnings(internalOf(story.state()).earned).minor).toBe(0n);
  });

  test("without anything earned leaves everything as it is, and the loss to the fund", () => {
    const story = table();
    const first = accountAt(story, 1);
    first.everybodyPays();
    first.tell({
      kind: "expensePaid",
      purpose: "bank",
      voucherNumber: 1,
      amount: bob("4.00"),
      votesFor: 8,
      votesAgainst: 0,
    });
    first.tell({ ...AGREED, amount: bob("0.00") });
    first.meeting.close();
    expect(plainText(story.state().savings.fund)).toBe("396.00");
    expect(story.closed().irregularities).toContain("shareUnsigned");
  });
});

describe("savings", () => {
  test("are taken out in mid-cycle against the bylaws, and a person is told", () => {
    const story = table();
    const { memberIds } = story;
    const first = accountAt(story, 1);
    first.everybodyPays();
    first.tell({ kind: "savingsTaken", memberId: memberIds.a1, amount: bob("20.00") });
    first.meeting.close();
    expect(story.closed().irregularities).toContain("savingsTakenEarly");
    expect(plainText(story.state().savings.passbooks[memberIds.a1]!.compulsory)).toBe("6.94");
  });

  test("a use of the fund beyond a fifth of it needs the votes of an assembly", () => {
    const used = (votesFor: number) => {
      const story = table();
      const first = accountAt(story, 1);
      first.tell({
        kind: "fundUsed",
        purpose: "fire",
        memberId: story.memberIds.a1,
        voucherNumber: 1,
        amount: bob("80.01"),
        votesFor,
        votesAgainst: 0,
      });
      first.meeting.close();
      return story.closed().irregularities.includes("fundCaseTooLarge");
    };
    expect([used(5), used(6)]).toEqual([true, false]);
  });
});

function line(name: string, amount: Money): string {
  return `${name.padEnd(28)}${plainText(amount).padStart(10)}`;
}

function cell(amount: Money): string {
  return plainText(amount).padStart(9);
}
