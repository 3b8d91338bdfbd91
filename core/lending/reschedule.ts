// A loan she cannot pay as promised, spread again: all the principal that is owed, over new
// meetings. Interest that was earned and not paid stays owed beside it and never bears interest.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isPositive, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { meetingsAfter } from "#core/time/calendar.ts";
import { later, type Day } from "#core/time/day.ts";
import { addParts } from "./component.ts";
import { principalOutstanding, unpaid, type Loan, type LoanLine } from "./loan.ts";
import { interestUpTo, newLine, numberAfter, restOfLoan, withPlan } from "./rest-of-loan.ts";
import { planLoan } from "./schedule.ts";
import { checkTerms, type LoanTerms } from "./terms.ts";

export type RescheduleAsked = {
  readonly on: Day;
  /** Those of the new plan, with its number of instalments. */
  readonly terms: LoanTerms;
  /** A meeting day of the group as it meets now; the new days are counted from it. */
  readonly anchor: Day;
};

export type Rescheduled = {
  readonly loan: Loan;
  /** What was spread again. */
  readonly principal: Money;
  /** Interest and charges that stay owed, each on the instalment it fell due with. */
  readonly receivable: Money;
};

export type RescheduleRefusal = "alreadyRepaid" | "termsOutOfLimits";

/**
 * The new plan, after the instalments that stand. `terms` are those she has had so far; interest
 * of the running period falls due on the day. Late interest is charged up to it beforehand.
 */
export function reschedule(
  loan: Loan,
  terms: LoanTerms,
  asked: RescheduleAsked,
): Outcome<Rescheduled, RescheduleRefusal> {
  const principal = principalOutstanding(loan);
  if (!isPositive(principal)) return refused("alreadyRepaid");
  if (!checkTerms(asked.terms).isGranted) return refused("termsOutOfLimits");
  const rest = restOfLoan(loan, asked.on);
  const start = later(asked.on, rest.from);
  const interest = interestUpTo(loan, rest, terms, asked.on);
  const kept = withoutPrincipalOwed(loan, rest.standing);
  const earned = newLine(numberAfter(kept), start, { interest }, principal);
  const standing = isPositive(interest) ? [...kept, earned] : kept;
  const { frequency, instalments } = asked.terms;
  const plan = planLoan({
    principal,
    terms: asked.terms,
    disbursedOn: start,
    dueDays: meetingsAfter({ anchor: asked.anchor, frequency }, start, instalments),
    anchoredOn: asked.anchor,
  });
  return granted({
    loan: withPlan(loan, standing, plan),
    principal,
    receivable: sum(
      principal.currency,
      standing.map((line) => unpaid(loan, line)),
    ),
  });
}

/** What they still owe of the principal has gone into the new plan. */
function withoutPrincipalOwed(loan: Loan, standing: readonly LoanLine[]): LoanLine[] {
  let balance = loan.principal;
  return standing.map((line) => {
    const { principal: planned = zero(balance.currency), ...due } = line.due;
    const principal = line.paid.principal ?? zero(balance.currency);
    balance = subtract(balance, principal);
    const isSame = principal.minor === planned.minor && balance.minor === line.balanceAfter.minor;
    if (isSame) return line;
    return { ...line, due: addParts(due, { principal }), balanceAfter: balance };
  });
}
