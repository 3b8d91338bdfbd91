import { expect, test } from "vitest";
import { fraction, percent } from "#core/money/fraction.ts";
import { money, sum } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import { day } from "#core/time/day.ts";
import { STANDARD_ORDER } from "./component.ts";
import type { PlanInput } from "./method.ts";
import { planGroup, planLoan } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

test("a loan of a few cents in many instalments ends early instead of turning negative", () => {
  const plan = planLoan(loanOf(5n, { method: "equalPrincipal", instalments: 10 }));
  expect(plan.map(({ principal }) => principal.minor)).toEqual([
    1n,
    1n,
    1n,
    1n,
    1n,
    0n,
    0n,
    0n,
    0n,
    0n,
  ]);
});

test("an instalment below its own interest falls due as interest alone, the loan at the end", () => {
  const rounding = { unitMinor: 10_000n, mode: "down" } as const;
  const plan = planLoan(loanOf(10_000n, { ratePerYear: percent("120"), instalments: 3, rounding }));
  expect(plan.map(({ principal }) => principal.minor)).toEqual([0n, 0n, 10_000n]);
  expect(plan.map(({ interest }) => interest.minor)).toEqual([467n, 467n, 467n]);
});

test("by 30/360 every month costs a twelfth of the year, February too", () => {
  const plan = planLoan(
    loanOf(120_000n, {
      method: "equalPrincipal",
      ratePerYear: percent("12"),
      basis: "30/360",
      frequency: { every: 1, unit: "months" },
      instalments: 3,
    }),
  );
  expect(plan.map(({ dueOn }) => dueOn)).toEqual(["2026-02-28", "2026-03-31", "2026-04-30"]);
  expect(plan.map(({ interest }) => interest.minor)).toEqual([1_200n, 800n, 400n]);
});

test("a plan that starts in the middle of a monthly loan still costs a month for a month", () => {
  const terms = { basis: "30/360", frequency: { every: 1, unit: "months" } } as const;
  const whole = loanOf(120_000n, { ...terms, method: "equalPrincipal", instalments: 3 });
  const rest = {
    ...loanOf(80_000n, { ...terms, method: "equalPrincipal", instalments: 2 }),
    disbursedOn: day("2026-02-28"),
    dueDays: whole.dueDays.slice(1),
    anchoredOn: day("2026-01-31"),
  };
  const interest = (input: PlanInput) => planLoan(input).map((one) => one.interest.minor);
  expect(interest(rest)).toEqual(interest(whole).slice(1));
});

test("a flat loan of 7350.00 at 4 % every four weeks for 16 weeks costs 73.50 a week", () => {
  const plan = planLoan(
    loanOf(735_000n, {
      method: "flat",
      ratePerYear: fraction(4n * 360n, 2_800n),
      frequency: { every: 7, unit: "days" },
      instalments: 16,
    }),
  );
  const interest = plan.map((one) => one.interest);
  expect(sum("BOB", interest)).toEqual(money("BOB", 117_600n));
  expect(plan.slice(0, 15).every(({ principal }) => principal.minor === 45_938n)).toBe(true);
  expect(plan.every(({ interest }) => interest.minor === 7_350n)).toBe(true);
  expect(plan.at(-1)?.principal.minor).toBe(45_930n);
});

test("due days that are missing, or do not follow one another, are a bug and throw", () => {
  const loan = loanOf(300_000n, {});
  expect(() => planLoan({ ...loan, dueDays: loan.dueDays.slice(1) })).toThrow(RangeError);
  expect(() => planLoan({ ...loan, dueDays: loan.dueDays.toReversed() })).toThrow(RangeError);
  expect(() => planLoan({ ...loan, disbursedOn: loan.dueDays[0] ?? loan.disbursedOn })).toThrow(
    RangeError,
  );
});

test("a group without loans has no plan", () => {
  expect(planGroup([])).toEqual([]);
});

function loanOf(minor: bigint, change: Partial<LoanTerms>): PlanInput {
  const terms: LoanTerms = {
    method: "level",
    ratePerYear: percent("30"),
    basis: "actual/360",
    frequency: { every: 14, unit: "days" },
    instalments: 12,
    rounding: { unitMinor: 1n, mode: "halfUp" },
    lateInterestPerYear: null,
    allocation: STANDARD_ORDER,
    ...change,
  };
  const disbursedOn = day("2026-01-31");
  const days = dueDays(disbursedOn, terms.frequency, terms.instalments);
  return { principal: money("BOB", minor), terms, disbursedOn, dueDays: days };
}
