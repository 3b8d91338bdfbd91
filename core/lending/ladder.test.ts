import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction, percent } from "#core/money/fraction.ts";
import { compare, money, type Money } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import { largestWithin, type Capacity } from "./capacity.ts";
import { DISBURSED_ON, FORTNIGHTLY } from "./example-loan.ts";
import { row } from "./golden-table.ts";
import {
  proposeLadder,
  type Candidate,
  type LadderRules,
  type LimitKey,
  type Offer,
} from "./ladder.ts";
import { instalmentTotal, planLoan } from "./schedule.ts";
import { stepOf, type CycleRecord, type StepTable } from "./step.ts";

const steps: StepTable = {
  rise: percent("30"),
  fall: percent("-25"),
  attendanceToRise: percent("90"),
  attendanceToStay: percent("75"),
  shortfallsToStay: 2,
};

const rules: LadderRules = {
  steps,
  cycleCap: bob(1_600_000n),
  approvalLimit: bob(1_800_000n),
  savingsMultiple: 10n,
  spreadMultiple: 4n,
  firstRung: bob(300_000n),
  unitMinor: 10_000n,
};

const clean: CycleRecord = { shortfalls: 0, attendance: fraction(1n, 1n), holds: [] };
const dues = dueDays(DISBURSED_ON, FORTNIGHTLY.frequency, 12);
const plan = { terms: FORTNIGHTLY, disbursedOn: DISBURSED_ON, dueDays: dues };

test("six women are offered their next loans, each with its reason", async () => {
  const capacity: Capacity = { ...plan, disposable: bob(80_000n), part: percent("30") };
  const women = [
    woman("Ana", 300_000n, 35_000n, clean),
    woman("Benita", 200_000n, 40_000n, { ...clean, shortfalls: 1 }),
    woman("Carla", 200_000n, 30_000n, { ...clean, shortfalls: 3 }),
    woman("Dora", 1_200_000n, 200_000n, clean),
    { ...woman("Nelly", 300_000n, 50_000n, clean), capacity },
    { memberId: "Elena", last: null, capacity: null },
  ];
  const offers = proposeLadder(women, rules);
  const keys: LimitKey[] = [
    "step",
    "firstRung",
    "savings",
    "cycleCap",
    "approvalLimit",
    "capacity",
    "groupMedian",
    "groupSpread",
  ];
  const limitOf = ({ limits }: Offer, key: LimitKey) =>
    limits.find((limit) => limit.key === key)?.amount ?? "";
  const lines = [
    "What six women of Las Flores may borrow next. Ana borrowed 3000.00, repaid it all herself and had",
    "350.00 saved at the first meeting: 3900.00 by her step, 3500.00 by her savings.",
    "",
    row(["", ...offers.map(({ memberId }) => memberId)]),
    ...keys.map((key) => row([key, ...offers.map((offer) => limitOf(offer, key))])),
    "",
    row(["Change", ...offers.map(changeOf)]),
    row(["Offer", ...offers.map(({ amount }) => amount)]),
    row(["Because of", ...offers.map(({ boundBy }) => boundBy)]),
  ];
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./golden/ladder.txt");
});

test("previous 3000.00 with 350.00 saved is offered 3500.00, for her savings", () => {
  const [offer] = proposeLadder([woman("Ana", 300_000n, 35_000n, clean)], rules);
  expect(offer).toMatchObject({ amount: bob(350_000n), boundBy: "savings" });
  expect(offer?.step?.reasons).toEqual([{ key: "cleanRecord" }]);
});

test.each<[string, Partial<CycleRecord>, string, boolean]>([
  ["nine meetings of ten", { attendance: percent("90") }, "30", false],
  ["less than nine of ten", { attendance: percent("89") }, "0", false],
  ["three meetings of four", { attendance: percent("75") }, "0", false],
  ["less than three of four", { attendance: percent("74") }, "-25", true],
  ["two shortfalls", { shortfalls: 2 }, "0", false],
  ["three shortfalls", { shortfalls: 3 }, "-25", true],
  ["money owed to those who covered her", { holds: ["owesHelpers"] }, "0", false],
])("%s", (_name, change, points, isStayInDoubt) => {
  const step = stepOf({ ...clean, ...change }, steps);
  expect(step).toMatchObject({ change: percent(points), isStayInDoubt });
});

test("every reason comes with its figure", () => {
  const record: CycleRecord = { shortfalls: 3, attendance: percent("70"), holds: ["savedLate"] };
  expect(stepOf(record, steps).reasons).toEqual([
    { key: "shortfalls", count: 3 },
    { key: "attendance", attendance: percent("70") },
    { key: "hold", hold: "savedLate" },
  ]);
});

test("what she can carry is the largest loan whose instalment fits, to the coin", () => {
  const bearable = fc.bigInt(0n, 100_000n);
  fc.assert(
    fc.property(bearable, fc.bigInt(0n, 10n ** 7n), (disposable, most) => {
      const capacity: Capacity = { ...plan, disposable: bob(disposable), part: percent("40") };
      const loan = largestWithin(capacity, bob(most));
      const first = (principal: Money) =>
        planLoan({ ...plan, principal }).map(instalmentTotal)[0]?.minor ?? 0n;
      expect(loan.minor <= most).toBe(true);
      if (loan.minor > 0n) expect(first(loan) * 10n <= disposable * 4n).toBe(true);
      if (loan.minor < most) {
        expect(first(bob(loan.minor + 1n)) * 10n > disposable * 4n).toBe(true);
      }
    }),
  );
});

test("no offer exceeds a ceiling, and the largest is within reach of the smallest", () => {
  const anyRecord = fc.record({
    shortfalls: fc.nat(4),
    attendance: fc.integer({ min: 50, max: 100 }).map((points) => fraction(BigInt(points), 100n)),
    holds: fc.constantFrom([], ["savedLate" as const]),
  });
  const anyWoman = fc.record({
    memberId: fc.uuid(),
    last: fc.option(
      fc.record({
        loan: fc.bigInt(1n, 2_000_000n).map(bob),
        record: anyRecord,
        savings: fc.bigInt(0n, 300_000n).map(bob),
      }),
    ),
    capacity: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(anyWoman, { maxLength: 30 }), (women) => {
      const offers = proposeLadder(women, rules);
      expect(offers.map(({ memberId }) => memberId)).toEqual(women.map(({ memberId }) => memberId));
      for (const { amount, limits, boundBy } of offers) {
        expect(limits.every((limit) => compare(amount, limit.amount) <= 0)).toBe(true);
        expect(amount.minor >= 0n && amount.minor % rules.unitMinor === 0n).toBe(true);
        const bound = limits.find(({ key }) => key === boundBy)?.amount ?? bob(-1n);
        expect(bound.minor - amount.minor < rules.unitMinor).toBe(true);
      }
      const sizes = offers.map(({ amount }) => amount).filter(({ minor }) => minor > 0n);
      const [smallest, largest] = [sizes.toSorted(compare)[0], sizes.toSorted(compare).at(-1)];
      if (smallest === undefined || largest === undefined) return;
      expect(largest.minor <= smallest.minor * rules.spreadMultiple).toBe(true);
    }),
  );
});

function woman(memberId: string, loan: bigint, savings: bigint, record: CycleRecord): Candidate {
  return { memberId, last: { loan: bob(loan), savings: bob(savings), record }, capacity: null };
}

function changeOf({ step }: Offer): string {
  if (step === null) return "new";
  const points = (step.change.numerator * 100n) / step.change.denominator;
  return `${points > 0n ? "+" : ""}${points} %`;
}

function bob(minor: bigint): Money {
  return money("BOB", minor);
}
