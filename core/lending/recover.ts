// Giving back: what a debtor returns to those who covered her, the fund first or the women
// first as the bylaws say, women pro rata to what each is owed.

import type { Fraction } from "#core/money/fraction.ts";
import { add, isPositive, least, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { multiply, share } from "#core/money/share.ts";
import { compareDays, daysBetween, type Day } from "#core/time/day.ts";
import type { CoverageDebt } from "./loan.ts";
import type { LendingMovement } from "./movement.ts";

type Recovery = Extract<LendingMovement, { kind: "coverageRecovered" }>;

export type Recovered = { readonly movements: readonly Recovery[]; readonly left: Money };

/**
 * The fund's debts settled oldest first, interest before principal. Interest is simple, by
 * actual days over thirty, half up to the cent.
 */
export function repayFund(
  available: Money,
  debts: readonly CoverageDebt[],
  perMonth: Fraction,
  on: Day,
): Recovered {
  const movements: Recovery[] = [];
  let left = available;
  for (const debt of oldestFirst(debts.filter((known) => known.helperId === null))) {
    const accrued = fundInterest(debt, perMonth, on);
    const owed = add(debt.interestOwed, accrued);
    const interest = least(left, owed);
    const amount = least(subtract(left, interest), debt.remaining);
    if (!isPositive(add(interest, amount))) continue;
    left = subtract(left, add(interest, amount));
    movements.push(recovery(debt, amount, interest, accrued, on));
  }
  return { movements, left };
}

/** A debt that a correction revived stands where it stood before. */
function oldestFirst(debts: readonly CoverageDebt[]): CoverageDebt[] {
  return [...debts].sort((left, right) => compareDays(left.coveredOn, right.coveredOn));
}

/** Interest of the days not reckoned yet; a day reckoned once is never reckoned again. */
function fundInterest(debt: CoverageDebt, perMonth: Fraction, on: Day): Money {
  const days = BigInt(Math.max(0, daysBetween(debt.interestThrough, on)));
  const rate = { numerator: perMonth.numerator * days, denominator: perMonth.denominator * 30n };
  return multiply(debt.remaining, rate, "halfUp");
}

/** The women's debts settled together, each by her share of what is owed. Interest is zero. */
export function repayHelpers(available: Money, debts: readonly CoverageDebt[], on: Day): Recovered {
  const owed = debts.filter((debt) => debt.helperId !== null);
  const total = sum(
    available.currency,
    owed.map((debt) => debt.remaining),
  );
  const given = least(available, total);
  if (!isPositive(given)) return { movements: [], left: available };
  const parts = share(
    given,
    owed.map((debt) => debt.remaining.minor),
  );
  const nothing = zero(available.currency);
  const movements = owed.flatMap((debt, index) => {
    const amount = parts[index] ?? nothing;
    return isPositive(amount) ? [recovery(debt, amount, nothing, nothing, on)] : [];
  });
  return { movements, left: subtract(available, given) };
}

function recovery(
  debt: CoverageDebt,
  amount: Money,
  interest: Money,
  accrued: Money,
  on: Day,
): Recovery {
  const { coverageId, debtorId, source, helperId, instalment, coveredOn, meetingId } = debt;
  const covered = debt.amount;
  return {
    kind: "coverageRecovered",
    debt: { coverageId, debtorId, source, helperId, instalment, covered, coveredOn, meetingId },
    amount,
    interest,
    accrued,
    on,
  };
}
