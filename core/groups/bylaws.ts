// The bylaws (reglamento interno) an association voted: versioned data, never code.
// Every rule of a meeting that differs from group to group is read from here.

import type { Fraction } from "#core/money/fraction.ts";
import type { Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import type { BoardRule } from "./board-rule.ts";
import type { InternalRules } from "./internal-rules.ts";

/** Where the money for a shortfall may come from; the bylaws give the order. */
export type CoverageSource =
  | "ownVoluntary"
  | "subgroup"
  | "association"
  | "reserveFund"
  | "raffleIncome"
  | "ownCompulsory"
  | "memberSavings";

/** Money of all the women together, given by their vote: nobody lends it, and she owes it to all. */
export function belongsToAll(source: CoverageSource): boolean {
  return source === "reserveFund" || source === "raffleIncome";
}

/** What a payment settles, after the instalments due; the bylaws give the order. */
export type RecoveryTarget =
  | "reserveFund"
  | "helpers"
  | "savings"
  | "missedSavings"
  | "fines"
  | "ownVoluntary";

export type Fines = {
  /** One to fifteen minutes late. */
  readonly late: Money;
  /** More than fifteen minutes late. */
  readonly veryLate: Money;
  readonly absent: Money;
  readonly substituted: Money;
};

export type SavingsRule = {
  readonly rate: Fraction;
  /** What the rate is taken of at each meeting with an instalment. */
  readonly base: "instalment" | "loan";
  /** Money beyond every debt becomes voluntary savings; otherwise it is held for her. */
  readonly acceptsVoluntary: boolean;
};

export type Bylaws = {
  readonly version: number;
  readonly votedOn: Day;
  readonly fines: Fines;
  readonly excusedPerCycle: number;
  readonly coverageOrder: readonly CoverageSource[];
  readonly recoveryOrder: readonly RecoveryTarget[];
  readonly savings: SavingsRule;
  /** Price of the reserve fund's help, by days over thirty. Between women it is zero. */
  readonly fundInterestPerMonth: Fraction;
  /** Share of the members that must be present, exclusive: 1/2 means half plus one. */
  readonly quorum: Fraction;
  /** Absent in bylaws voted before they spoke of it: read them with `internalRules`. */
  readonly internal?: InternalRules;
  /** Absent in bylaws voted before they spoke of it: read it with `boardRule`. */
  readonly board?: BoardRule;
};
