// The payment plan. Each component is rounded half up to the coin when it falls due, the rate of
// a period is never rounded, and the last instalment takes what is left of the principal.

import { add, sum, type Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { methodOf, type PlanInput, type RepaymentMethod } from "./method.ts";

export type Instalment = {
  readonly number: number;
  readonly dueOn: Day;
  readonly principal: Money;
  readonly interest: Money;
  readonly balanceAfter: Money;
};

/**
 * One instalment per due day; the balance after the last is zero and no component is negative.
 * Where rounding up repays the loan early, the instalments that remain hold no principal. Where
 * the instalment is less than its own interest, the interest falls due whole and no principal.
 * Terms are those `checkTerms` granted; due days that do not fit them throw RangeError.
 */
export function planLoan(input: PlanInput): Instalment[] {
  return laidOut(input, methodOf(input, null));
}

/**
 * The same, where the instalment was promised already: the level instalment or, in the other
 * methods, the part of the principal. The last instalment takes whatever that leaves.
 */
export function planKeeping(input: PlanInput, { minor }: Money): Instalment[] {
  return laidOut(input, methodOf(input, minor));
}

function laidOut(input: PlanInput, method: RepaymentMethod): Instalment[] {
  const { currency } = input.principal;
  let balance = input.principal.minor;
  return input.dueDays.map((dueOn, index) => {
    const interest = method.interest(index, balance);
    const isLast = index === input.dueDays.length - 1;
    const principal = isLast ? balance : within(method.total(interest) - interest, balance);
    balance -= principal;
    return {
      number: index + 1,
      dueOn,
      principal: { currency, minor: principal },
      interest: { currency, minor: interest },
      balanceAfter: { currency, minor: balance },
    };
  });
}

export function instalmentTotal({ principal, interest }: Instalment): Money {
  return add(principal, interest);
}

/**
 * The group's plan: its members' instalments summed by due day, numbered anew. It is never
 * worked out from the group's total, which would not tie with what the women owe.
 */
export function planGroup(plans: readonly (readonly Instalment[])[]): Instalment[] {
  const all = plans.flat();
  const currency = all[0]?.principal.currency;
  if (currency === undefined) return [];
  let balance = sum(
    currency,
    all.map(({ principal }) => principal),
  ).minor;
  const days = [...new Set(all.map(({ dueOn }) => dueOn))].toSorted();
  return days.map((dueOn, index) => {
    const due = all.filter((instalment) => instalment.dueOn === dueOn);
    const principal = sum(
      currency,
      due.map((instalment) => instalment.principal),
    );
    const interest = sum(
      currency,
      due.map((instalment) => instalment.interest),
    );
    balance -= principal.minor;
    return {
      number: index + 1,
      dueOn,
      principal,
      interest,
      balanceAfter: { currency, minor: balance },
    };
  });
}

function within(wanted: bigint, balance: bigint): bigint {
  if (wanted < 0n) return 0n;
  return wanted < balance ? wanted : balance;
}
