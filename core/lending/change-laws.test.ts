// Laws of every change: whatever the loan, the day and the change, nothing is lost, nothing is
// negative, and what was paid stands.

import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "#core/money/fraction.ts";
import { isNegative, money, sum, zero, type Money } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import { addDays, day, weekday, type Day, type Weekday } from "#core/time/day.ts";
import { isBusinessDay, type ClosedDays } from "#core/time/holidays.ts";
import { STANDARD_ORDER } from "./component.ts";
import { moveOffHolidays, planAround } from "./holiday-policy.ts";
import { principalOutstanding, unpaid, type Loan } from "./loan.ts";
import { moveWeekday } from "./move-weekday.ts";
import { prepayPart, prepayWhole } from "./prepay.ts";
import { reschedule } from "./reschedule.ts";
import { maturityOf, restOfLoan, withPlan } from "./rest-of-loan.ts";
import { planLoan } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

type Story = { readonly loan: Loan; readonly terms: LoanTerms; readonly on: Day };

const start = day("2026-01-31");
const anyTerms: fc.Arbitrary<LoanTerms> = fc.record({
  method: fc.constantFrom("flat", "level", "equalPrincipal"),
  ratePerYear: fc.integer({ min: 0, max: 15_000 }).map((rate) => fraction(BigInt(rate), 10_000n)),
  basis: fc.constantFrom("30/360", "actual/360", "actual/365"),
  frequency: fc.oneof(
    fc.record({ every: fc.constantFrom(7, 14, 21, 28), unit: fc.constant("days" as const) }),
    fc.constant({ every: 1, unit: "months" } as const),
  ),
  instalments: fc.integer({ min: 1, max: 30 }),
  rounding: fc.record({
    unitMinor: fc.constantFrom(1n, 10n, 100n),
    mode: fc.constantFrom("halfUp", "up", "down"),
  }),
  lateInterestPerYear: fc.constant(null),
  allocation: fc.constant(STANDARD_ORDER),
});

/** A loan with some first instalments paid, the next perhaps in part, on some day of its life. */
const storyOf = (anyOf: fc.Arbitrary<LoanTerms>): fc.Arbitrary<Story> =>
  fc
    .record({
      terms: anyOf,
      minor: fc.bigInt(1_000n, 10n ** 7n),
      paid: fc.nat(12),
      isPartPaid: fc.boolean(),
      days: fc.nat(60),
    })
    .map(({ terms, minor, paid, isPartPaid, days }) => {
      const principal = money("BOB", minor);
      const none = { loanId: "loan", memberId: "rosa", principal, disbursedOn: start, lines: [] };
      const regular = dueDays(start, terms.frequency, terms.instalments);
      const plan = planLoan({ principal, terms, disbursedOn: start, dueDays: regular });
      const loan = withPlan(none, [], plan);
      const lines = loan.lines.map((line, index) => {
        if (index < paid) return { ...line, paid: line.due, isAccrued: true };
        const { interest } = line.due;
        if (index > paid || !isPartPaid || interest === undefined) return line;
        return { ...line, paid: { interest }, isAccrued: true };
      });
      const lastPaid = loan.lines[Math.min(paid, lines.length) - 1]?.dueOn ?? start;
      return { loan: { ...loan, lines }, terms, on: addDays(lastPaid, days) };
    });

const anyStory = storyOf(anyTerms);
const declining = storyOf(anyTerms.filter(({ method }) => method !== "flat"));
const weekly = storyOf(anyTerms.filter(({ frequency }) => frequency.unit === "days"));

const anyClosed: fc.Arbitrary<ClosedDays> = fc.record({
  holidays: fc
    .array(fc.nat(900), { maxLength: 200 })
    .map((days) => new Map(days.map((count) => [addDays(start, count), "closure"]))),
  restDays: fc.uniqueArray(fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6), { maxLength: 6 }),
});

const anyPolicy = fc.constantFrom("nextBusinessDay", "shiftNoInterest", "nextMeetingExtendTerm");

test("a loan prepaid in whole owes nothing after it, and nothing more than was planned", () => {
  fc.assert(
    fc.property(anyStory, ({ loan, terms, on }) => {
      const outcome = prepayWhole(loan, terms, on);
      if (!outcome.isGranted) {
        expect(restOfLoan(loan, on).balance).toEqual(zero("BOB"));
        return;
      }
      const { total, interestSaved } = outcome.value;
      const owed = unpaidOf(outcome.value.loan);
      expect(owed).toEqual(total);
      expect(isNegative(interestSaved)).toBe(false);
      expect(unpaidOf(loan).minor - total.minor).toBe(interestSaved.minor);
      expectSound(loan, outcome.value.loan, on);
    }),
  );
});

test("a loan prepaid in part owes less by what she brought, in whichever way she chose", () => {
  const anyChoice = fc.constantFrom("lowerInstalment", "shorterTerm");
  fc.assert(
    fc.property(declining, anyChoice, fc.bigInt(1n, 100n), (story, choice, points) => {
      const { loan, terms, on } = story;
      const minor = (restOfLoan(loan, on).balance.minor * points) / 100n + 1n;
      const outcome = prepayPart(loan, terms, { on, amount: money("BOB", minor), choice });
      if (!outcome.isGranted) return;
      const { parts, interestSaved } = outcome.value;
      expect((parts.principal?.minor ?? 0n) + (parts.interest?.minor ?? 0n)).toBe(minor);
      const saved = unpaidOf(loan).minor - unpaidOf(outcome.value.loan).minor;
      expect(saved).toBe(interestSaved.minor);
      expectSound(loan, outcome.value.loan, on);
      expect(maturityOf(outcome.value.loan) <= maturityOf(loan)).toBe(true);
    }),
  );
});

test("a rescheduled loan owes the same principal, and its interest beside it", () => {
  fc.assert(
    fc.property(anyStory, anyTerms, ({ loan, terms, on }, asked) => {
      const outcome = reschedule(loan, terms, { on, terms: asked, anchor: start });
      const owed = principalOutstanding(loan);
      if (!outcome.isGranted) {
        expect(owed).toEqual(zero("BOB"));
        return;
      }
      const { principal, receivable } = outcome.value;
      expect(principal).toEqual(owed);
      expect(principalOutstanding(outcome.value.loan)).toEqual(owed);
      const before = restOfLoan(outcome.value.loan, on).standing;
      expect(receivable).toEqual(total(before.map((line) => unpaid(loan, line))));
      expect(outcome.value.loan.lines.length - before.length).toBe(asked.instalments);
      expectSound(loan, outcome.value.loan, on);
    }),
  );
});

test("no policy leaves a due day on a holiday or a day of rest", () => {
  fc.assert(
    fc.property(anyStory, anyClosed, anyPolicy, ({ loan, terms, on }, closed, policy) => {
      const moved = moveOffHolidays(loan, terms, policy, closed, on);
      const open = moved.lines.slice(restOfLoan(loan, on).standing.length);
      expect(open.every(({ dueOn }) => isBusinessDay(dueOn, closed))).toBe(true);
      expect(moved.lines.length).toBe(loan.lines.length);
      expect(maturityOf(moved) >= maturityOf(loan)).toBe(true);
      expect(moveOffHolidays(moved, terms, policy, closed, on)).toEqual(moved);
      expectSound(loan, moved, on);
    }),
  );
});

test("a plan made around holidays has the same shape as any plan", () => {
  fc.assert(
    fc.property(anyStory, anyClosed, anyPolicy, ({ loan, terms }, closed, policy) => {
      const { principal, disbursedOn } = loan;
      const regular = dueDays(disbursedOn, terms.frequency, terms.instalments);
      const plan = planAround({ principal, terms, disbursedOn, dueDays: regular }, policy, closed);
      expect(plan.every(({ dueOn }) => isBusinessDay(dueOn, closed))).toBe(true);
      const bare = { ...loan, lines: [] };
      expectSound(bare, withPlan(bare, [], plan), disbursedOn);
    }),
  );
});

test("after a move every open meeting stands on the new weekday, also once rescheduled", () => {
  const shift = fc.integer({ min: -27, max: 27 });
  const onMove = fc.constantFrom("asPlanned", "keepInstalment");
  fc.assert(
    fc.property(weekly, shift, onMove, ({ loan, terms, on }, days, way) => {
      const first = restOfLoan(loan, on).open[0]?.dueOn;
      fc.pre(first !== undefined);
      const regular = dueDays(start, terms.frequency, terms.instalments);
      const cycle = { number: 1, terms, disbursedOn: start, dueDays: regular, holidayPolicy: null };
      const series = { anchor: start, frequency: terms.frequency };
      const state = { cycle, loans: { rosa: loan }, debts: [] };
      const firstOn = addDays(first, days);
      const outcome = moveWeekday(state, { on, series, firstOn, onMove: way });
      if (!outcome.isGranted) {
        expect(outcome.reason).toMatch(/notWeekly|tooSoon|tooFar/);
        return;
      }
      const { loans, series: newSeries, cycle: newCycle } = outcome.value;
      const moved = loans["rosa"] ?? loan;
      const open = restOfLoan(loan, on).open.length;
      expect(daysOf(moved).slice(-open)).toEqual(newCycle.dueDays.slice(-open));
      expect(new Set(daysOf(moved).slice(-open).map(weekday))).toEqual(new Set([weekday(firstOn)]));
      expect(maturityOf(moved)).toBe(addDays(maturityOf(loan), days));
      expectSound(loan, moved, on);
      const again = reschedule(moved, terms, { on, terms, anchor: newSeries.anchor });
      if (!again.isGranted) return;
      const newDays = daysOf(again.value.loan).slice(-terms.instalments);
      expect(new Set(newDays.map(weekday))).toEqual(new Set([weekday(firstOn)]));
    }),
  );
});

test("one change after another leaves a loan as sound as one alone", () => {
  fc.assert(
    fc.property(declining, anyClosed, anyPolicy, anyTerms, (story, closed, policy, asked) => {
      const { loan, terms, on } = story;
      const moved = moveOffHolidays(loan, terms, policy, closed, on);
      const amount = money("BOB", restOfLoan(moved, on).balance.minor / 3n + 1n);
      const part = prepayPart(moved, terms, { on, amount, choice: "shorterTerm" });
      const paidAhead = part.isGranted ? part.value.loan : moved;
      expectSound(loan, paidAhead, on);
      const again = reschedule(paidAhead, terms, { on, terms: asked, anchor: start });
      const spread = again.isGranted ? again.value.loan : paidAhead;
      expectSound(paidAhead, spread, on);
      const ended = prepayWhole(spread, asked, addDays(on, 10));
      if (ended.isGranted) expectSound(spread, ended.value.loan, addDays(on, 10));
    }),
  );
});

/** What holds of a changed loan: its parts tie, its balances run to zero, what stood still does. */
function expectSound(before: Loan, after: Loan, on: Day): void {
  let balance = after.principal.minor;
  for (const { due, balanceAfter } of after.lines) {
    balance -= due.principal?.minor ?? 0n;
    expect(balanceAfter.minor).toBe(balance);
  }
  expect(balance).toBe(0n);
  const amounts = after.lines.flatMap(({ due, balanceAfter }) => [
    ...Object.values(due),
    balanceAfter,
  ]);
  expect(amounts.some(isNegative)).toBe(false);
  expect(after.lines.map(({ number }) => number)).toEqual(
    after.lines.map((_line, index) => index + 1),
  );
  expect(daysOf(after)).toEqual(daysOf(after).toSorted());
  expect(daysOf(after).every((dueOn) => dueOn <= maturityOf(after))).toBe(true);
  const { standing } = restOfLoan(before, on);
  const stood = after.lines.slice(0, standing.length);
  expect(stood.map(({ dueOn, paid }) => ({ dueOn, paid }))).toEqual(
    standing.map(({ dueOn, paid }) => ({ dueOn, paid })),
  );
}

function daysOf({ lines }: Loan): Day[] {
  return lines.map(({ dueOn }) => dueOn);
}

function unpaidOf(loan: Loan): Money {
  return total(loan.lines.map((line) => unpaid(loan, line)));
}

function total(amounts: readonly Money[]): Money {
  return sum("BOB", amounts);
}
