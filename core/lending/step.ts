// How the record of a cycle moves a woman on the ladder: up, not at all, or down.

import { fraction, type Fraction } from "#core/money/fraction.ts";

/** What holds a rise back whatever the record: each until it is settled. */
export type Hold = "owesHelpers" | "savedLate" | "usedCompulsory";

export type CycleRecord = {
  /** Meetings at which her own money fell short and others, or the fund, covered it. */
  readonly shortfalls: number;
  /** Meetings she came to, over all meetings. */
  readonly attendance: Fraction;
  readonly holds: readonly Hold[];
};

/** A table the association votes. Changes are parts of the last loan; `fall` is below zero. */
export type StepTable = {
  readonly rise: Fraction;
  readonly fall: Fraction;
  /** With no shortfall and this attendance she rises. */
  readonly attendanceToRise: Fraction;
  /** Below this attendance she falls, or leaves if the assembly says so. */
  readonly attendanceToStay: Fraction;
  /** With more shortfalls than this she falls, or leaves. */
  readonly shortfallsToStay: number;
};

export type StepReason =
  | { readonly key: "cleanRecord" }
  | { readonly key: "shortfalls"; readonly count: number }
  | { readonly key: "attendance"; readonly attendance: Fraction }
  | { readonly key: "hold"; readonly hold: Hold };

export type Step = {
  readonly change: Fraction;
  /** The assembly must say whether she stays. */
  readonly isStayInDoubt: boolean;
  readonly reasons: readonly StepReason[];
};

export function stepOf(record: CycleRecord, table: StepTable): Step {
  const { shortfalls, attendance, holds } = record;
  const isShort = shortfalls > table.shortfallsToStay;
  const isAway = isLess(attendance, table.attendanceToStay);
  if (isShort || isAway) {
    return { change: table.fall, isStayInDoubt: true, reasons: reasonsOf(record, isShort, isAway) };
  }
  const isOften = !isLess(attendance, table.attendanceToRise);
  if (shortfalls === 0 && isOften && holds.length === 0) {
    return { change: table.rise, isStayInDoubt: false, reasons: [{ key: "cleanRecord" }] };
  }
  const reasons = reasonsOf(record, shortfalls > 0, !isOften);
  return { change: fraction(0n, 1n), isStayInDoubt: false, reasons };
}

function reasonsOf(record: CycleRecord, isShort: boolean, isAway: boolean): StepReason[] {
  const { shortfalls, attendance, holds } = record;
  return [
    ...(isShort ? [{ key: "shortfalls", count: shortfalls } as const] : []),
    ...(isAway ? [{ key: "attendance", attendance } as const] : []),
    ...holds.map((hold) => ({ key: "hold", hold }) as const),
  ];
}

function isLess(left: Fraction, right: Fraction): boolean {
  return left.numerator * right.denominator < right.numerator * left.denominator;
}
