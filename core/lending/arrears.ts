// Two arrears clocks. The contract clock asks what the institution has not received; the
// personal clock asks what she has not paid herself, because coverage hides it. The share that
// others stood in for is the hidden-arrears ratio.

import { decimalsOf, type Currency } from "#core/money/currency.ts";
import { add, compare, money, sum, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { daysBetween, type Day } from "#core/time/day.ts";
import { debtsOf, unpaidParts, type LendingState, type Loan, type LoanLine } from "./loan.ts";

/** A clock stands still (`since` null) or runs from the due day of the oldest unpaid instalment. */
export type Clock = { readonly since: Day | null; readonly daysPastDue: number };

export type Clocks = { readonly contract: Clock; readonly personal: Clock };

/** Unpaid principal and interest up to one whole unit of the currency do not start a clock. */
export function toleranceIn(currency: Currency): Money {
  return money(currency, 10n ** BigInt(decimalsOf(currency)));
}

/** Both clocks of a member as of a day, in whole days past due. */
export function clocksOf(state: LendingState, memberId: MemberId, asOf: Day): Clocks {
  const loan = state.loans[memberId];
  if (loan === undefined) return { contract: STILL, personal: STILL };
  const owed = (line: LoanLine) => contractUnpaid(loan, line);
  const ownOwed = (line: LoanLine) => add(owed(line), coveredOpen(state, memberId, line));
  return { contract: clock(loan, owed, asOf), personal: clock(loan, ownOwed, asOf) };
}

const STILL: Clock = { since: null, daysPastDue: 0 };

/** The latest of many clocks: an association is as late as its latest member. */
export function latest(clocks: readonly Clock[]): Clock {
  return clocks.reduce(
    (worst, clock) =>
      clock.since !== null && (worst.since === null || clock.since < worst.since) ? clock : worst,
    STILL,
  );
}

/** Shortfalls over dues, in hundredths of a percent, half up: 1804 reads 18.04 %. */
export function hiddenArrears(shortfall: Money, due: Money): bigint {
  if (due.minor === 0n) return 0n;
  return (shortfall.minor * 20_000n + due.minor) / (due.minor * 2n);
}

function clock(loan: Loan, owed: (line: LoanLine) => Money, asOf: Day): Clock {
  const tolerance = toleranceIn(loan.principal.currency);
  const oldest = loan.lines.find(
    (line) => hasFallenDue(line, asOf) && compare(owed(line), tolerance) > 0,
  );
  if (oldest === undefined) return STILL;
  return { since: oldest.dueOn, daysPastDue: daysBetween(oldest.dueOn, asOf) };
}

/** On its very day an instalment counts once its meeting is over, which accrued its interest. */
function hasFallenDue({ dueOn, isAccrued }: LoanLine, asOf: Day): boolean {
  return dueOn < asOf || (dueOn === asOf && isAccrued);
}

function contractUnpaid(loan: Loan, line: LoanLine): Money {
  const { principal, interest } = unpaidParts(line);
  const nothing = zero(loan.principal.currency);
  return add(principal ?? nothing, interest ?? nothing);
}

function coveredOpen(state: LendingState, memberId: MemberId, line: LoanLine): Money {
  const open = debtsOf(state, memberId).filter((debt) => debt.instalment === line.number);
  const { currency } = line.balanceAfter;
  return sum(
    currency,
    open.map((debt) => debt.remaining),
  );
}
