// What a country pack holds: dated data with its source, never code. A rule reads the figure in
// force on the day of the fact.

import type { CreditRules } from "#core/cycle/credit-rules.ts";
import type { Bylaws } from "#core/groups/bylaws.ts";
import type { GroupLimits } from "#core/groups/found.ts";
import type { StepRung } from "#core/lending/next-step.ts";
import type { LoanTerms } from "#core/lending/terms.ts";
import type { ApprovalMatrix } from "#core/meetings/wish.ts";
import type { HealthWeights } from "#core/meetings/group-health.ts";
import type { Currency } from "#core/money/currency.ts";
import { money, type Money } from "#core/money/money.ts";
import type { AccountName } from "#core/ledger/account.ts";
import type { Day, Weekday } from "#core/time/day.ts";
import type { HolidayRule } from "#core/time/holidays.ts";

/** A figure with the days it is in force (`validTo` null: until changed) and where it is written. */
export type Dated<T> = {
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
  readonly value: T;
};

export type LoanProduct = { readonly productId: string; readonly terms: LoanTerms };

export type Country = {
  readonly code: string;
  readonly currency: Currency;
  /** Notes and coins in minor units, largest first. */
  readonly pieces: readonly Dated<readonly bigint[]>[];
  readonly groupLimits: readonly Dated<GroupLimits>[];
  /** Proposal put to the vote at a founding. */
  readonly bylaws: readonly Dated<Omit<Bylaws, "version" | "votedOn">>[];
  /** How many other people approve what changes in mid-cycle. */
  readonly approvals: readonly Dated<ApprovalMatrix>[];
  /** After how many days savings between two associations ought to have arrived. */
  readonly carryingDays: readonly Dated<number>[];
  readonly products: readonly Dated<LoanProduct>[];
  /** The ladder and who approves. */
  readonly credit: readonly Dated<CreditRules>[];
  readonly accountCodes: readonly Dated<Readonly<Record<AccountName, string>>>[];
  /** What is done next about arrears, by clock and days past due. */
  readonly nextSteps: readonly Dated<readonly StepRung[]>[];
  readonly healthWeights: readonly Dated<HealthWeights>[];
  /** Each holiday while it is kept; the days of a year are read by `closedDays`. */
  readonly holidays: readonly Dated<HolidayRule>[];
  readonly restDays: readonly Dated<readonly Weekday[]>[];
};

/** What no hand can divide any further on a day. */
export function smallestCoin({ pieces, currency }: Country, on: Day): Money {
  const coin = inForce(pieces, on).at(-1);
  if (coin === undefined) throw new Error(`No coin in use on ${on}.`);
  return money(currency, coin);
}

/** The value in force on a day; throws when the pack has a hole there, which is our bug. */
export function inForce<T>(figures: readonly Dated<T>[], on: Day): T {
  const found = figures.find(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
  );
  if (found === undefined) throw new Error(`No figure in force on ${on}.`);
  return found.value;
}
