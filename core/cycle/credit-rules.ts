// What the institution lays down about lending to an association, as dated data of a country:
// the ladder's figures and who must approve what.

import type { Fraction } from "#core/money/fraction.ts";
import type { LadderRules } from "#core/lending/ladder.ts";

export type ApprovalCase = "aboveCap" | "newAssociation" | "renewalLate" | "renewalClean";

export type ApprovalRule = {
  /** Different people, none of whom wrote the request down. */
  readonly persons: number;
  /** Every woman who is granted anything was visited. */
  readonly needsVisit: boolean;
};

export type CreditRules = {
  readonly ladder: LadderRules;
  /** The part of what her household has left that an instalment may take. */
  readonly bearablePart: Fraction;
  readonly approvals: Readonly<Record<ApprovalCase, ApprovalRule>>;
  /** Days of a year in the country's label of cost. */
  readonly labelDays: number;
  /** A payout this few days after a big payment of one payer is shown to a person. */
  readonly evergreenDays: number;
};
