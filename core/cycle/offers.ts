// The ladder asked about each woman of a request: her record, what holds her back, what she can
// carry, and every ceiling with its figure.

import { proposeLadder, type Candidate, type Offer } from "#core/lending/ladder.ts";
import type { Evaluation, LoanRequest } from "#core/lending/request.ts";
import type { Hold } from "#core/lending/step.ts";
import type { Capacity } from "#core/lending/capacity.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { fraction } from "#core/money/fraction.ts";
import { greatest, subtract, zero, type Money } from "#core/money/money.ts";
import { multiply } from "#core/money/share.ts";
import type { MemberId } from "#core/people/ids.ts";
import { dueDays } from "#core/time/calendar.ts";
import type { CreditRules } from "./credit-rules.ts";
import type { RungRecord } from "./rung.ts";

export type Records = ReadonlyMap<MemberId, RungRecord>;

type Plan = Pick<LoanRequest, "terms" | "plannedOn" | "lines">;

/** One offer for each line of the request, in its order. */
export function offersFor(
  group: GroupState,
  request: Plan,
  records: Records,
  rules: CreditRules,
): Offer[] {
  const candidates = request.lines.map(({ memberId, evaluation }): Candidate => {
    const record = records.get(memberId);
    return {
      memberId,
      last: record === undefined ? null : lastOf(group, record),
      capacity: evaluation === null ? null : capacityOf(request, evaluation, rules),
    };
  });
  return proposeLadder(candidates, rules.ladder);
}

function lastOf(group: GroupState, record: RungRecord): Candidate["last"] {
  const { loan, shortfalls, meetings, attended, savingsAtFirst, savingsAtLast } = record;
  const { savings } = group.association.bylaws;
  return {
    loan,
    savings: savings.base === "loan" ? savingsAtFirst : savingsAtLast,
    record: {
      shortfalls,
      attendance: meetings === 0 ? fraction(1n, 1n) : fraction(BigInt(attended), BigInt(meetings)),
      holds: holdsOf(group, record),
    },
  };
}

/** Where the bylaws ask for a part of the loan, it lies there by the first meeting or she stays. */
function holdsOf({ association, lending }: GroupState, record: RungRecord): Hold[] {
  const { memberId, loan, savingsAtFirst, usedCompulsory } = record;
  const { rate, base } = association.bylaws.savings;
  const wanted = multiply(loan, rate, "halfUp");
  const owes = lending.debts.some(({ debtorId }) => debtorId === memberId);
  const isLate = base === "loan" && savingsAtFirst.minor < wanted.minor;
  const checks: [Hold, boolean][] = [
    ["owesHelpers", owes],
    ["savedLate", isLate],
    ["usedCompulsory", usedCompulsory],
  ];
  return checks.flatMap(([hold, isSo]) => (isSo ? [hold] : []));
}

function capacityOf(
  { terms, plannedOn }: Plan,
  evaluation: Evaluation,
  { bearablePart }: CreditRules,
): Capacity {
  return {
    disposable: disposableOf(evaluation),
    part: bearablePart,
    terms,
    disbursedOn: plannedOn,
    dueDays: dueDays(plannedOn, terms.frequency, terms.instalments),
  };
}

/** What is left of a period's income when everything else is paid; never below zero. */
export function disposableOf(evaluation: Evaluation): Money {
  const { income, businessCosts, householdCosts, debtInstalments } = evaluation;
  const left = [businessCosts, householdCosts, debtInstalments].reduce(subtract, income);
  return greatest(left, zero(income.currency));
}

/** She already pays to others more than an instalment may take of what her household has. */
export function isOverIndebted(evaluation: Evaluation, { bearablePart }: CreditRules): boolean {
  const before = disposableOf({ ...evaluation, debtInstalments: zero(evaluation.income.currency) });
  const bearable = multiply(before, bearablePart, "down");
  return evaluation.debtInstalments.minor > bearable.minor;
}
