// The part of the bylaws that rules the women's own money: internal loans, vouchers, the fund and
// the share-out. Associations founded before it was written down live by the method's proposal.

import { fraction, percent, type Fraction } from "#core/money/fraction.ts";

/** How earnings are divided: by savings and the days they lay, equally, or by average savings. */
export const SHARE_RULES = ["savingsDays", "equally", "averageSavings"] as const;

export type ShareRule = (typeof SHARE_RULES)[number];

/** Whether fines are shared out with the rest or stay in the reserve fund. */
export const FINES_TO = ["members", "socialFund"] as const;

export type FinesTo = (typeof FINES_TO)[number];

export type InternalRules = {
  /** A loan is at most so many times her own savings. */
  readonly savingsMultiple: Fraction;
  /** Of all the women's money, at most this part is out on loan at once. */
  readonly lendableShare: Fraction;
  /** By days over thirty on what is left to repay. */
  readonly perMonth: Fraction;
  readonly guarantors: number;
  /** Meetings before the last of the cycle by which every internal loan is repaid. */
  readonly meetingsBeforeEnd: number;
  /** Of the reserve fund, what one case may cost without the assembly. */
  readonly caseShare: Fraction;
  /** Share of the members whose votes make an assembly. */
  readonly assemblyShare: Fraction;
  readonly shareRule: ShareRule;
  readonly finesTo: FinesTo;
  /** Savings may be taken out at the last meeting and up to this one of the next cycle. */
  readonly withdrawUntil: number;
};

/** The method's proposal, which binds who never voted otherwise. */
export const PROPOSED_INTERNAL_RULES: InternalRules = {
  savingsMultiple: fraction(2n, 1n),
  lendableShare: fraction(1n, 2n),
  perMonth: percent("3"),
  guarantors: 2,
  meetingsBeforeEnd: 1,
  caseShare: fraction(1n, 5n),
  assemblyShare: fraction(2n, 3n),
  shareRule: "savingsDays",
  finesTo: "members",
  withdrawUntil: 3,
};

/** What these bylaws say, or the proposal where they say nothing. */
export function internalRules({ internal }: { readonly internal?: InternalRules }): InternalRules {
  return internal ?? PROPOSED_INTERNAL_RULES;
}
