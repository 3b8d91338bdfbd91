// Hoja resumen: what a loan costs her in words of money, before any of it moves. It is worked out
// from the plan she will pay, with what she must save beside it and without.

import type { SavingsRule } from "#core/groups/bylaws.ts";
import { multiply } from "#core/money/share.ts";
import { add, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { divideRounded } from "#core/money/rounding.ts";
import { savingsDue } from "#core/savings/savings.ts";
import { daysBetween, type Day } from "#core/time/day.ts";
import { daysInYear } from "#core/time/day-count.ts";
import { effectiveCost, type CostRate, type Flow } from "./effective-cost.ts";
import { instalmentTotal, type Instalment } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export type CostLine = Instalment & {
  readonly total: Money;
  /** What the bylaws have her save at the same meeting; hers, and returned at the close. */
  readonly savings: Money;
};

export type CostSheet = {
  /** Nothing is kept back: what she receives is the whole loan. */
  readonly inHand: Money;
  readonly lines: readonly CostLine[];
  readonly interest: Money;
  readonly totalToPay: Money;
  readonly totalSaved: Money;
  /** What a thousand of the currency cost her over the whole cycle, half up to the coin. */
  readonly costPerThousand: Money;
  readonly effective: CostRate;
  readonly effectiveWithSavings: CostRate;
  /** For each day an instalment of the plan stays unpaid; null where lateness costs nothing. */
  readonly latePerDay: Money | null;
};

type Asked = {
  readonly principal: Money;
  readonly terms: LoanTerms;
  readonly disbursedOn: Day;
  readonly plan: readonly Instalment[];
  readonly savings: SavingsRule;
  /** How many days the year of the country's label has. */
  readonly labelDays: number;
};

export function costSheet(asked: Asked): CostSheet {
  const { principal, plan, savings, labelDays } = asked;
  const { currency } = principal;
  const lines = plan.map((line) => {
    const total = instalmentTotal(line);
    return { ...line, total, savings: savingsDue(savings, total, principal) };
  });
  const totalToPay = sum(
    currency,
    lines.map(({ total }) => total),
  );
  const interest = subtract(totalToPay, principal);
  return {
    inHand: principal,
    lines,
    interest,
    totalToPay,
    totalSaved: savedBy(lines, currency),
    costPerThousand: perThousand(interest, principal),
    effective: effectiveCost(loanFlows(asked, lines), labelDays),
    effectiveWithSavings: effectiveCost(flowsWithSavings(asked, lines), labelDays),
    latePerDay: latePerDay(asked),
  };
}

/** The group's sheet: its members' sums, line by line; its rates are worked out from those. */
export function groupTotals(sheets: readonly CostSheet[], currency: Money["currency"]) {
  const total = (of: (sheet: CostSheet) => Money) => sum(currency, sheets.map(of));
  return {
    inHand: total(({ inHand }) => inHand),
    interest: total(({ interest }) => interest),
    totalToPay: total(({ totalToPay }) => totalToPay),
    totalSaved: total(({ totalSaved }) => totalSaved),
  };
}

function savedBy(lines: readonly CostLine[], currency: Money["currency"]): Money {
  return lines.reduce((saved, line) => add(saved, line.savings), zero(currency));
}

function perThousand(interest: Money, principal: Money): Money {
  const thousand = 100_000n;
  if (principal.minor <= 0n) return zero(principal.currency);
  const minor = divideRounded(interest.minor * thousand, principal.minor, "halfUp");
  return { currency: principal.currency, minor };
}

function loanFlows({ principal, disbursedOn }: Asked, lines: readonly CostLine[]): Flow[] {
  return [
    { afterDays: 0, minor: principal.minor },
    ...lines.map(({ dueOn, total }) => ({
      afterDays: daysBetween(disbursedOn, dueOn),
      minor: -total.minor,
    })),
  ];
}

/** Saved at each meeting, returned whole at the last one. */
function flowsWithSavings(asked: Asked, lines: readonly CostLine[]): Flow[] {
  const last = lines.at(-1);
  if (last === undefined) return [];
  const after = (dueOn: Day) => daysBetween(asked.disbursedOn, dueOn);
  const saved = savedBy(lines, asked.principal.currency);
  return [
    ...loanFlows(asked, lines),
    ...lines.map(({ dueOn, savings }) => ({ afterDays: after(dueOn), minor: -savings.minor })),
    { afterDays: after(last.dueOn), minor: saved.minor },
  ];
}

/** On the principal of the largest instalment, for one day, half up to the coin. */
function latePerDay({ terms, plan, principal }: Asked): Money | null {
  const { lateInterestPerYear, basis } = terms;
  if (lateInterestPerYear === null) return null;
  const largest = plan.reduce(
    (most, line) => (line.principal.minor > most.minor ? line.principal : most),
    zero(principal.currency),
  );
  const perDay = {
    numerator: lateInterestPerYear.numerator,
    denominator: lateInterestPerYear.denominator * BigInt(daysInYear(basis)),
  };
  return multiply(largest, perDay, "halfUp");
}
