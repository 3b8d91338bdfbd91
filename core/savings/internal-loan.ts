// A loan of the women to one of them: interest by days over thirty on what is left, repaid at
// meetings in equal parts of principal, the last of which takes the rest.

import {
  add,
  isPositive,
  least,
  negate,
  subtract,
  sum,
  zero,
  type Money,
} from "#core/money/money.ts";
import { divide, multiply } from "#core/money/share.ts";
import { daysBetween, later, type Day } from "#core/time/day.ts";
import type { InternalMovement, InternalTerms } from "./internal-movement.ts";

export type InternalLoan = InternalTerms & {
  readonly principal: Money;
  readonly remaining: Money;
  /** Interest reckoned up to `interestThrough` and not yet paid. */
  readonly interestOwed: Money;
  readonly interestThrough: Day;
};

export type Repaid = Extract<InternalMovement, { kind: "internalLoanRepaid" }>;

export function paidOut(terms: InternalTerms, principal: Money): InternalLoan {
  const interestOwed = zero(principal.currency);
  const interestThrough = terms.paidOutOn;
  return { ...terms, principal, remaining: principal, interestOwed, interestThrough };
}

/** Interest of the days not reckoned yet: days over thirty, half up to the cent. */
function accruedInterest(loan: InternalLoan, on: Day): Money {
  const days = BigInt(Math.max(0, daysBetween(loan.interestThrough, on)));
  const { numerator, denominator } = loan.perMonth;
  return multiply(
    loan.remaining,
    { numerator: numerator * days, denominator: denominator * 30n },
    "halfUp",
  );
}

function interestDue(loan: InternalLoan, on: Day): Money {
  return add(loan.interestOwed, accruedInterest(loan, on));
}

/** Her part at this meeting: equal principal, the rest on the last day, and the interest. */
export function partDue(loan: InternalLoan, on: Day): { principal: Money; interest: Money } {
  const part = divide(loan.principal, BigInt(loan.instalments), "halfUp");
  const isLast = on >= loan.endsOn;
  return {
    principal: isLast ? loan.remaining : least(part, loan.remaining),
    interest: interestDue(loan, on),
  };
}

/** All that would settle it on this day. */
export function settledBy(loan: InternalLoan, on: Day): Money {
  return add(loan.remaining, interestDue(loan, on));
}

/** Her money over her loans, oldest first, interest before principal; what is left over. */
export function repay(
  loans: readonly InternalLoan[],
  available: Money,
  on: Day,
): { readonly movements: readonly Repaid[]; readonly left: Money } {
  const movements: Repaid[] = [];
  let left = available;
  for (const loan of loans) {
    const accrued = accruedInterest(loan, on);
    const interest = least(left, add(loan.interestOwed, accrued));
    const amount = least(subtract(left, interest), loan.remaining);
    if (!isPositive(add(interest, amount))) continue;
    left = subtract(left, add(interest, amount));
    const { loanId, memberId } = loan;
    movements.push({ kind: "internalLoanRepaid", loanId, memberId, amount, interest, accrued, on });
  }
  return { movements, left };
}

/** A loan with nothing left leaves the list; its days are never reckoned twice. */
export function afterRepayment(loans: readonly InternalLoan[], repaid: Repaid): InternalLoan[] {
  return loans
    .map((loan) =>
      loan.loanId === repaid.loanId
        ? {
            ...loan,
            remaining: subtract(loan.remaining, repaid.amount),
            interestOwed: sum(repaid.amount.currency, [
              loan.interestOwed,
              repaid.accrued,
              negate(repaid.interest),
            ]),
            interestThrough: later(loan.interestThrough, repaid.on),
          }
        : loan,
    )
    .filter((loan) => isPositive(loan.remaining) || isPositive(loan.interestOwed));
}
