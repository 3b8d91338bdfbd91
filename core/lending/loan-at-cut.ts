// A loan that was running before it had a book here: its plan is worked out anew, and of the
// instalments that fell due by the day of the cut everything but the arrears was received.

import { compare, subtract, sum, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { Day } from "#core/time/day.ts";
import { allocate } from "./allocate.ts";
import { totalOf, type Component } from "./component.ts";
import { unpaid, type Loan } from "./loan.ts";

/**
 * The loan as it stands when the day of the cut is over. What was received went to the oldest
 * instalment first, in the product's order; the interest of past instalments is income already.
 */
export function loanAtCut(
  loan: Loan,
  cutOn: Day,
  overdue: Money,
  order: readonly Component[],
): Outcome<Loan, "overdueTooLarge"> {
  const { currency } = loan.principal;
  const fallen = loan.lines.filter(({ dueOn }) => dueOn <= cutOn);
  const fellDue = sum(
    currency,
    fallen.map(({ due }) => totalOf(due, currency)),
  );
  if (compare(overdue, fellDue) > 0) return refused("overdueTooLarge");
  const owed = fallen.map(({ number, due }) => ({ instalment: number, parts: due }));
  const { taken } = allocate(subtract(fellDue, overdue), owed, order);
  const paidOn = new Map(taken.map(({ instalment, parts }) => [instalment, parts]));
  const lines = loan.lines.map((line) =>
    line.dueOn <= cutOn ? { ...line, paid: paidOn.get(line.number) ?? {}, isAccrued: true } : line,
  );
  return granted({ ...loan, lines });
}

/** How many instalments were paid whole, one after the other. */
export function instalmentsPaid(loan: Loan): number {
  const open = loan.lines.findIndex((line) => unpaid(loan, line).minor > 0n);
  return open < 0 ? loan.lines.length : open;
}

/** What the instalments after the first `paid` come to, up to the day of the cut. */
export function overdueAfter(loan: Loan, paid: number, cutOn: Day): Money {
  const { currency } = loan.principal;
  const open = loan.lines.filter(({ number, dueOn }) => number > paid && dueOn <= cutOn);
  return sum(
    currency,
    open.map(({ due }) => totalOf(due, currency)),
  );
}
