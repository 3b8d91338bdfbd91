// Founding an association: the one place that says what a sound founding is.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isNegative, type Money } from "#core/money/money.ts";
import { BOARD_ROLES, type Association, type AssociationFounded } from "./association.ts";

export type FoundingRefusal =
  | "tooFewMembers"
  | "tooFewSubgroups"
  | "subgroupSize"
  | "memberTwice"
  | "memberWithoutSubgroup"
  | "boardNotMembers"
  | "boardHoldsTwoPosts"
  | "mixedCurrencies"
  | "negativeFund";

export type GroupLimits = {
  readonly members: { readonly least: number; readonly most: number };
  readonly subgroup: { readonly least: number; readonly most: number };
};

/** The founding as an event, or why not. Limits are the country's, in persons. */
export function foundAssociation(
  association: Association,
  openingFund: Money,
  limits: GroupLimits,
): Outcome<AssociationFounded, FoundingRefusal> {
  const flaw = flawOf(association, openingFund, limits);
  if (flaw !== null) return refused(flaw);
  return granted({ type: "AssociationFounded", association, openingFund });
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
  return isNegative(openingFund) ? "negativeFund" : null;
}
