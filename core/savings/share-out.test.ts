import fc from "fast-check";
import { expect, test } from "vitest";
import { money, sum, type Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { addDays, day } from "#core/time/day.ts";
import { savingsDays, type SavingsChange } from "./savings-days.ts";
import { shareOut, type Earnings, type Saver, type ShareOutAsked } from "./share-out.ts";

const [opened, closed] = [day("2026-02-05"), day("2026-05-16")];

const earnings: Earnings = {
  interest: bob(9_600n),
  fines: bob(3_500n),
  raffles: bob(6_000n),
  expenses: [bob(1_200n), bob(400n)],
  provision: bob(2_000n),
};

/** Four women over a hundred days: 300.00 all along, 200.00 and then 300.00, and so on. */
const books: Readonly<Record<string, readonly SavingsChange[]>> = {
  Ana: [change(0, 30_000n)],
  Benita: [change(0, 20_000n), change(60, 10_000n)],
  Carla: [change(-14, 15_000n), change(70, 10_000n)],
  Dora: [change(0, 20_000n), change(60, -20_000n), change(100, 5_000n)],
};

const savers: readonly Saver[] = Object.entries(books).map(([memberId, changes]) => ({
  memberId,
  savingsDays: savingsDays(changes, opened, closed),
  days: 100,
}));

const asked: ShareOutAsked = {
  currency: "BOB",
  earnings,
  finesTo: "members",
  rule: "savingsDays",
  savers,
};

test("the cycle of four women is shared out as worked by hand", async () => {
  const { net, shares } = sharedOut(asked);
  const lines = [
    row("Interest of internal loans", earnings.interest),
    row("Fines", earnings.fines),
    row("Raffle", earnings.raffles),
    row("Book", negative(earnings.expenses[0])),
    row("Bank", negative(earnings.expenses[1])),
    row("Provision", negative(earnings.provision)),
    row("To share", net),
    "",
    ...shares.map(({ memberId, amount }, index) => {
      const days = bob(savers[index]?.savingsDays ?? 0n);
      return `${memberId.padEnd(10)}${plainText(days).padStart(18)}${plainText(amount).padStart(10)}`;
    }),
  ];
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./golden/share-out.txt");
});

test("the women may vote the fines to the social fund", () => {
  const { net, toSocialFund } = sharedOut({ ...asked, finesTo: "socialFund" });
  expect([net, toSocialFund]).toEqual([bob(12_000n), bob(3_500n)]);
});

test("shared equally each has the same, and the coins left over fall to the last", () => {
  const amounts = sharedOut({ ...asked, rule: "equally" }).shares.map(({ amount }) => amount.minor);
  expect(amounts).toEqual([3_875n, 3_875n, 3_875n, 3_875n]);
  const three = sharedOut({ ...asked, rule: "equally", savers: savers.slice(1) });
  expect(three.shares.map(({ amount }) => amount.minor)).toEqual([5_167n, 5_167n, 5_166n]);
});

test("by average savings a woman who came late is not less for the days before", () => {
  const late = [
    { memberId: "Ana", savingsDays: 3_000_000n, days: 100 },
    { memberId: "Elena", savingsDays: 750_000n, days: 25 },
  ];
  const amounts = (rule: ShareOutAsked["rule"]) =>
    sharedOut({ ...asked, rule, savers: late }).shares.map(({ amount }) => amount.minor);
  expect(amounts("averageSavings")).toEqual([7_750n, 7_750n]);
  expect(amounts("savingsDays")).toEqual([12_400n, 3_100n]);
});

test.each([
  ["nothingToShare", { earnings: { ...earnings, provision: bob(17_500n) } }],
  ["negativeEarnings", { earnings: { ...earnings, raffles: bob(-1n) } }],
  ["nobodySaved", { savers: savers.map((saver) => ({ ...saver, savingsDays: 0n })) }],
  ["nobodySaved", { savers: [] }],
])("nothing is shared out: %s", (reason, flaw) => {
  expect(shareOut({ ...asked, ...flaw })).toEqual({ isGranted: false, reason });
});

test("whatever the rule, the shares are what was earned to the coin and none is negative", () => {
  const anySavers = fc.array(
    fc.record({
      memberId: fc.uuid(),
      savingsDays: fc.bigInt(0n, 10n ** 9n),
      days: fc.integer({ min: 0, max: 400 }),
    }),
    { maxLength: 30 },
  );
  const rules = fc.constantFrom("savingsDays", "equally", "averageSavings");
  const fund = fc.constantFrom("members", "socialFund");
  fc.assert(
    fc.property(anySavers, rules, fund, fc.bigInt(0n, 10n ** 8n), (some, rule, finesTo, minor) => {
      const raffles = { ...earnings, raffles: bob(minor) };
      const outcome = shareOut({ ...asked, savers: some, rule, finesTo, earnings: raffles });
      if (!outcome.isGranted) return;
      const { net, toSocialFund, shares } = outcome.value;
      const amounts = shares.map(({ amount }) => amount);
      expect(sum("BOB", amounts)).toEqual(net);
      expect(net.minor + toSocialFund.minor).toBe(minor + 13_100n - 3_600n);
      expect(amounts.every((amount) => amount.minor >= 0n)).toBe(true);
    }),
  );
});

test("savings-days are the sum of her balance at the end of every day", () => {
  const anyChanges = fc.array(
    fc.record({ after: fc.integer({ min: -20, max: 120 }), minor: fc.bigInt(-5_000n, 9_000n) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(anyChanges, (list) => {
      let byDay = 0n;
      for (let after = 0; after < 100; after += 1) {
        for (const known of list) if (known.after <= after) byDay += known.minor;
      }
      const changes = list.map(({ after, minor }) => change(after, minor));
      expect(savingsDays(changes, opened, closed)).toBe(byDay);
    }),
  );
});

function sharedOut(of: ShareOutAsked) {
  const outcome = shareOut(of);
  if (!outcome.isGranted) throw new Error(outcome.reason);
  return outcome.value;
}

function change(after: number, minor: bigint): SavingsChange {
  return { on: addDays(opened, after), amount: bob(minor) };
}

function row(name: string, amount: Money): string {
  return `${name.padEnd(28)}${plainText(amount).padStart(10)}`;
}

function negative(amount: Money | undefined): Money {
  return bob(-(amount?.minor ?? 0n));
}

function bob(minor: bigint): Money {
  return money("BOB", minor);
}
