// Who owes whom when a running association is brought in: each help stood in for an instalment
// that passed and that the institution received.

import type { CoverageSource } from "#core/groups/bylaws.ts";
import { memberOf, type Association } from "#core/groups/association.ts";
import { totalOf } from "#core/lending/component.ts";
import type { CoverageDebt, Loan } from "#core/lending/loan.ts";
import { add, compare, isPlausible, isPositive, sum, zero, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { CoverageBrought, ImportAssociation } from "./opening.ts";

type Brought = Pick<
  ImportAssociation,
  "association" | "coverages" | "cutOn" | "cycle" | "fund" | "loans"
>;

/** The debts as the book keeps them. `loans` stand as on the day of the cut. */
export function debtsBrought(
  brought: Brought,
  loans: readonly Loan[],
): Outcome<CoverageDebt[], "coverageUnsound" | "fundLentTooMuch"> {
  const { coverages, association, cycle, fund } = brought;
  const { currency } = association;
  const names = new Set(coverages.map(({ coverageId }) => coverageId));
  const isSound = coverages.every((coverage) => isStanding(coverage, brought, loans));
  if (names.size !== coverages.length || !isSound) return refused("coverageUnsound");
  const helped = new Map<string, Money>();
  for (const { debtorId, instalment, amount } of coverages) {
    const key = `${debtorId}|${instalment}`;
    helped.set(key, add(helped.get(key) ?? zero(currency), amount));
  }
  const isWithin = coverages.every(({ debtorId, instalment }) => {
    const paid = receivedFor(loans, debtorId, instalment) ?? zero(currency);
    return compare(helped.get(`${debtorId}|${instalment}`) ?? zero(currency), paid) <= 0;
  });
  if (!isWithin) return refused("coverageUnsound");
  const lent = coverages.filter(({ helperId }) => helperId === null).map(({ amount }) => amount);
  if (compare(sum(currency, lent), fund) > 0) return refused("fundLentTooMuch");
  return granted(coverages.map((coverage) => debtFrom(coverage, association, cycle.meetingIds)));
}

function isStanding(
  { debtorId, helperId, instalment, amount, coveredOn }: CoverageBrought,
  { association, cutOn, cycle }: Brought,
  loans: readonly Loan[],
): boolean {
  const isHelped =
    helperId === null || (helperId !== debtorId && memberOf(association, helperId) !== undefined);
  const isAmount =
    amount.currency === association.currency && isPositive(amount) && isPlausible(amount);
  const isPassed = instalment <= cycle.passed && receivedFor(loans, debtorId, instalment) !== null;
  return isHelped && isAmount && isPassed && coveredOn >= cycle.disbursedOn && coveredOn <= cutOn;
}

/** What the institution received of an instalment; null where there is none. */
export function receivedFor(
  loans: readonly Loan[],
  memberId: string,
  instalment: number,
): Money | null {
  const loan = loans.find((known) => known.memberId === memberId);
  const line = loan?.lines.find(({ number }) => number === instalment);
  return line === undefined ? null : totalOf(line.paid, line.balanceAfter.currency);
}

function debtFrom(
  { coverageId, debtorId, helperId, instalment, amount, coveredOn }: CoverageBrought,
  association: Association,
  meetingIds: readonly string[],
): CoverageDebt {
  return {
    coverageId,
    debtorId,
    source: sourceOf(association, debtorId, helperId),
    helperId,
    instalment,
    amount,
    remaining: amount,
    coveredOn,
    meetingId: meetingIds[instalment - 1] ?? coverageId,
    interestOwed: zero(association.currency),
    interestThrough: coveredOn,
  };
}

function sourceOf(
  association: Association,
  debtorId: string,
  helperId: string | null,
): CoverageSource {
  if (helperId === null) return "reserveFund";
  const subgroupOf = (memberId: string) => memberOf(association, memberId)?.subgroupId;
  return subgroupOf(debtorId) === subgroupOf(helperId) ? "subgroup" : "association";
}
