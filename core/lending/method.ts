// The three ways a loan is repaid, as what each asks of one instalment. Amounts are in minor
// units here; the plan around them keeps every part within the balance.

import { divideRounded } from "#core/money/rounding.ts";
import type { Fraction } from "#core/money/fraction.ts";
import type { Money } from "#core/money/money.ts";
import { addMonths, calendarOf, type Day } from "#core/time/day.ts";
import { countDays, daysInYear } from "#core/time/day-count.ts";
import { levelInstalment } from "./level.ts";
import type { LoanTerms } from "./terms.ts";

export type PlanInput = {
  readonly principal: Money;
  readonly terms: LoanTerms;
  readonly disbursedOn: Day;
  /** Ascending, after the disbursement, one per instalment. They need not be regular. */
  readonly dueDays: readonly Day[];
  /** The day monthly meetings are counted from, where the plan starts in the middle of a loan. */
  readonly anchoredOn?: Day;
};

export type RepaymentMethod = {
  /** Interest of the period `index`, counted from 0, on the balance before it. */
  readonly interest: (index: number, balance: bigint) => bigint;
  /** Principal and interest together, rounded to the product's unit, given the interest. */
  readonly total: (interest: bigint) => bigint;
};

/**
 * `kept`, in minor units, is the level instalment, or the part of the principal in the other
 * methods, where the plan keeps one it had; null where it is worked out anew.
 */
export function methodOf(input: PlanInput, kept: bigint | null): RepaymentMethod {
  const { terms, principal } = input;
  const days = periodDays(input);
  const ratePerDay = {
    numerator: terms.ratePerYear.numerator,
    denominator: terms.ratePerYear.denominator * BigInt(daysInYear(terms.basis)),
  };
  switch (terms.method) {
    case "level":
      return {
        interest: (index, balance) => interestOn(balance, ratePerDay, days[index] ?? 0n),
        total: level(principal.minor, terms, ratePerDay, days, kept),
      };
    case "equalPrincipal":
      return {
        interest: (index, balance) => interestOn(balance, ratePerDay, days[index] ?? 0n),
        total: equalPrincipal(principal.minor, terms, kept),
      };
    case "flat": {
      const allDays = days.reduce((total, count) => total + count, 0n);
      const whole = interestOn(principal.minor, ratePerDay, allDays);
      return {
        interest: (index) => flatPart(whole, index, days.length),
        total: equalPrincipal(principal.minor, terms, kept),
      };
    }
  }
}

function level(
  principalMinor: bigint,
  { rounding }: LoanTerms,
  ratePerDay: Fraction,
  days: readonly bigint[],
  kept: bigint | null,
): RepaymentMethod["total"] {
  const total = kept ?? levelInstalment({ principalMinor, ratePerDay, days, rounding });
  return () => total;
}

/** The principal's equal part is rounded to the coin, then the total to the unit. */
function equalPrincipal(
  principalMinor: bigint,
  { instalments, rounding: { unitMinor, mode } }: LoanTerms,
  kept: bigint | null,
): RepaymentMethod["total"] {
  const part = kept ?? divideRounded(principalMinor, BigInt(instalments), "halfUp");
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
 * Days of interest of each period. In 30/360 a month between two meetings of the monthly series
 * has 30 days, also where the meeting fell back to the last day of February.
 */
function periodDays(input: PlanInput): bigint[] {
  const { terms, disbursedOn, dueDays: days, anchoredOn = disbursedOn } = input;
  if (days.length !== terms.instalments) throw new RangeError("One due day for each instalment.");
  const isMonthly = terms.basis === "30/360" && terms.frequency.unit === "months";
  const [, , anchorDay] = calendarOf(anchoredOn);
  const isInSeries = (on: Day) => isMonthly && on === addMonths(on, 0, anchorDay);
  return days.map((dueOn, index) => {
    const from = days[index - 1] ?? disbursedOn;
    if (dueOn <= from) throw new RangeError("Due days follow the disbursement and one another.");
    const isWholeMonths = isInSeries(from) && isInSeries(dueOn);
    return isWholeMonths
      ? 30n * monthsBetween(from, dueOn)
      : BigInt(countDays(terms.basis, from, dueOn));
  });
}

function monthsBetween(from: Day, to: Day): bigint {
  const [[fromYear, fromMonth], [toYear, toMonth]] = [calendarOf(from), calendarOf(to)];
  return BigInt((toYear - fromYear) * 12 + toMonth - fromMonth);
}
