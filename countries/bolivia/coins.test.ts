// Instalments end in centavos, and the smallest coin of Bolivia is worth ten. What a woman lays on
// the table and what goes back into a hand are coins; the rest is hers, and nobody is late for it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { clocksOf } from "#core/lending/arrears.ts";
import type { Deed } from "#core/meetings/deed.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import { shortfallsOf } from "#core/meetings/shortfalls.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { givenBackBy } from "#core/meetings/totals.ts";
import { money, type Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { addDays } from "#core/time/day.ts";
import { START, table } from "./las-flores-table.ts";
import { WOMEN, type LasFlores } from "./las-flores.ts";

type Story = ReturnType<typeof table>;

/** Another principal for each: 1,930.00 gives instalments of 173.29, and so on. */
function oddLoans(flores: LasFlores): LasFlores {
  const loans = flores.cycle.loans.map((loan, place) => ({
    ...loan,
    principal: money("BOB", 193_000n + 7_100n * BigInt(place)),
  }));
  return { ...flores, cycle: { ...flores.cycle, loans } };
}

function nextOf(story: Story, number: number) {
  const meeting = story.state().meetings.list[number - 1];
  if (meeting === undefined) throw new Error(`No meeting ${number}.`);
  return meeting;
}

describe("a first meeting of instalments that no coin covers", () => {
  function held() {
    const story = table(oddLoans);
    const first = story.meeting(1);
    first.openInCoins();
    first.roll({});
    const expected = expectedAt(story.state(), nextOf(story, 1));
    for (const { key } of WOMEN) {
      first.pays(key, plainText(expected.get(story.memberIds[key])!.inCoins));
    }
    return { story, first, expected };
  }

  test("asks each woman for coins, never for less than she owes and less than a coin more", () => {
    const { story, expected } = held();
    const julia = expected.get(story.memberIds.a1)!;
    expect([julia.loan, julia.savings, julia.total, julia.inCoins].map(plainText)).toEqual([
      "173.29",
      "17.33",
      "190.62",
      "190.70",
    ]);
    for (const { total, inCoins } of expected.values()) {
      expect(inCoins.minor % 10n).toBe(0n);
      expect(inCoins.minor - total.minor).toBeGreaterThanOrEqual(0n);
      expect(inCoins.minor - total.minor).toBeLessThan(10n);
    }
  });

  test("asks a coin less of her for whom four centavos are held", () => {
    const { story } = held();
    const state = story.state();
    const { a1 } = story.memberIds;
    const known = state.savings.passbooks[a1]!;
    const passbooks = {
      ...state.savings.passbooks,
      [a1]: { ...known, held: money("BOB", 4n) },
    };
    const waiting = { ...state, savings: { ...state.savings, passbooks } };
    const rosa = expectedAt(waiting, nextOf(story, 1)).get(a1)!;
    expect([rosa.total, rosa.inCoins].map(plainText)).toEqual(["190.62", "190.60"]);
  });

  test("closes with the cash that should lie there, the rest in her savings and no clock running", () => {
    const { story, first } = held();
    expect(shortfallsOf(story.state(), nextOf(story, 1), {})).toEqual([]);
    const { expectedCash } = settleMeeting(story.state(), nextOf(story, 1), START).totals;
    expect(expectedCash.minor % 10n).toBe(0n);
    first.counts(plainText(expectedCash));
    first.close();
    const { totals, irregularities } = story.closed();
    expect(plainText(totals.difference)).toBe("0.00");
    expect(irregularities).not.toContain("unexplainedDifference");
    expect(irregularities).not.toContain("shortfallLeft");
    const { memberIds } = story;
    expect(plainText(story.state().savings.passbooks[memberIds.a1]!.voluntary)).toBe("0.08");
    expect(cashOf(story)).toBe(totals.expectedCash.minor);
    for (const { key } of WOMEN) {
      const clocks = clocksOf(story.state().lending, memberIds[key], addDays(START, 15));
      expect([clocks.contract.since, clocks.personal.since]).toEqual([null, null]);
    }
  });
});

test("nine centavos short are nobody's shortfall: they wait in her instalment for her next payment", () => {
  const story = table();
  const first = story.meeting(1);
  first.openInCoins();
  first.roll({});
  for (const { key } of WOMEN) first.pays(key, key === "a1" ? "269.30" : "296.30");
  expect(shortfallsOf(story.state(), nextOf(story, 1), {})).toEqual([]);
  first.close();
  expect(story.closed().irregularities).not.toContain("shortfallLeft");
  const { contract } = clocksOf(story.state().lending, story.memberIds.a1, addDays(START, 20));
  expect(contract.since).toBeNull();
  story.meeting(2).openInCoins();
  const next = expectedAt(story.state(), nextOf(story, 2)).get(story.memberIds.a1)!;
  expect(plainText(next.loan)).toBe("269.42");
});

describe("help that comes out in coins", () => {
  /** Virginia brings 150.00 to the first meeting; her sisters stand in for the rest. */
  function covered() {
    const story = table();
    const first = story.meeting(1);
    first.openInCoins();
    first.roll({});
    for (const { key } of WOMEN) first.pays(key, key === "b2" ? "150.00" : "296.30");
    const [virginia] = shortfallsOf(story.state(), nextOf(story, 1), {});
    const shares = virginia!.steps[1]!.shares.map(({ amount }) => plainText(amount));
    return { story, first, shares };
  }

  test("is 39.80 of each of three for 119.36, and the four centavos too many are held for the last", () => {
    const { story, first, shares } = covered();
    expect(shares).toEqual(["39.80", "39.80", "39.80"]);
    first.covers("b2", "subgroup", [
      ["b1", "39.80"],
      ["b3", "39.80"],
      ["b4", "39.80"],
    ]);
    first.close();
    expect(story.closed().irregularities).not.toContain("shortfallLeft");
    expect(plainText(story.state().savings.passbooks[story.memberIds.b4]!.held)).toBe("0.04");
  });

  test("goes back in coins: of 39.76 she is handed 39.70, and 0.06 is held for her", () => {
    const { story, first } = covered();
    first.covers("b2", "subgroup", [
      ["b1", "39.80"],
      ["b3", "39.80"],
      ["b4", "39.80"],
    ]);
    first.close();
    const second = story.meeting(2);
    second.openInCoins();
    second.roll({});
    for (const { key } of WOMEN) second.pays(key, key === "b2" ? "442.60" : "296.30");
    const { memberIds } = story;
    const { movements, totals } = settleMeeting(story.state(), nextOf(story, 2), START);
    const returned = givenBackBy(movements);
    const read = (["b1", "b3", "b4"] as const).map((key) =>
      plainText(returned.get(memberIds[key])!),
    );
    expect(read).toEqual(["39.80", "39.80", "39.70"]);
    expect(plainText(totals.givenBack)).toBe("119.30");
    expect(totals.expectedCash.minor % 10n).toBe(0n);
    second.counts(plainText(totals.expectedCash));
    second.close();
    expect(plainText(story.closed().totals.difference)).toBe("0.00");
    expect(plainText(story.state().savings.passbooks[memberIds.b4]!.held)).toBe("0.06");
    expect(story.state().lending.debts).toEqual([]);
  });
});

test("what a share-out gives back for Virginia goes into a hand in coins as well", () => {
  const story = table();
  const first = story.meeting(1);
  first.open();
  first.roll({});
  for (const { key } of WOMEN) first.pays(key, key === "b2" ? "150.00" : "296.30");
  first.covers("b2", "subgroup", [
    ["b1", "39.79"],
    ["b3", "39.79"],
    ["b4", "39.78"],
  ]);
  first.close();
  const second = story.meeting(2);
  second.openInCoins();
  second.roll({});
  // 0.04 more than her instalment go to her sisters at the table: a centavo, one and two.
  for (const { key } of WOMEN) second.pays(key, key === "b2" ? "269.40" : "296.30");
  sharesOut(story, second.meetingId);
  const { totals, movements } = settleMeeting(story.state(), nextOf(story, 2), START);
  const returned = givenBackBy(movements);
  const { memberIds } = story;
  const read = (["b1", "b3", "b4"] as const).map((key) => plainText(returned.get(memberIds[key])!));
  expect(totals.expectedCash.minor % 10n).toBe(0n);
  // Her share of 25.00 goes to them as 8.33, 8.33 and 8.34.
  expect(read).toEqual(["8.30", "8.30", "8.30"]);
  second.close();
  const held = (["b1", "b3", "b4"] as const).map((key) =>
    plainText(story.state().savings.passbooks[memberIds[key]]!.held),
  );
  expect(held).toEqual(["0.04", "0.04", "0.06"]);
  expect(cashOf(story)).toBe(story.closed().totals.expectedCash.minor);
});

test("whatever coins the women bring, whole coins should lie on the table and no centavo is lost", () => {
  const coins = fc.integer({ min: 0, max: 6_000 }).map((ten) => money("BOB", BigInt(ten) * 10n));
  const brought = fc.array(coins, { minLength: WOMEN.length, maxLength: WOMEN.length });
  fc.assert(
    fc.property(brought, brought, (ofFirst, ofSecond) => {
      const story = table(oddLoans);
      for (const [number, amounts] of [
        [1, ofFirst],
        [2, ofSecond],
      ] as const) {
        meet(story, number, amounts);
        const { expectedCash } = story.closed().totals;
        expect(expectedCash.minor % 10n).toBe(0n);
        expect(cashOf(story)).toBe(expectedCash.minor);
      }
    }),
    { numRuns: 25 },
  );
});

/** Each brings her coins, and what is missing is covered as the bylaws propose it. */
function meet(story: Story, number: number, amounts: readonly Money[]): void {
  const meeting = story.meeting(number);
  meeting.openInCoins();
  meeting.roll({});
  for (const [place, { key }] of WOMEN.entries()) {
    const amount = amounts[place];
    if (amount !== undefined && amount.minor > 0n) meeting.pays(key, plainText(amount));
  }
  for (const short of shortfallsOf(story.state(), nextOf(story, number), {})) {
    const step = short.steps.find(
      ({ source, shares }) => source === "subgroup" && shares.length > 0,
    );
    const debtor = WOMEN.find(({ key }) => story.memberIds[key] === short.memberId);
    if (step === undefined || debtor === undefined) continue;
    const shares = step.shares.map(({ helperId, amount }) => {
      const helper = WOMEN.find(({ key }) => story.memberIds[key] === helperId);
      return [helper?.key ?? null, plainText(amount)] as const;
    });
    meeting.covers(debtor.key, "subgroup", shares);
  }
  if (number === 2) sharesOut(story, meeting.meetingId);
  meeting.close();
}

/** What a raffle brought is shared, and whoever still owes her sisters gives it back from her share. */
function sharesOut(story: Story, meetingId: string): void {
  const deeds: readonly Deed[] = [
    { kind: "incomeReceived", source: "raffle", amount: money("BOB", 20_000n) },
    {
      kind: "shareOutAgreed",
      rule: "equally",
      finesTo: "members",
      amount: money("BOB", 0n),
      votesFor: 8,
      votesAgainst: 0,
    },
  ];
  for (const deed of deeds) story.ask({ type: "recordDeed", meetingId, deed });
}

/** What the two ledgers say lies on the table: the institution's and the women's. */
function cashOf(story: Story): bigint {
  return entriesFor(story.closed(), "BOB")
    .flatMap(({ lines }) => lines)
    .filter(({ account }) => account === "cashInTransit" || account === "groupCash")
    .reduce((sum, { amount }) => sum + amount.minor, 0n);
}
