// Changes in the life of a loan, worked out apart from this program; the files are not written
// from it. The plans they start from stand in golden/level-14-days.txt and level-28-days.txt.

import { expect, test } from "vitest";
import { money, sum, zero, type Money } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import { day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import { DISBURSED_ON, exampleLoan, FORTNIGHTLY, FOUR_WEEKLY } from "./example-loan.ts";
import { loanTable, planTable, row } from "./golden-table.ts";
import { planAround } from "./holiday-policy.ts";
import type { PlanInput } from "./method.ts";
import { prepayPart, prepayWhole } from "./prepay.ts";
import { reschedule } from "./reschedule.ts";
import { instalmentTotal, planLoan } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

const holyWeek: ClosedDays = {
  holidays: new Map([
    [day("2026-04-02"), "closure"],
    [day("2026-04-03"), "goodFriday"],
  ]),
  restDays: [5, 6],
};

test("Holy Thursday, by each of the three policies", async () => {
  const carmen = inputOf(bob(1_200_000n), FOUR_WEEKLY);
  const planned = (policy: Parameters<typeof planAround>[1]) =>
    planTable(planAround(carmen, policy, holyWeek), "BOB");
  await expectGolden("holiday-policies", [
    "Carmen's loan of level-28-days. Holy Thursday 2026-04-02 is closed, and so are Good Friday",
    "and the weekend: the next business day is Monday 2026-04-06.",
    "",
    "nextBusinessDay: the same instalment, interest for the actual days",
    planned("nextBusinessDay"),
    "",
    "shiftNoInterest: only the day moves",
    planned("shiftNoInterest"),
    "",
    "nextMeetingExtendTerm: every later day moves one period",
    planned("nextMeetingExtendTerm"),
  ]);
});

test("Carmen's plan costs 42.64 % a year, compounded over its periods of 28 days", () => {
  const totals = planLoan(inputOf(bob(1_200_000n), FOUR_WEEKLY)).map(instalmentTotal);
  let [low, high] = [0, 1];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    const worth = totals.reduce(
      (soFar, { minor }, index) => soFar + Number(minor) / (1 + middle) ** (index + 1),
      0,
    );
    if (worth > 1_200_000) low = middle;
    else high = middle;
  }
  expect(Math.round(((1 + low) ** (365 / 28) - 1) * 10_000)).toBe(4_264);
});

test("Rosa ends her loan six days after the fifth instalment", async () => {
  const ended = prepayWhole(exampleLoan(FORTNIGHTLY, 5), FORTNIGHTLY, day("2026-04-22"));
  if (!ended.isGranted) throw new Error(ended.reason);
  const { loan, parts, total, interestSaved } = ended.value;
  await expectGolden("prepay-whole", [
    "Rosa ends the loan of level-14-days on 2026-04-22, six days after instalment 5.",
    "",
    loanTable(loan.lines, "BOB"),
    "",
    row(["Principal", parts.principal ?? zero("BOB")]),
    row(["Interest", parts.interest ?? zero("BOB")]),
    row(["Total", total]),
    row(["Saved", interestSaved]),
  ]);
});

test("Rosa brings 500.00 more, for a lower instalment or for a shorter term", async () => {
  const prepaid = (choice: "lowerInstalment" | "shorterTerm") => {
    const asked = { on: day("2026-04-02"), amount: bob(50_000n), choice };
    const outcome = prepayPart(exampleLoan(FORTNIGHTLY, 4), FORTNIGHTLY, asked);
    if (!outcome.isGranted) throw new Error(outcome.reason);
    const { loan, interestSaved } = outcome.value;
    return [choice, loanTable(loan.lines, "BOB"), row(["Saved", interestSaved])];
  };
  await expectGolden("prepay-part", [
    "Rosa brings 500.00 beside instalment 4 of level-14-days, on its day.",
    "",
    ...prepaid("lowerInstalment"),
    "",
    ...prepaid("shorterTerm"),
  ]);
});

test("Rosa's balance after the fifth instalment is spread over ten meetings", async () => {
  const terms = { ...FORTNIGHTLY, instalments: 10 };
  const outcome = reschedule(exampleLoan(FORTNIGHTLY, 5), FORTNIGHTLY, {
    on: day("2026-04-16"),
    terms,
    anchor: DISBURSED_ON,
  });
  if (!outcome.isGranted) throw new Error(outcome.reason);
  const { loan, receivable } = outcome.value;
  expect(receivable).toEqual(zero("BOB"));
  const interest = sum(
    "BOB",
    loan.lines.slice(5).map(({ due }) => due.interest ?? zero("BOB")),
  );
  await expectGolden("reschedule", [
    "After instalment 5 of level-14-days the balance is spread over ten meetings at 30 % a year.",
    "",
    loanTable(loan.lines, "BOB"),
    "",
    row(["New interest", interest]),
  ]);
});

function inputOf(principal: Money, terms: LoanTerms): PlanInput {
  const days = dueDays(DISBURSED_ON, terms.frequency, terms.instalments);
  return { principal, terms, disbursedOn: DISBURSED_ON, dueDays: days };
}

function bob(minor: bigint): Money {
  return money("BOB", minor);
}

async function expectGolden(name: string, lines: readonly string[]): Promise<void> {
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`./golden/${name}.txt`);
}
