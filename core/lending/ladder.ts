// The next rung: what each woman may borrow in the next cycle, and why that much. It proposes;
// the women and the credit committee decide. Every reason is a key with its figures, and the
// screens say it in their own words.

import type { Fraction } from "#core/money/fraction.ts";
import { compare, greatest, isPositive, least, zero, type Money } from "#core/money/money.ts";
import { divide, multiply, roundToUnit } from "#core/money/share.ts";
import type { MemberId } from "#core/people/ids.ts";
import { largestWithin, type Capacity } from "./capacity.ts";
import { stepOf, type CycleRecord, type Step, type StepTable } from "./step.ts";

export type LadderRules = {
  readonly steps: StepTable;
  /** The most a loan of the next cycle may be. */
  readonly cycleCap: Money;
  /** What the officer or the committee may approve. */
  readonly approvalLimit: Money;
  /** Her savings at the first meeting times this. */
  readonly savingsMultiple: bigint;
  /** The largest loan of the group is at most this many times the smallest. */
  readonly spreadMultiple: bigint;
  /** Offered to a woman who joins, who never gets more than the middle of the others. */
  readonly firstRung: Money;
  /** Offers are rounded down to this many minor units. */
  readonly unitMinor: bigint;
};

export type Candidate = {
  readonly memberId: MemberId;
  /** Her last loan and how she repaid it; null for a woman who joins now. */
  readonly last: {
    readonly loan: Money;
    readonly record: CycleRecord;
    readonly savings: Money;
  } | null;
  /** Null where nobody asked what she can afford. */
  readonly capacity: Capacity | null;
};

export type LimitKey =
  | "step"
  | "firstRung"
  | "cycleCap"
  | "savings"
  | "capacity"
  | "approvalLimit"
  | "groupMedian"
  | "groupSpread";

/** One ceiling, and the amount it allows. */
export type Limit = { readonly key: LimitKey; readonly amount: Money };

export type Offer = {
  readonly memberId: MemberId;
  /** Zero where a ceiling leaves nothing. */
  readonly amount: Money;
  /** Null for a woman who joins now. */
  readonly step: Step | null;
  /** Every ceiling that was looked at; what she can carry is sought only up to those before it. */
  readonly limits: readonly Limit[];
  /** The ceiling that decided; the first of equals. */
  readonly boundBy: LimitKey;
};

/** One offer for each candidate, in their order. Those who joined before are reckoned first. */
export function proposeLadder(candidates: readonly Candidate[], rules: LadderRules): Offer[] {
  const own = candidates.map((candidate) =>
    offerFrom(candidate, rules, ownLimits(candidate, rules)),
  );
  const known = own.filter((_offer, index) => candidates[index]?.last !== null);
  const middle = median(known.map(({ amount }) => amount));
  const beside = own.map((offer, index) => {
    const candidate = candidates[index];
    if (candidate === undefined || candidate.last !== null || middle === null) return offer;
    return offerFrom(candidate, rules, [...offer.limits, { key: "groupMedian", amount: middle }]);
  });
  const smallest = beside
    .map(({ amount }) => amount)
    .filter(isPositive)
    .toSorted(compare)[0];
  if (smallest === undefined) return beside;
  const spread = { ...smallest, minor: smallest.minor * rules.spreadMultiple };
  return candidates.map((candidate, index) =>
    offerFrom(candidate, rules, [
      ...(beside[index]?.limits ?? []),
      { key: "groupSpread", amount: spread },
    ]),
  );
}

function ownLimits({ last, capacity }: Candidate, rules: LadderRules): Limit[] {
  const { cycleCap, approvalLimit, savingsMultiple, firstRung, steps } = rules;
  const start: Limit[] =
    last === null
      ? [{ key: "firstRung", amount: firstRung }]
      : [
          { key: "step", amount: stepped(last.loan, stepOf(last.record, steps).change) },
          {
            key: "savings",
            amount: { ...last.savings, minor: last.savings.minor * savingsMultiple },
          },
        ];
  const limits: Limit[] = [
    ...start,
    { key: "cycleCap", amount: cycleCap },
    { key: "approvalLimit", amount: approvalLimit },
  ];
  if (capacity === null) return limits;
  const most = limits.map(({ amount }) => amount).reduce(least);
  return [...limits, { key: "capacity", amount: largestWithin(capacity, most) }];
}

function offerFrom(
  { memberId, last }: Candidate,
  rules: LadderRules,
  limits: readonly Limit[],
): Offer {
  const [first, ...others] = limits;
  const lowest = others.reduce(
    (soFar, limit) => (compare(limit.amount, soFar.amount) < 0 ? limit : soFar),
    first ?? { key: "firstRung", amount: rules.firstRung },
  );
  const most = greatest(lowest.amount, zero(lowest.amount.currency));
  return {
    memberId,
    amount: roundToUnit(most, rules.unitMinor, "down"),
    step: last === null ? null : stepOf(last.record, rules.steps),
    limits,
    boundBy: lowest.key,
  };
}

/** The last loan and its step, half up to the coin. */
function stepped(loan: Money, { numerator, denominator }: Fraction): Money {
  return multiply(loan, { numerator: denominator + numerator, denominator }, "halfUp");
}

/** Of an even number the middle of the two in the middle, rounded down. */
function median(amounts: readonly Money[]): Money | null {
  const sorted = amounts.toSorted(compare);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) return null;
  return divide({ ...upper, minor: upper.minor + lower.minor }, 2n, "down");
}
