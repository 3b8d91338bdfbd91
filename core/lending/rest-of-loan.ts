// A loan parted in two: the instalments that stand as they are, and the rest, which may still
// be planned anew. What fell due, was paid or became income stands for ever.

import { isPositive, least, sum, zero, type Money } from "#core/money/money.ts";
import { later, type Day } from "#core/time/day.ts";
import { addParts, type Parts } from "./component.ts";
import { interestFor } from "./interest.ts";
import type { Loan, LoanLine } from "./loan.ts";
import type { PlanInput } from "./method.ts";
import type { Instalment } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export type RestOfLoan = {
  readonly standing: readonly LoanLine[];
  readonly open: readonly LoanLine[];
  /** The principal of the open instalments. */
  readonly balance: Money;
  /** When the period of the first open instalment began. */
  readonly from: Day;
};

/** Instalments due by the day stand, and those before the last that was paid or is income. */
export function restOfLoan(loan: Loan, on: Day): RestOfLoan {
  const last = loan.lines.findLastIndex((line) => line.dueOn <= on || isTouched(line));
  const open = loan.lines.slice(last + 1);
  return {
    standing: loan.lines.slice(0, last + 1),
    open,
    balance: sum(
      loan.principal.currency,
      open.map((line) => line.due.principal ?? zero(loan.principal.currency)),
    ),
    from: loan.lines[last]?.dueOn ?? loan.disbursedOn,
  };
}

/** The last day the loan may owe anything; it moves whenever its instalments do. */
export function maturityOf(loan: Loan): Day {
  return loan.lines.reduce((last, line) => later(last, line.dueOn), loan.disbursedOn);
}

/** The open instalments as a plan, on other days or on their own. */
export function planOfRest(
  loan: Loan,
  { open, balance, from }: RestOfLoan,
  terms: LoanTerms,
  dueDays: readonly Day[],
): PlanInput {
  return {
    principal: balance,
    terms: { ...terms, instalments: open.length },
    disbursedOn: from,
    dueDays,
    anchoredOn: loan.disbursedOn,
  };
}

/** The instalments that stand, then a new plan, numbered on from them. */
export function withPlan(
  loan: Loan,
  standing: readonly LoanLine[],
  plan: readonly Instalment[],
): Loan {
  const last = numberAfter(standing);
  const lines = plan.map(({ dueOn, principal, interest, balanceAfter }, index) =>
    newLine(last + index, dueOn, { principal, interest }, balanceAfter),
  );
  return { ...loan, lines: [...standing, ...lines] };
}

/** An instalment that was never planned, such as money brought ahead of time. */
export function newLine(number: number, dueOn: Day, due: Parts, balanceAfter: Money): LoanLine {
  return {
    number,
    dueOn,
    due: addParts(due, {}),
    paid: {},
    balanceAfter,
    isAccrued: false,
    lateThrough: null,
  };
}

/** The number of the instalment that comes after these. */
export function numberAfter(lines: readonly LoanLine[]): number {
  return lines.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;
}

/**
 * Interest of the running period up to a day, half up, never more than the plan asked for the
 * whole period. A flat loan bears it on its first amount, as it promised, or on the amount that was
 * spread again where its plan was made anew.
 */
export function interestUpTo(loan: Loan, rest: RestOfLoan, terms: LoanTerms, on: Day): Money {
  const nothing = zero(loan.principal.currency);
  const planned = rest.open[0]?.due.interest ?? nothing;
  if (on <= rest.from || !isPositive(planned)) return nothing;
  const { ratePerYear, basis, method } = terms;
  const balance = method === "flat" ? flatAmount(loan) : rest.balance;
  return least(planned, interestFor({ balance, ratePerYear, basis, from: rest.from, to: on }));
}

function flatAmount({ principal, rescheduled, lines }: Loan): Money {
  if (rescheduled === undefined) return principal;
  const anew = lines.filter(({ dueOn }) => dueOn > rescheduled.on);
  return sum(
    principal.currency,
    anew.map(({ due }) => due.principal ?? zero(principal.currency)),
  );
}

export function plannedInterest({ open, balance }: RestOfLoan): Money {
  return sum(
    balance.currency,
    open.map(({ due }) => due.interest ?? zero(balance.currency)),
  );
}

function isTouched({ paid, isAccrued }: LoanLine): boolean {
  return isAccrued || Object.keys(paid).length > 0;
}
