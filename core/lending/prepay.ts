// Money ahead of time. She owes the interest of the days that passed and no penalty; what was
// planned for the days to come is saved. What she brings stands in her plan as an instalment of
// its own, due that day, so that it is paid and accounted for like any other.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { add, compare, isPositive, subtract, sum, type Money } from "#core/money/money.ts";
import { later, type Day } from "#core/time/day.ts";
import { totalOf, type Parts } from "./component.ts";
import { unpaid, type Loan } from "./loan.ts";
import { keptOf } from "./move-days.ts";
import {
  interestUpTo,
  newLine,
  numberAfter,
  plannedInterest,
  planOfRest,
  restOfLoan,
  withPlan,
  type RestOfLoan,
} from "./rest-of-loan.ts";
import { planKeeping, planLoan, type Instalment } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export type Prepaid = {
  /** With the instalment of the prepayment, due on the day and not yet paid. */
  readonly loan: Loan;
  /** What that instalment is made of. */
  readonly parts: Parts;
  /** Interest no longer planned; by the coins of rounding it may fall below zero. */
  readonly interestSaved: Money;
};

export type WholePrepaid = Prepaid & {
  /** Unpaid of instalments that fell due before, which she pays beside it. */
  readonly owedBefore: Money;
  readonly total: Money;
};

export type PrepayAsked = {
  readonly on: Day;
  /** Beyond what has fallen due; interest up to the day is taken from it first. */
  readonly amount: Money;
  /** Hers to choose: the days stay and the instalment falls, or it stays and the last ones go. */
  readonly choice: "lowerInstalment" | "shorterTerm";
};

export type PrepayRefusal =
  | "wrongCurrency"
  | "instalmentsOwed"
  | "flatInterest"
  | "coversNoPrincipal"
  | "repaysTheWhole";

/** What ends the loan on a day: the principal, the interest up to it, and what was owed before. */
export function prepayWhole(
  loan: Loan,
  terms: LoanTerms,
  on: Day,
): Outcome<WholePrepaid, "nothingAhead"> {
  const rest = restOfLoan(loan, on);
  if (!isPositive(rest.balance)) return refused("nothingAhead");
  const interest = interestUpTo(loan, rest, terms, on);
  const ended = prepaid(loan, rest, { on, principal: rest.balance, interest, plan: [] });
  const { currency } = rest.balance;
  const owedBefore = sum(
    currency,
    rest.standing.map((line) => unpaid(loan, line)),
  );
  const total = add(owedBefore, totalOf(ended.parts, currency));
  return granted({ ...ended, owedBefore, total });
}

/** Less principal from a day on, in the way she chose, or why it cannot be. */
export function prepayPart(
  loan: Loan,
  terms: LoanTerms,
  { on, amount, choice }: PrepayAsked,
): Outcome<Prepaid, PrepayRefusal> {
  if (amount.currency !== loan.principal.currency) return refused("wrongCurrency");
  if (terms.method === "flat") return refused("flatInterest");
  const rest = restOfLoan(loan, on);
  const isOwed = rest.standing.some((line) => line.dueOn < on && isPositive(unpaid(loan, line)));
  if (isOwed) return refused("instalmentsOwed");
  const interest = interestUpTo(loan, rest, terms, on);
  const principal = subtract(amount, interest);
  if (!isPositive(principal)) return refused("coversNoPrincipal");
  if (compare(principal, rest.balance) >= 0) return refused("repaysTheWhole");
  const days = rest.open.map(({ dueOn }) => dueOn);
  const input = {
    ...planOfRest(loan, rest, terms, days),
    principal: subtract(rest.balance, principal),
    disbursedOn: later(on, rest.from),
  };
  const plan =
    choice === "lowerInstalment"
      ? planLoan(input)
      : untilRepaid(planKeeping(input, keptByFirst(rest, terms)));
  return granted(prepaid(loan, rest, { on, principal, interest, plan }));
}

type Change = {
  readonly on: Day;
  readonly principal: Money;
  readonly interest: Money;
  readonly plan: readonly Instalment[];
};

function prepaid(loan: Loan, rest: RestOfLoan, change: Change): Prepaid {
  const { on, principal, interest, plan } = change;
  const dueOn = later(on, rest.from);
  const left = subtract(rest.balance, principal);
  const line = newLine(numberAfter(rest.standing), dueOn, { principal, interest }, left);
  const asked = plan.map((instalment) => instalment.interest).reduce(add, interest);
  return {
    loan: withPlan(loan, [...rest.standing, line], plan),
    parts: line.due,
    interestSaved: subtract(plannedInterest(rest), asked),
  };
}

function keptByFirst({ open, balance }: RestOfLoan, terms: LoanTerms): Money {
  const nothing = subtract(balance, balance);
  const { principal = nothing, interest = nothing } = open[0]?.due ?? {};
  return keptOf({ principal, interest }, terms);
}

/** Without the instalments after the one that repays the loan. */
function untilRepaid(plan: readonly Instalment[]): Instalment[] {
  const last = plan.findIndex(({ balanceAfter }) => !isPositive(balanceAfter));
  return plan.slice(0, last + 1);
}
