// What a cycle by proposal was not asked for (0030): whoever approves it answers for that, so she is
// told what it is and for whom.

import { compare, type Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import type { NamedLoan } from "#core/wire/changes.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";

export type NotAsked = {
  readonly cap: Money;
  /** Who would receive more than the cap: a solicitud asks so many to approve it. */
  readonly aboveCap: readonly NamedLoan[];
  readonly persons: number;
};

export function notAsked(loans: readonly NamedLoan[], disbursedOn: Day): NotAsked {
  const { ladder, approvals } = inForce(BOLIVIA.credit, disbursedOn);
  const { cycleCap: cap } = ladder;
  const aboveCap = loans.filter(({ receives }) => compare(receives, cap) > 0);
  return { cap, aboveCap, persons: approvals.aboveCap.persons };
}
