// What the internal account earned and spent in a cycle.

import { subtract, sum, zero, type Currency, type Money } from "#core/money/money.ts";

/** What came in and went out in this cycle, by kind; expenses stand above zero. */
export type Earned = {
  readonly loanInterest: Money;
  readonly fundInterest: Money;
  readonly fines: Money;
  readonly raffles: Money;
  readonly differences: Money;
  readonly expenses: Money;
};

export function nothingEarned(currency: Currency): Earned {
  const nothing = zero(currency);
  return {
    loanInterest: nothing,
    fundInterest: nothing,
    fines: nothing,
    raffles: nothing,
    differences: nothing,
    expenses: nothing,
  };
}

/** Income less expenses; below zero when the cycle cost more than it earned. */
export function earnings({ expenses, ...income }: Earned): Money {
  return subtract(sum(expenses.currency, Object.values(income)), expenses);
}

/** What is left once a part of it was shared out. */
export function lessEarned(left: Earned, right: Earned): Earned {
  return {
    loanInterest: subtract(left.loanInterest, right.loanInterest),
    fundInterest: subtract(left.fundInterest, right.fundInterest),
    fines: subtract(left.fines, right.fines),
    raffles: subtract(left.raffles, right.raffles),
    differences: subtract(left.differences, right.differences),
    expenses: subtract(left.expenses, right.expenses),
  };
}
