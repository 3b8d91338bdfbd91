// What a loan product promises, and how far it may go. Terms are dated data of a country's
// products; a loan keeps the terms it was granted under.

import type { Fraction } from "#core/money/fraction.ts";
import type { Rounding } from "#core/money/rounding.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { Frequency } from "#core/time/calendar.ts";
import type { DayCount } from "#core/time/day-count.ts";
import { COMPONENTS, type Component } from "./component.ts";

export type LoanTerms = {
  /**
   * `flat`: interest on the first amount for the whole time, spread equally. `level`: one
   * instalment for all, interest on what is still owed. `equalPrincipal`: the same principal
   * each time, interest on what is still owed.
   */
  readonly method: "flat" | "level" | "equalPrincipal";
  readonly ratePerYear: Fraction;
  readonly basis: DayCount;
  readonly frequency: Frequency;
  readonly instalments: number;
  /** Of the instalment's total: a unit of 1 keeps cents, 100 with `up` asks for whole bolivianos. */
  readonly rounding: { readonly unitMinor: bigint; readonly mode: Rounding };
  /** On overdue principal; null where lateness costs nothing. */
  readonly lateInterestPerYear: Fraction | null;
  /** Which component a payment reaches first. */
  readonly allocation: readonly Component[];
};

export const HOLIDAY_POLICIES = [
  "nextBusinessDay",
  "shiftNoInterest",
  "nextMeetingExtendTerm",
] as const;

/**
 * `nextBusinessDay`: that one meeting waits for the next open day, with interest for the days
 * that pass and the same instalment. `shiftNoInterest`: it waits, and nothing else changes.
 * `nextMeetingExtendTerm`: it is skipped, and it and every later one move by one period.
 */
export type HolidayPolicy = (typeof HOLIDAY_POLICIES)[number];

export type TermsRefusal =
  | "rateOutOfLimits"
  | "lateInterestOutOfLimits"
  | "instalmentsOutOfLimits"
  | "roundingOutOfLimits"
  | "allocationIncomplete";

/** Two years of weekly meetings. */
export const MOST_INSTALMENTS = 104;

/** Times the principal in a year: above any lawful price, below what a slip of the keys gives. */
const HIGHEST_RATE = 10n;

/** Rates are quoted to the ten-thousandth of a percent at the finest. */
const FINEST_RATE = 1_000_000n;

/** A thousand units of a currency with cents. */
const LARGEST_UNIT = 100_000n;

/** Limits of the machine, wide enough for any country; lawful caps are country data. */
export function checkTerms(terms: LoanTerms): Outcome<LoanTerms, TermsRefusal> {
  const flaw = flawOf(terms);
  return flaw === null ? granted(terms) : refused(flaw);
}

function flawOf(terms: LoanTerms): TermsRefusal | null {
  const { ratePerYear, lateInterestPerYear, instalments, rounding, allocation } = terms;
  if (!isWithinLimits(ratePerYear)) return "rateOutOfLimits";
  if (lateInterestPerYear !== null && !isWithinLimits(lateInterestPerYear)) {
    return "lateInterestOutOfLimits";
  }
  if (!Number.isInteger(instalments) || instalments < 1 || instalments > MOST_INSTALMENTS) {
    return "instalmentsOutOfLimits";
  }
  if (rounding.unitMinor < 1n || rounding.unitMinor > LARGEST_UNIT) return "roundingOutOfLimits";
  return isWholeOrder(allocation) ? null : "allocationIncomplete";
}

function isWithinLimits({ numerator, denominator }: Fraction): boolean {
  return (
    denominator >= 1n &&
    denominator <= FINEST_RATE &&
    numerator >= 0n &&
    numerator <= HIGHEST_RATE * denominator
  );
}

/** Every component once: one left out could never be paid. */
function isWholeOrder(order: readonly Component[]): boolean {
  return (
    order.length === COMPONENTS.length && COMPONENTS.every((component) => order.includes(component))
  );
}
