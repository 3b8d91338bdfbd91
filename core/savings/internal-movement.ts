// What the women do with their own money beyond saving it: they lend it, raise it, spend it, help
// with the fund, take savings out and share what was earned.

import type { Fraction } from "#core/money/fraction.ts";
import type { Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Earned } from "./earned.ts";

/** "health" is read in records of before: people who decide about loans record and read this. */
export const LOAN_PURPOSES = ["business", "health", "school", "home", "emergency"] as const;

export type LoanPurpose = (typeof LOAN_PURPOSES)[number];

export const INCOME_SOURCES = ["raffle", "event", "gift"] as const;

export type IncomeSource = (typeof INCOME_SOURCES)[number];

export const EXPENSE_PURPOSES = ["books", "bank", "transport", "celebration", "other"] as const;

export type ExpensePurpose = (typeof EXPENSE_PURPOSES)[number];

export const FUND_PURPOSES = ["health", "death", "fire", "school", "emergency"] as const;

export type FundPurpose = (typeof FUND_PURPOSES)[number];

/** Those a screen offers today. */
export const OFFERED = {
  loan: LOAN_PURPOSES.filter((purpose) => purpose !== "health"),
  fund: FUND_PURPOSES.filter((purpose) => purpose !== "health"),
};

/** The purpose as it may be kept and shown: nobody who decides about loans learns of health. */
export function discreetPurpose<Purpose extends LoanPurpose | FundPurpose>(
  purpose: Purpose,
): Purpose | "emergency" {
  return purpose === "health" ? "emergency" : purpose;
}

/** A loan of the women to one of them, as it was paid out. */
export type InternalTerms = {
  readonly loanId: string;
  readonly memberId: MemberId;
  readonly purpose: LoanPurpose;
  readonly guarantorIds: readonly MemberId[];
  /** Parts of equal principal, one at each of the next meetings; the last takes the rest. */
  readonly instalments: number;
  readonly perMonth: Fraction;
  readonly paidOutOn: Day;
  readonly endsOn: Day;
  readonly voucherNumber: number;
  readonly meetingId: MeetingId;
};

export type InternalMovement =
  | {
      readonly kind: "internalLoanPaidOut";
      readonly loan: InternalTerms;
      readonly amount: Money;
    }
  | {
      readonly kind: "internalLoanRepaid";
      readonly loanId: string;
      readonly memberId: MemberId;
      /** Principal. */
      readonly amount: Money;
      readonly interest: Money;
      /** Interest reckoned up to `on` since it was last reckoned, paid now or not. */
      readonly accrued: Money;
      readonly on: Day;
    }
  | { readonly kind: "incomeReceived"; readonly source: IncomeSource; readonly amount: Money }
  | {
      readonly kind: "expensePaid";
      readonly purpose: ExpensePurpose;
      readonly voucherNumber: number;
      readonly amount: Money;
    }
  | {
      readonly kind: "fundUsed";
      readonly purpose: FundPurpose;
      /** Whom the fund helped; null when it was all of them. */
      readonly memberId: MemberId | null;
      readonly voucherNumber: number;
      readonly amount: Money;
    }
  | { readonly kind: "fundAdded"; readonly memberId: MemberId | null; readonly amount: Money }
  | {
      readonly kind: "savingsWithdrawn";
      readonly memberId: MemberId;
      readonly bucket: "compulsory" | "voluntary";
      readonly amount: Money;
    }
  /** The earnings of the cycle become savings of each woman, all in one act. */
  | {
      readonly kind: "earningsShared";
      readonly earned: Earned;
      readonly provision: Money;
      /** What stays in the reserve fund; below zero when a loss is taken from it. */
      readonly toFund: Money;
      /** The shares together. */
      readonly amount: Money;
      readonly shares: readonly {
        readonly memberId: MemberId;
        readonly amount: Money;
        readonly savingsDays: Money;
      }[];
    };
