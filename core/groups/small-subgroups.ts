// A solidarity group that women left, until those who stay are too few to answer for each other. It is
// told, with what can be done about it, and never holds anybody's money.

import { membersOf, type Association } from "./association.ts";
import type { GroupLimits } from "./found.ts";

export type SubgroupSize = { readonly name: string; readonly women: number };

export type SmallSubgroup = SubgroupSize & {
  readonly least: number;
  /** Groups that have room for all of them. */
  readonly joins: readonly string[];
  /** Groups that stay whole when as many women as are missing pass over. */
  readonly lends: readonly string[];
};

/** Sizes in persons, of the country's rule. A group that nobody is left in is none any more. */
export function smallSubgroups(
  all: readonly SubgroupSize[],
  { least, most }: GroupLimits["subgroup"],
): SmallSubgroup[] {
  return all
    .filter(({ women }) => women > 0 && women < least)
    .map((small) => {
      const others = all.filter((known) => known !== small && known.women > 0);
      const named = (list: readonly SubgroupSize[]) => list.map(({ name }) => name);
      return {
        ...small,
        least,
        joins: named(others.filter(({ women }) => women + small.women <= most)),
        lends: named(others.filter(({ women }) => women - (least - small.women) >= least)),
      };
    });
}

export function subgroupSizes(association: Association): SubgroupSize[] {
  return association.subgroups.map(({ subgroupId, name }) => {
    return { name, women: membersOf(association, subgroupId).length };
  });
}
