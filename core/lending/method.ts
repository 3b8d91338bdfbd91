// The three ways a loan is repaid, as what each asks of one instalment. Amounts are in minor
// units here; the plan around them keeps every part within the balance.

import { divideRounded } from "#core/money/rounding.ts";
import type { Fraction } from "#core/money/fraction.ts";
import type { Money } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import type { Day } from "#core/time/day.ts";
import { countDays, daysInYear } from "#core/time/day-count.ts";
import { levelInstalment } from "./level.ts";
import type { LoanTerms } from "./terms.ts";

export type PlanInput = {
  readonly principal: Money;
  readonly terms: LoanTerms;
  readonly disbursedOn: Day;
  /** Ascending, after the disbursement, one per instalment. They need not be regular. */
  readonly dueDays: readonly Day[];
};

type RepaymentMethod = {
  /** Interest of the period `index`, counted from 0, on the balance before it. */
  readonly interest: (index: number, balance: bigint) => bigint;
  /** Principal and interest together, rounded to the product's unit, given the interest. */
  readonly total: (interest: bigint) => bigint;
};

export function methodOf(input: PlanInput): RepaymentMethod {
  const { terms, principal } = input;
  const days = periodDays(input);
  const ratePerDay = {
    numerator: terms.ratePerYear.numerator,
    denominator: terms.ratePerYear.denominator * BigInt(daysInYear(terms.basis)),
  };
  switch (terms.method) {
    case "level":
      return level(principal.minor, terms, ratePerDay, days);
    case "equalPrincipal":
      return {
        interest: (index, balance) => interestOn(balance, ratePerDay, days[index] ?? 0n),
        total: equalPrincipal(principal.minor, terms),
      };
    case "flat": {
      const allDays = days.reduce((total, count) => total + count, 0n);
      const whole = interestOn(principal.minor, ratePerDay, allDays);
      return {
        interest: (index) => flatPart(whole, index, days.length),
        total: equalPrincipal(principal.minor, terms),
      };
    }
  }
}

function level(
  principalMinor: bigint,
  { rounding }: LoanTerms,
  ratePerDay: Fraction,
  days: readonly bigint[],
): RepaymentMethod {
  const total = levelInstalment({ principalMinor, ratePerDay, days, rounding });
  return {
    interest: (index, balance) => interestOn(balance, ratePerDay, days[index] ?? 0n),
    total: () => total,
  };
}

/** The principal's equal part is rounded to the coin, then the total to the unit. */
function equalPrincipal(
  principalMinor: bigint,
  { instalments, rounding: { unitMinor, mode } }: LoanTerms,
): RepaymentMethod["total"] {
  const part = divideRounded(principalMinor, BigInt(instalments), "halfUp");
  return (interest) => divideRounded(part + interest, unitMinor, mode) * unitMinor;
}

/** Equal parts of the whole interest; the last takes the residue, and no part goes below zero. */
function flatPart(whole: bigint, index: number, instalments: number): bigint {
  const part = divideRounded(whole, BigInt(instalments), "halfUp");
  const before = part * BigInt(index);
  const left = before < whole ? whole - before : 0n;
  return index === instalments - 1 || left < part ? left : part;
}

function interestOn(balance: bigint, ratePerDay: Fraction, days: bigint): bigint {
  return divideRounded(balance * ratePerDay.numerator * days, ratePerDay.denominator, "halfUp");
}

/**
 * Days of interest of each period. In 30/360 a whole month of the regular calendar has 30 days,
 * also where the meeting fell back to the last day of February.
 */
function periodDays({ terms, disbursedOn, dueDays: days }: PlanInput): bigint[] {
  if (days.length !== terms.instalments) throw new RangeError("One due day for each instalment.");
  const isMonthly = terms.basis === "30/360" && terms.frequency.unit === "months";
  const regular = isMonthly ? dueDays(disbursedOn, terms.frequency, days.length) : [];
  return days.map((dueOn, index) => {
    const from = days[index - 1] ?? disbursedOn;
    if (dueOn <= from) throw new RangeError("Due days follow the disbursement and one another.");
    const isWholeMonth = dueOn === regular[index] && (index === 0 || from === regular[index - 1]);
    return isWholeMonth ? 30n : BigInt(countDays(terms.basis, from, dueOn));
  });
}
