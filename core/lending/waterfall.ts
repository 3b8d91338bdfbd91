// A shortfall solved by the women in the order of their own bylaws. This proposes; what they
// agree, step by step and with consent, is recorded as it happened.

import type { CoverageSource } from "#core/groups/bylaws.ts";
import { memberOf, type Association } from "#core/groups/association.ts";
import { upToCoin } from "#core/money/coin.ts";
import { isPositive, least, money, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { share } from "#core/money/share.ts";
import type { MemberId } from "#core/people/ids.ts";
import { passbookOf, type SavingsState } from "#core/savings/savings.ts";

export type CoverageShare = { readonly helperId: MemberId | null; readonly amount: Money };

export type CoverageStep = {
  readonly source: CoverageSource;
  /** The most this source could give; null where the women themselves must say. */
  readonly available: Money | null;
  /** Proposed shares; empty when the steps before leave nothing or the source is dry. */
  readonly shares: readonly CoverageShare[];
};

export type WaterfallInput = {
  readonly association: Association;
  readonly savings: SavingsState;
  /** Fund money not already out on coverage or pledged at this meeting. */
  readonly fundAvailable: Money;
  /** The same of what raffles brought in this cycle. */
  readonly rafflesAvailable: Money;
  readonly debtorId: MemberId;
  readonly shortfall: Money;
  /** Sources that were asked already, or left out by the women: they are not proposed again. */
  readonly passed: readonly CoverageSource[];
  /** Women who are present and not short themselves. */
  readonly ableIds: readonly MemberId[];
  /** The smallest coin of the table; absent where shares are reckoned to the centavo. */
  readonly coin?: Money | undefined;
};

/** One step per source of the bylaws, in their order, each proposed for what is still missing. */
export function proposeCoverage(input: WaterfallInput): CoverageStep[] {
  let missing = input.shortfall;
  return input.association.bylaws.coverageOrder.map((source) => {
    const isPassed = input.passed.includes(source);
    const step = proposeStep(input, source, isPassed ? zero(missing.currency) : missing);
    missing = subtract(
      missing,
      sum(
        missing.currency,
        step.shares.map((part) => part.amount),
      ),
    );
    return step;
  });
}

function proposeStep(input: WaterfallInput, source: CoverageSource, missing: Money): CoverageStep {
  const passbook = passbookOf(input.savings, input.debtorId);
  switch (source) {
    case "ownVoluntary":
      return upTo(source, passbook.voluntary, missing);
    case "ownCompulsory":
      return upTo(source, passbook.compulsory, missing);
    case "reserveFund":
      return upTo(source, input.fundAvailable, missing);
    case "raffleIncome":
      return upTo(source, input.rafflesAvailable, missing);
    case "subgroup":
      return equally(source, sisters(input), missing, input.coin);
    case "association":
      return equally(source, others(input), missing, input.coin);
    case "memberSavings":
      return { source, available: null, shares: [] };
  }
}

function upTo(source: CoverageSource, available: Money, missing: Money): CoverageStep {
  const amount = least(available, missing);
  return { source, available, shares: isPositive(amount) ? [{ helperId: null, amount }] : [] };
}

/**
 * Equal shares; the residue of the division goes to the last woman of the line order. In coins the
 * whole is what coins can make and every share too; what is more than needed is held for its giver.
 */
export function equally(
  source: CoverageSource,
  helperIds: readonly MemberId[],
  amount: Money,
  coin: Money | undefined,
): CoverageStep {
  if (helperIds.length === 0 || !isPositive(amount)) return { source, available: null, shares: [] };
  const unit = coin?.minor ?? 1n;
  const { currency, minor } = upToCoin(amount, coin);
  const parts = share(
    money(currency, minor / unit),
    helperIds.map(() => 1n),
  ).map((part) => money(currency, part.minor * unit));
  const shares = helperIds.flatMap((helperId, index) => {
    const part = parts[index] ?? zero(amount.currency);
    return isPositive(part) ? [{ helperId, amount: part }] : [];
  });
  return { source, available: null, shares };
}

function sisters(input: WaterfallInput): MemberId[] {
  const { association, debtorId } = input;
  const subgroupId = memberOf(association, debtorId)?.subgroupId;
  return others(input).filter(
    (memberId) => memberOf(association, memberId)?.subgroupId === subgroupId,
  );
}

function others({ association, debtorId, ableIds }: WaterfallInput): MemberId[] {
  return association.members
    .map((member) => member.memberId)
    .filter((memberId) => memberId !== debtorId && ableIds.includes(memberId));
}
