// What the raffles of Las Flores brought may stand in for a woman, after the fund: it is proposed as
// far as it goes, comes back with the fund's and at its price, and is not shared out while it is out.

import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { debtsOf, lentFrom } from "#core/lending/loan.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import { fundFree, rafflesFree } from "#core/meetings/money-of-all.ts";
import { shareTableAt } from "#core/meetings/share-proposal.ts";
import { shortfallsOf } from "#core/meetings/shortfalls.ts";
import { isZero, sum, zero } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { accountAt } from "./internal-table.ts";
import { bob, table } from "./las-flores-table.ts";
import { WOMEN } from "./las-flores.ts";

type Story = ReturnType<typeof table>;

/** A raffle of 160.00 at the second meeting and one of 40.00 at the third, where Julia brings nothing. */
function raffled() {
  const story = table();
  for (const number of [1, 2, 3]) {
    const account = accountAt(story, number);
    if (number < 3) account.everybodyPays();
    if (number === 2) raffle(account, "160.00");
    if (number === 3) {
      for (const { key } of WOMEN) if (key !== "a3") account.meeting.pays(key, "296.30");
      raffle(account, "40.00");
      return { story, account };
    }
    account.meeting.close();
  }
  throw new Error("There is a third meeting.");
}

function raffle({ tell }: ReturnType<typeof accountAt>, amount: string) {
  tell({ kind: "incomeReceived", source: "raffle", amount: bob(amount) });
}

function meetingAt(story: Story, number: number) {
  return story.state().meetings.list[number - 1]!;
}

function stepsFor(story: Story, leftOut: readonly ["reserveFund"] | readonly []) {
  const [julia] = shortfallsOf(story.state(), meetingAt(story, 3), {
    [story.memberIds.a3]: ["ownVoluntary", "subgroup", "association", ...leftOut],
  });
  return (julia?.steps ?? []).map(({ source, available, shares }) => {
    const text = available === null ? "" : plainText(available);
    return [source, text, ...shares.map(({ amount }) => plainText(amount))].join(" ").trim();
  });
}

function ledgerCash({ events }: Story): bigint {
  return events
    .flatMap((event) => entriesFor(event, "BOB"))
    .flatMap(({ lines }) => lines)
    .filter(({ account }) => account === "groupCash")
    .reduce((total, { amount }) => total + amount.minor, 0n);
}

describe("the income of the raffles at Las Flores", () => {
  test("is asked after the fund, and with the coins of today's raffle", () => {
    const { story } = raffled();
    expect(stepsFor(story, [])).toContain("raffleIncome 200.00");
    expect(stepsFor(story, ["reserveFund"])).toEqual([
      "ownVoluntary 0.00",
      "subgroup",
      "association",
      "reserveFund 400.00",
      "raffleIncome 200.00 200.00",
      "ownCompulsory 53.88 53.88",
      "memberSavings",
    ]);
  });

  test("gives once what is there, also when two phones agreed to it", () => {
    const { story, account } = raffled();
    account.meeting.covers("a3", "raffleIncome", [[null, "150.00"]]);
    account.meeting.covers("a3", "raffleIncome", [[null, "150.00"]]);
    account.meeting.close();
    const { a3 } = story.memberIds;
    const lent = debtsOf(story.state().lending, a3).map(({ amount }) => plainText(amount));
    expect(lent).toEqual(["150.00", "50.00"]);
    expect(plainText(fundFree(story.state()))).toBe("400.00");
    expect(isZero(rafflesFree(story.state(), meetingAt(story, 4)))).toBe(true);
    expect(ledgerCash(story)).toBe(groupCashOf(story.state()).minor);
  });

  test("comes back after the instalment with the fund's, oldest first, with its interest", () => {
    const { story, account } = raffled();
    account.meeting.covers("a3", "reserveFund", [[null, "69.36"]]);
    account.meeting.covers("a3", "raffleIncome", [[null, "200.00"]]);
    account.meeting.close();
    const fourth = accountAt(story, 4);
    for (const { key } of WOMEN) fourth.meeting.pays(key, key === "a3" ? "550.00" : "296.30");
    fourth.meeting.close();
    const given = story
      .closed()
      .movements.flatMap((movement) =>
        movement.kind === "coverageRecovered"
          ? [[movement.debt.source, plainText(movement.amount), plainText(movement.interest)]]
          : [],
      );
    expect(given).toEqual([
      ["reserveFund", "69.36", "0.97"],
      ["raffleIncome", "200.00", "2.80"],
    ]);
    expect(plainText(rafflesFree(story.state(), meetingAt(story, 5)))).toBe("200.00");
    expect(ledgerCash(story)).toBe(groupCashOf(story.state()).minor);
  });

  test("is not shared out while a woman owes it: the fund keeps it, and she owes the fund", () => {
    const { story, account } = raffled();
    account.meeting.covers("a3", "raffleIncome", [[null, "120.00"]]);
    account.meeting.covers("a3", "ownCompulsory", [[null, "53.88"]]);
    account.meeting.close();
    const fourth = accountAt(story, 4);
    for (const { key } of WOMEN) if (key !== "a3") fourth.meeting.pays(key, "296.30");
    fourth.tell({
      kind: "shareOutAgreed",
      rule: "savingsDays",
      finesTo: "members",
      amount: bob("0.00"),
      votesFor: 8,
      votesAgainst: 0,
    });
    const shares = shareTableAt(story.state(), meetingAt(story, 4))!;
    const out = ["raffles", "toFund", "net"] as const;
    const { earned, toFund, net, rows } = shares;
    const told = { raffles: earned.raffles, toFund, net };
    const julia = rows[2]!;
    expect(out.map((name) => [name, plainText(told[name])])).toEqual([
      ["raffles", "200.00"],
      // 120.00 given for her, less 4.03 that her share returns after 1.68 of interest.
      ["toFund", "115.97"],
      // 200.00 + 1.68 - 115.97.
      ["net", "85.71"],
    ]);
    expect([julia.share, julia.netted].map(plainText)).toEqual(["5.71", "5.71"]);
    fourth.meeting.close();
    const { lending } = story.state();
    const nothing = zero("BOB");
    expect(isZero(lentFrom(lending, "raffleIncome", nothing))).toBe(true);
    const owed = sum(
      "BOB",
      debtsOf(lending, story.memberIds.a3).map(({ remaining }) => remaining),
    );
    expect(lentFrom(lending, "reserveFund", nothing)).toEqual(owed);
    expect(ledgerCash(story)).toBe(groupCashOf(story.state()).minor);
  });
});
