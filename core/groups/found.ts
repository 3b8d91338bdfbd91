// Founding an association: the one place that says what a sound founding is.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { Fraction } from "#core/money/fraction.ts";
import { isNegative, isPlausible, type Currency, type Money } from "#core/money/money.ts";
import type { Association, AssociationFounded } from "./association.ts";
import { BOARD_ROLES } from "./board.ts";
import type { Bylaws } from "./bylaws.ts";
import { internalRules } from "./internal-rules.ts";
import { constitutionFlaw, type Constitution, type ConstitutionRefusal } from "./constitution.ts";

export type FoundingRefusal =
  | "tooFewMembers"
  | "tooFewSubgroups"
  | "subgroupSize"
  | "memberTwice"
  | "memberWithoutSubgroup"
  | "boardNotMembers"
  | "boardHoldsTwoPosts"
  | "mixedCurrencies"
  | "negativeFund"
  | "lineTwice"
  | "otherCurrency"
  | "bylawsOutOfLimits"
  | ConstitutionRefusal;

export type GroupLimits = {
  readonly members: { readonly least: number; readonly most: number };
  readonly subgroup: { readonly least: number; readonly most: number };
};

/**
 * The founding as an event, or why not. Limits, in persons, and currency are the country's. Who
 * founds a group that already met has no meeting of constitution to tell of.
 */
export function foundAssociation(
  association: Association,
  openingFund: Money,
  { limits, currency }: { readonly limits: GroupLimits; readonly currency: Currency },
  constitution?: Constitution,
): Outcome<AssociationFounded, FoundingRefusal> {
  const isForeign = association.currency !== currency;
  const flaw = isForeign
    ? "otherCurrency"
    : (flawOf(association, openingFund, limits) ??
      (constitution === undefined ? null : constitutionFlaw(constitution, association)));
  if (flaw !== null) return refused(flaw);
  const told = constitution === undefined ? {} : { constitution };
  return granted({ type: "AssociationFounded", association, openingFund, ...told });
}

function flawOf(
  association: Association,
  openingFund: Money,
  limits: GroupLimits,
): FoundingRefusal | null {
  const { members, subgroups, board, bylaws } = association;
  if (members.length < limits.members.least || members.length > limits.members.most)
    return "tooFewMembers";
  if (subgroups.length < 2) return "tooFewSubgroups";
  if (new Set(members.map((member) => member.memberId)).size !== members.length)
    return "memberTwice";
  if (new Set(members.map(({ line }) => line)).size !== members.length) return "lineTwice";
  const sizes = new Map(subgroups.map((subgroup) => [subgroup.subgroupId, 0]));
  for (const { subgroupId } of members) {
    const size = sizes.get(subgroupId);
    if (size === undefined) return "memberWithoutSubgroup";
    sizes.set(subgroupId, size + 1);
  }
  const isSized = (size: number) => size >= limits.subgroup.least && size <= limits.subgroup.most;
  if (![...sizes.values()].every(isSized)) return "subgroupSize";
  const posts = BOARD_ROLES.map((role) => board[role]);
  if (!posts.every((post) => members.some((member) => member.memberId === post)))
    return "boardNotMembers";
  if (new Set(posts).size !== posts.length) return "boardHoldsTwoPosts";
  const amounts = [...Object.values(bylaws.fines), openingFund];
  if (amounts.some((amount) => amount.currency !== association.currency)) return "mixedCurrencies";
  if (isNegative(openingFund)) return "negativeFund";
  const isBelievable = amounts.every(isPlausible) && rates(bylaws).every(isPart);
  return isBelievable ? null : "bylawsOutOfLimits";
}

function rates(bylaws: Bylaws): Fraction[] {
  const { savings, fundInterestPerMonth, quorum } = bylaws;
  const { lendableShare, perMonth, caseShare, assemblyShare } = internalRules(bylaws);
  const own = [lendableShare, perMonth, caseShare, assemblyShare];
  return [savings.rate, fundInterestPerMonth, quorum, ...own];
}

/** Nothing in the bylaws is more than the whole. */
function isPart({ numerator, denominator }: Fraction): boolean {
  return numerator >= 0n && denominator > 0n && numerator <= denominator;
}
