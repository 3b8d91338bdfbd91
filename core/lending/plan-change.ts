// What differs between a loan before and after its plan was made anew: kept as a movement, so that
// whoever replays the history finds the same plan without working it out again.

import type { Loan, LoanLine } from "./loan.ts";

export type PlanChange = {
  /** The number of the first instalment that is another. */
  readonly from: number;
  /** All instalments from there on. */
  readonly lines: readonly LoanLine[];
};

/** Null when nothing differs. */
export function planChange(before: Loan, after: Loan): PlanChange | null {
  const same = after.lines.findIndex((line, index) => line !== before.lines[index]);
  if (same < 0 && after.lines.length === before.lines.length) return null;
  const start = same < 0 ? after.lines.length : same;
  const from = after.lines[start]?.number ?? before.lines[start]?.number ?? 1;
  return { from, lines: after.lines.slice(start) };
}

export function withPlanChange(loan: Loan, { from, lines }: PlanChange): Loan {
  return { ...loan, lines: [...loan.lines.filter(({ number }) => number < from), ...lines] };
}
