// Laws of every plan: whatever the terms, the amount and the days, nothing is lost or negative.

import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "#core/money/fraction.ts";
import { isNegative, money, sum, zero, type Money } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import { addDays, day, daysBetween, type Day } from "#core/time/day.ts";
import { daysInYear } from "#core/time/day-count.ts";
import { STANDARD_ORDER } from "./component.ts";
import type { PlanInput } from "./method.ts";
import { instalmentTotal, planGroup, planLoan, type Instalment } from "./schedule.ts";
import { checkTerms, type LoanTerms } from "./terms.ts";

const anyTerms: fc.Arbitrary<LoanTerms> = fc.record({
  method: fc.constantFrom("flat", "level", "equalPrincipal"),
  ratePerYear: fc.integer({ min: 0, max: 100_000 }).map((rate) => fraction(BigInt(rate), 10_000n)),
  basis: fc.constantFrom("30/360", "actual/360", "actual/365"),
  frequency: fc.oneof(
    fc.record({ every: fc.constantFrom(7, 14, 21, 28), unit: fc.constant("days" as const) }),
    fc.constant({ every: 1, unit: "months" } as const),
  ),
  instalments: fc.integer({ min: 1, max: 60 }),
  rounding: fc.record({
    unitMinor: fc.constantFrom(1n, 10n, 50n, 100n, 1_000n),
    mode: fc.constantFrom("halfUp", "halfEven", "up", "down"),
  }),
  lateInterestPerYear: fc.constant(null),
  allocation: fc.constant(STANDARD_ORDER),
});

const anyStart = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(day("2024-01-31"), days));

const anyPrincipal = fc
  .oneof(fc.bigInt(1n, 100n), fc.bigInt(1n, 10n ** 9n))
  .map((minor) => money("BOB", minor));

/** On the meetings' own days, or on days that holidays, strikes and floods have moved. */
const anyLoan: fc.Arbitrary<PlanInput> = fc
  .tuple(anyPrincipal, anyTerms, anyStart)
  .chain(([principal, terms, disbursedOn]) => {
    const gap = fc.integer({ min: 1, max: 70 });
    const gaps = fc.array(gap, { minLength: terms.instalments, maxLength: terms.instalments });
    const moved = gaps.map((list) => daysAfter(disbursedOn, list));
    const regular = fc.constant(dueDays(disbursedOn, terms.frequency, terms.instalments));
    return fc
      .oneof(regular, moved)
      .map((days) => ({ principal, terms, disbursedOn, dueDays: days }));
  });

test("the principal parts sum to the loan and the last balance is zero", () => {
  fc.assert(
    fc.property(anyLoan, (loan) => {
      expect(checkTerms(loan.terms).isGranted).toBe(true);
      const plan = planLoan(loan);
      expect(plan.map(({ dueOn }) => dueOn)).toEqual(loan.dueDays);
      expect(totalPrincipal(plan)).toEqual(loan.principal);
      expect(plan.at(-1)?.balanceAfter).toEqual(zero("BOB"));
    }),
  );
});

test("no component and no balance is ever negative", () => {
  fc.assert(
    fc.property(anyLoan, (loan) => {
      const amounts = planLoan(loan).flatMap((one) => [
        one.principal,
        one.interest,
        one.balanceAfter,
      ]);
      expect(amounts.some(isNegative)).toBe(false);
    }),
  );
});

test("each balance is the one before less the principal that fell due", () => {
  fc.assert(
    fc.property(anyLoan, (loan) => {
      let balance = loan.principal.minor;
      for (const { principal, balanceAfter } of planLoan(loan)) {
        balance -= principal.minor;
        expect(balanceAfter.minor).toBe(balance);
      }
    }),
  );
});

test("interest on what is still owed is exact to half a cent in every period", () => {
  fc.assert(
    fc.property(anyLoan, (loan) => {
      const { terms, disbursedOn, principal } = loan;
      fc.pre(terms.method !== "flat" && terms.basis !== "30/360");
      const { numerator, denominator } = terms.ratePerYear;
      let [balance, from] = [principal.minor, disbursedOn];
      for (const { dueOn, interest, balanceAfter } of planLoan(loan)) {
        const days = BigInt(daysBetween(from, dueOn));
        const divisor = denominator * BigInt(daysInYear(terms.basis));
        const missed = interest.minor * divisor - balance * numerator * days;
        expect(2n * (missed < 0n ? -missed : missed) <= divisor).toBe(true);
        [balance, from] = [balanceAfter.minor, dueOn];
      }
    }),
  );
});

test("level instalments are all the same but the last, which differs by its rounding alone", () => {
  const cents = { unitMinor: 1n, mode: "halfUp" } as const;
  fc.assert(
    fc.property(anyLoan, (loan) => {
      const rate =
        Number(loan.terms.ratePerYear.numerator) / Number(loan.terms.ratePerYear.denominator);
      fc.pre(rate <= 1 && loan.principal.minor > 100_000n);
      const plan = planLoan({
        ...loan,
        terms: { ...loan.terms, method: "level", rounding: cents },
      });
      const [level = 0n, ...others] = plan.map((one) => instalmentTotal(one).minor);
      fc.pre(plan.every((one) => one.principal.minor > 0n));
      const last = others.pop() ?? level;
      expect(others.every((total) => total === level)).toBe(true);
      const perPeriod = 1 + (rate * 70) / 360;
      const grown = plan.reduce((sofar) => sofar * perPeriod + 1, 0);
      expect(Math.abs(Number(last - level))).toBeLessThanOrEqual(grown);
    }),
  );
});

test("flat interest is reckoned once on the whole loan and spread without losing a cent", () => {
  fc.assert(
    fc.property(anyLoan, (loan) => {
      const { principal, terms, disbursedOn } = loan;
      fc.pre(terms.basis !== "30/360");
      const plan = planLoan({ ...loan, terms: { ...terms, method: "flat" } });
      const last = plan.at(-1)?.dueOn ?? disbursedOn;
      const days = BigInt(daysBetween(disbursedOn, last));
      const divisor = terms.ratePerYear.denominator * BigInt(daysInYear(terms.basis));
      const missed =
        totalInterest(plan).minor * divisor - principal.minor * terms.ratePerYear.numerator * days;
      expect(2n * (missed < 0n ? -missed : missed) <= divisor).toBe(true);
    }),
  );
});

test("rounded up to whole bolivianos, she hands over whole bolivianos until the loan ends", () => {
  fc.assert(
    fc.property(anyLoan, (loan) => {
      const rounding = { unitMinor: 100n, mode: "up" } as const;
      const plan = planLoan({ ...loan, terms: { ...loan.terms, rounding } });
      const before = plan.filter(
        ({ principal, balanceAfter }) => principal.minor > 0n && balanceAfter.minor > 0n,
      );
      expect(before.every((one) => instalmentTotal(one).minor % 100n === 0n)).toBe(true);
    }),
  );
});

test("on every day the group owes what its members owe together", () => {
  fc.assert(
    fc.property(fc.array(anyLoan, { maxLength: 8 }), (loans) => {
      const plans = loans.map(planLoan);
      const group = planGroup(plans);
      const total = sum(
        "BOB",
        loans.map(({ principal }) => principal),
      ).minor;
      expect(totalPrincipal(group).minor).toBe(total);
      for (const { dueOn, principal, interest, balanceAfter } of group) {
        const due = plans.flat().filter((one) => one.dueOn === dueOn);
        expect(principal).toEqual(totalPrincipal(due));
        expect(interest).toEqual(totalInterest(due));
        const repaid = totalPrincipal(plans.flat().filter((one) => one.dueOn <= dueOn));
        expect(balanceAfter.minor).toBe(total - repaid.minor);
      }
      expect(group.map(({ number }) => number)).toEqual(group.map((_, index) => index + 1));
    }),
    { numRuns: 40 },
  );
});

function daysAfter(start: Day, gaps: readonly number[]): Day[] {
  let last = start;
  return gaps.map((gap) => (last = addDays(last, gap)));
}

function totalPrincipal(plan: readonly Instalment[]): Money {
  return sum(
    "BOB",
    plan.map(({ principal }) => principal),
  );
}

function totalInterest(plan: readonly Instalment[]): Money {
  return sum(
    "BOB",
    plan.map(({ interest }) => interest),
  );
}
