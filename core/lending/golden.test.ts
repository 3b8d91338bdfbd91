// Plans worked out apart from this program, as tables a banker can check. The program prints
// each table again and must agree to the last cent; the files are not written from it.

import { expect, test } from "vitest";
import { percent } from "#core/money/fraction.ts";
import { money, subtract, type Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { dueDays } from "#core/time/calendar.ts";
import { addDays, day, daysBetween } from "#core/time/day.ts";
import { countDays } from "#core/time/day-count.ts";
import { allocate } from "./allocate.ts";
import { STANDARD_ORDER } from "./component.ts";
import { planTable, row } from "./golden-table.ts";
import { interestFor } from "./interest.ts";
import { lateInterest } from "./late-interest.ts";
import { planGroup, planLoan, type Instalment } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

const TO_THE_CENT = { unitMinor: 1n, mode: "halfUp" } as const;

const fortnightly: LoanTerms = {
  method: "level",
  ratePerYear: percent("30"),
  basis: "actual/360",
  frequency: { every: 14, unit: "days" },
  instalments: 12,
  rounding: TO_THE_CENT,
  lateInterestPerYear: null,
  allocation: STANDARD_ORDER,
};

const fourWeekly: LoanTerms = {
  ...fortnightly,
  ratePerYear: percent("36"),
  basis: "actual/365",
  frequency: { every: 28, unit: "days" },
  instalments: 6,
};

const monthly: LoanTerms = {
  ...fortnightly,
  method: "equalPrincipal",
  ratePerYear: percent("24"),
  basis: "30/360",
  frequency: { every: 1, unit: "months" },
  instalments: 6,
};

test("equal principal every month, by 30/360", async () => {
  const plan = planOf(bob(500_000n), monthly);
  const title = "Rosa receives 5000.00 at 24 % a year, equal principal, monthly, 30/360.";
  await expectGolden("equal-principal-monthly", [title, "", planTable(plan, "BOB")]);
});

test("a level instalment every fourteen days, by actual days over 360", async () => {
  const plan = planOf(bob(300_000n), fortnightly);
  const title = "Rosa receives 3000.00 at 30 % a year, level, every 14 days, actual/360.";
  await expectGolden("level-14-days", [title, "", planTable(plan, "BOB")]);
});

test("the same loan paid in whole bolivianos", async () => {
  const rounding = { unitMinor: 100n, mode: "up" } as const;
  const plan = planOf(bob(300_000n), { ...fortnightly, rounding });
  const title = "The loan of level-14-days with the instalment rounded up to whole bolivianos.";
  await expectGolden("level-whole-bolivianos", [title, "", planTable(plan, "BOB")]);
});

test("a level instalment every four weeks, by actual days over 365", async () => {
  const plan = planOf(bob(1_200_000n), fourWeekly);
  const title = "Carmen receives 12000.00 at 36 % a year, level, every 28 days, actual/365.";
  await expectGolden("level-28-days", [title, "", planTable(plan, "BOB")]);
});

test("Las Flores owes what its eight women owe", async () => {
  const group = planGroup(Array.from({ length: 8 }, () => planOf(bob(300_000n), fortnightly)));
  const title = "Las Flores: eight loans like the one of level-14-days, summed by due day.";
  await expectGolden("group-of-eight", [title, "", planTable(group, "BOB")]);
});

test("a group's plan is summed from its members and never shared out to them", async () => {
  const member = planOf(bob(100_000n), { ...monthly, ratePerYear: percent("0"), instalments: 3 });
  await expectGolden("group-bottom-up", [
    "Three women receive 1000.00 each in 3 equal principals, without interest.",
    "",
    "Each woman",
    planTable(member, "BOB"),
    "",
    "The group",
    planTable(planGroup([member, member, member]), "BOB"),
  ]);
});

test("a late payment reaches late interest, then interest, then principal", async () => {
  const third = planOf(bob(1_200_000n), fourWeekly)[2];
  if (third === undefined) throw new Error("Carmen's plan has six instalments.");
  const { dueOn, principal, interest } = third;
  const paidOn = addDays(dueOn, 20);
  const perYear = percent("9");
  const terms = { overduePrincipal: principal, perYear, basis: "actual/365" } as const;
  const late = lateInterest({ ...terms, from: dueOn, to: paidOn });
  const owed = { instalment: 3, parts: { lateInterest: late, interest, principal } };
  const { taken, left } = allocate(bob(150_000n), [owed], STANDARD_ORDER);
  const paid = taken[0]?.parts;
  const rows = (["lateInterest", "interest", "principal"] as const).map((component) => {
    const due = owed.parts[component];
    const part = paid?.[component] ?? bob(0n);
    return row([component, due, part, subtract(due, part)]);
  });
  await expectGolden("late-payment", [
    `Carmen pays 1500.00 towards instalment 3 of level-28-days on ${paidOn},`,
    `${daysBetween(dueOn, paidOn)} days after ${dueOn}. Late interest is 9 % a year of overdue principal.`,
    "",
    row(["", "Owed", "Paid", "Still owed"]),
    ...rows,
    "",
    `Left over: ${plainText(left)}`,
  ]);
});

test("interest between two days, by each day count", async () => {
  const [from, to] = [day("2026-01-15"), day("2026-03-02")];
  const rows = (["actual/360", "actual/365", "30/360"] as const).map((basis) => {
    const input = { balance: bob(1_000_000n), ratePerYear: percent("24"), basis, from, to };
    return row([basis, String(countDays(basis, from, to)), interestFor(input)]);
  });
  await expectGolden("day-count", [
    `Interest on 10000.00 at 24 % a year from ${from} to ${to}.`,
    "",
    row(["", "Days", "Interest"]),
    ...rows,
  ]);
});

function bob(minor: bigint): Money {
  return money("BOB", minor);
}

function planOf(principal: Money, terms: LoanTerms): Instalment[] {
  const disbursedOn = day("2026-02-05");
  const days = dueDays(disbursedOn, terms.frequency, terms.instalments);
  return planLoan({ principal, terms, disbursedOn, dueDays: days });
}

async function expectGolden(name: string, lines: readonly string[]): Promise<void> {
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`./golden/${name}.txt`);
}
