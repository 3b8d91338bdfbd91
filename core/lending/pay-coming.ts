// Money for the instalments to come of a loan with flat interest, which a prepayment cannot lower: the
// earliest are paid before their day as the contract promised them, interest and all.

import { isPositive, subtract, zero, type Money } from "#core/money/money.ts";
import { later, type Day } from "#core/time/day.ts";
import { allocate } from "./allocate.ts";
import { addParts, subtractParts, totalOf, type Parts } from "./component.ts";
import { unpaidParts, type Loan, type LoanLine } from "./loan.ts";
import type { Prepaid } from "./prepay.ts";
import { newLine, numberAfter, restOfLoan } from "./rest-of-loan.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * An instalment of the day with what the money takes from the next ones, oldest first and in the
 * product's order; the others keep their day and their sum. Null where nothing is to come.
 */
export function payComing(
  loan: Loan,
  { allocation }: Pick<LoanTerms, "allocation">,
  amount: Money,
  on: Day,
): Prepaid | null {
  const { standing, open, balance, from } = restOfLoan(loan, on);
  const owed = open.map((line) => ({ instalment: line.number, parts: unpaidParts(line) }));
  const { taken } = allocate(amount, owed, allocation);
  if (taken.length === 0) return null;
  const parts = taken.reduce<Parts>((all, known) => addParts(all, known.parts), {});
  const nothing = zero(balance.currency);
  const left = subtract(balance, parts.principal ?? nothing);
  const line = newLine(numberAfter(standing), later(on, from), parts, left);
  const lessTaken = open.flatMap((known): LoanLine[] => {
    const own = taken.find(({ instalment }) => instalment === known.number)?.parts ?? {};
    const due = subtractParts(known.due, own);
    return isPositive(totalOf(due, balance.currency)) ? [{ ...known, due }] : [];
  });
  const lines = lessTaken.map((known, index) => ({ ...known, number: line.number + 1 + index }));
  const interestSaved = nothing;
  return { loan: { ...loan, lines: [...standing, line, ...lines] }, parts, interestSaved };
}
