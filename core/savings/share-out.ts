// At the close of a cycle the women share what their own money earned: interest, raffles and,
// unless they voted them to the social fund, fines, less what it cost and what may not come back.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import {
  add,
  isNegative,
  isPositive,
  subtract,
  sum,
  zero,
  type Currency,
  type Money,
} from "#core/money/money.ts";
import { share } from "#core/money/share.ts";
import type { FinesTo, ShareRule } from "#core/groups/internal-rules.ts";
import type { MemberId } from "#core/people/ids.ts";

export type Earnings = {
  /** Interest on internal loans and on the fund's help. */
  readonly interest: Money;
  readonly fines: Money;
  readonly raffles: Money;
  /** Paid from the account, each above zero: books, bank charges. */
  readonly expenses: readonly Money[];
  /** Set aside for internal loans and coverage that may not be paid back. */
  readonly provision: Money;
};

export type ShareOutAsked = {
  readonly currency: Currency;
  readonly earnings: Earnings;
  readonly finesTo: FinesTo;
  readonly rule: ShareRule;
  /** In line order; the residue of the division falls to the last. */
  readonly savers: readonly Saver[];
};

export type Saver = {
  readonly memberId: MemberId;
  readonly savingsDays: bigint;
  /** Days she belonged to the association in the cycle. */
  readonly days: number;
};

export type ShareOut = {
  /** What was shared: income less expenses and provision. */
  readonly net: Money;
  readonly toSocialFund: Money;
  /** One for each saver, in the same order; together they are `net`. */
  readonly shares: readonly { readonly memberId: MemberId; readonly amount: Money }[];
};

export type ShareOutRefusal = "negativeEarnings" | "nothingToShare" | "nobodySaved";

/** Each woman's share to the coin, or why there is none. It says what is shared, not how paid. */
export function shareOut(asked: ShareOutAsked): Outcome<ShareOut, ShareOutRefusal> {
  const { currency, earnings, finesTo, savers, rule } = asked;
  const { interest, fines, raffles, expenses, provision } = earnings;
  if ([interest, fines, raffles, ...expenses, provision].some(isNegative)) {
    return refused("negativeEarnings");
  }
  const toSocialFund = finesTo === "socialFund" ? fines : zero(currency);
  const income = add(add(interest, raffles), subtract(fines, toSocialFund));
  const net = subtract(income, sum(currency, [...expenses, provision]));
  if (!isPositive(net)) return refused("nothingToShare");
  const weights = weightsOf(savers, rule);
  if (!weights.some((weight) => weight > 0n)) return refused("nobodySaved");
  const amounts = share(net, weights);
  const shares = savers.map(({ memberId }, index) => ({
    memberId,
    amount: amounts[index] ?? zero(currency),
  }));
  return granted({ net, toSocialFund, shares });
}

/**
 * Average savings are savings-days over the days she belonged, brought to one denominator, so
 * that a woman who came late is not less for the days before. Savings below zero weigh nothing.
 */
function weightsOf(savers: readonly Saver[], rule: ShareRule): bigint[] {
  const weights = savers.map(({ savingsDays }) => (savingsDays > 0n ? savingsDays : 0n));
  switch (rule) {
    case "equally":
      return savers.map(() => 1n);
    case "savingsDays":
      return weights;
    case "averageSavings": {
      const lengths = savers.map(({ days }) => BigInt(Math.max(days, 1)));
      const all = [...new Set(lengths)].reduce((product, length) => product * length, 1n);
      return weights.map((weight, index) => (weight * all) / (lengths[index] ?? 1n));
    }
  }
}
