// Effective costs reckoned apart from this program, with and without what the women must save.

import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { multiply } from "#core/money/share.ts";
import { dueDays } from "#core/time/calendar.ts";
import { daysBetween } from "#core/time/day.ts";
import { effectiveCost, nominalCost, type Flow } from "./effective-cost.ts";
import { DISBURSED_ON, FORTNIGHTLY, FOUR_WEEKLY } from "./example-loan.ts";
import { instalmentTotal, planLoan, type Instalment } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

const RECEIVED = 300_000n;
const FORTNIGHT = { days: 14, perYear: 26 };

function planOf(terms: LoanTerms, minor: bigint): Instalment[] {
  const days = dueDays(DISBURSED_ON, terms.frequency, terms.instalments);
  return planLoan({
    principal: money("BOB", minor),
    terms,
    disbursedOn: DISBURSED_ON,
    dueDays: days,
  });
}

function flowsOf(minor: bigint, plan: readonly Instalment[]): Flow[] {
  return [
    { afterDays: 0, minor },
    ...plan.map((line) => ({
      afterDays: daysBetween(DISBURSED_ON, line.dueOn),
      minor: -instalmentTotal(line).minor,
    })),
  ];
}

describe("the cost in a year", () => {
  const plan = planOf(FORTNIGHTLY, RECEIVED);
  const alone = flowsOf(RECEIVED, plan);
  const lastDay = 168;

  test("of 3,000.00 at 30 % every fourteen days is 35.31 %, and 30.33 % nominal", () => {
    expect(effectiveCost(alone, 365)).toBe(3531);
    expect(nominalCost(alone, FORTNIGHT)).toBe(3033);
  });

  test("rises to 44.30 %, 36.83 % nominal, when a tenth is held from the first day to the last", () => {
    const held: Flow[] = [
      ...alone,
      { afterDays: 0, minor: -30_000n },
      { afterDays: lastDay, minor: 30_000n },
    ];
    expect(effectiveCost(held, 365)).toBe(4430);
    expect(nominalCost(held, FORTNIGHT)).toBe(3683);
  });

  test("rises to 39.14 %, 33.15 % nominal, when a tenth of each instalment is saved: 323.28", () => {
    const saved = plan.map((line) => ({
      afterDays: daysBetween(DISBURSED_ON, line.dueOn),
      minor: multiply(instalmentTotal(line), percent("10"), "halfUp").minor,
    }));
    const whole = saved.reduce((sum, { minor }) => sum + minor, 0n);
    expect(whole).toBe(32_328n);
    const flows = [
      ...alone,
      ...saved.map(({ afterDays, minor }) => ({ afterDays, minor: -minor })),
      { afterDays: lastDay, minor: whole },
    ];
    expect(effectiveCost(flows, 365)).toBe(3914);
    expect(nominalCost(flows, FORTNIGHT)).toBe(3315);
  });

  test("of 12,000.00 at 36 % every four weeks is 42.64 %", () => {
    expect(effectiveCost(flowsOf(1_200_000n, planOf(FOUR_WEEKLY, 1_200_000n)), 365)).toBe(4264);
  });

  test("of a flat loan of sixteen weeks is 153.1 % over fifty-two weeks", () => {
    const weeks = weekly(735_000n, (week) => (week < 16 ? 53_288n : 53_280n));
    expect(Math.round(effectiveCost(weeks, 364) / 10)).toBe(1531);
    expect(Math.round(effectiveCost(weeks, 365) / 10)).toBe(1538);
  });

  test("of the same loan with a fee of 220.50 kept back is 207.9 %, and 191.2 % with its tax", () => {
    const withFee = weekly(735_000n - 22_050n, (week) => (week < 16 ? 53_288n : 53_280n));
    expect(Math.round(effectiveCost(withFee, 364) / 10)).toBe(2079);
    const withTax = weekly(735_000n, (week) => (week < 16 ? 54_464n : 54_456n));
    expect(Math.round(effectiveCost(withTax, 364) / 10)).toBe(1912);
  });

  test("with credit life insurance is 28.02 % where it was 26.82 %", () => {
    const premiums = [400n, 337n, 272n, 206n, 139n, 70n];
    const monthly = (premium: readonly bigint[]): Flow[] => [
      { afterDays: 0, minor: 500_000n },
      ...premiums.map((_none, index) => ({
        afterDays: 30 * (index + 1),
        minor: -(index < 5 ? 89_263n : 89_262n) - (premium[index] ?? 0n),
      })),
    ];
    expect(effectiveCost(monthly([]), 360)).toBe(2682);
    expect(effectiveCost(monthly(premiums), 360)).toBe(2802);
  });

  test("of a loan without interest is nothing", () => {
    expect(
      effectiveCost(
        weekly(1_600n, () => 100n),
        365,
      ),
    ).toBe(0);
  });

  test("never falls when one coin more is paid", () => {
    const whole = fc.array(fc.bigInt(1n, 90_000n), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(whole, fc.bigInt(1n, 1_000_000n), (paid, received) => {
        const flows = (extra: bigint) =>
          weekly(received, (week) => (paid[week - 1] ?? 0n) + extra, paid.length);
        expect(effectiveCost(flows(1n), 365)).toBeGreaterThanOrEqual(effectiveCost(flows(0n), 365));
      }),
    );
  });
});

function weekly(received: bigint, paid: (week: number) => bigint, count = 16): Flow[] {
  return [
    { afterDays: 0, minor: received },
    ...Array.from({ length: count }, (_none, index) => ({
      afterDays: 7 * (index + 1),
      minor: -paid(index + 1),
    })),
  ];
}
