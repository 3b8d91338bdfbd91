// A plan whose days move while its principal does not: what becomes of interest and instalment.

import { add, zero, type Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { addParts } from "./component.ts";
import type { Loan } from "./loan.ts";
import type { PlanInput } from "./method.ts";
import { planOfRest, type RestOfLoan } from "./rest-of-loan.ts";
import { planKeeping, planLoan, type Instalment } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * `asPlanned`: every amount stays. `keepInstalment`: interest for the actual days, the same
 * instalment, and the last takes the difference. `workOutAnew`: interest for the actual days,
 * and the instalment that repays the loan on them.
 */
export type OnMove = "asPlanned" | "keepInstalment" | "workOutAnew";

/**
 * The plan on the days of `input`, one for each instalment of `planned`. Flat interest was
 * reckoned once for the whole time and stays as planned; so does a plan whose days are the same.
 */
export function movedPlan(
  input: PlanInput,
  planned: readonly Instalment[],
  onMove: OnMove,
): Instalment[] {
  const [first] = planned;
  const moved = planned.map((one, index) => ({ ...one, dueOn: input.dueDays[index] ?? one.dueOn }));
  const isSame = planned.every((one, index) => one.dueOn === input.dueDays[index]);
  if (first === undefined || isSame || input.terms.method === "flat") return moved;
  switch (onMove) {
    case "asPlanned":
      return moved;
    case "keepInstalment":
      return planKeeping(input, keptOf(first, input.terms));
    case "workOutAnew":
      return planLoan(input);
  }
}

/** What a plan keeps when it keeps its instalment: the whole of it, or its equal principal. */
export function keptOf(
  instalment: Pick<Instalment, "principal" | "interest">,
  { method }: LoanTerms,
): Money {
  return method === "level" ? add(instalment.principal, instalment.interest) : instalment.principal;
}

/** The loan with its open instalments on other days, one for each. */
export function withDays(
  loan: Loan,
  rest: RestOfLoan,
  terms: LoanTerms,
  days: readonly Day[],
  onMove: OnMove,
): Loan {
  const planned = rest.open.map(({ number, dueOn, due, balanceAfter }) => {
    const { principal = zero(balanceAfter.currency), interest = zero(balanceAfter.currency) } = due;
    return { number, dueOn, principal, interest, balanceAfter };
  });
  const moved = movedPlan(planOfRest(loan, rest, terms, days), planned, onMove);
  const lines = rest.open.flatMap((line, index) => {
    const plan = moved[index];
    if (plan === undefined) return [];
    const { dueOn, principal, interest, balanceAfter } = plan;
    return [
      { ...line, dueOn, due: addParts({ ...line.due, principal, interest }, {}), balanceAfter },
    ];
  });
  return { ...loan, lines: [...rest.standing, ...lines] };
}
