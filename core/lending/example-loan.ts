// The loans of the worked examples, which tests start from: Rosa's of golden/level-14-days.txt
// and the terms of Carmen's of golden/level-28-days.txt.

import { percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import { day } from "#core/time/day.ts";
import { STANDARD_ORDER } from "./component.ts";
import type { Loan } from "./loan.ts";
import { withPlan } from "./rest-of-loan.ts";
import { planLoan } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

export const FORTNIGHTLY: LoanTerms = {
  method: "level",
  ratePerYear: percent("30"),
  basis: "actual/360",
  frequency: { every: 14, unit: "days" },
  instalments: 12,
  rounding: { unitMinor: 1n, mode: "halfUp" },
  lateInterestPerYear: null,
  allocation: STANDARD_ORDER,
};

export const FOUR_WEEKLY: LoanTerms = {
  ...FORTNIGHTLY,
  ratePerYear: percent("36"),
  basis: "actual/365",
  frequency: { every: 28, unit: "days" },
  instalments: 6,
};

export const DISBURSED_ON = day("2026-02-05");

/** 3000.00 on the terms given, with the first instalments paid. */
export function exampleLoan(terms: LoanTerms, paidInstalments: number): Loan {
  const principal = money("BOB", 300_000n);
  const days = dueDays(DISBURSED_ON, terms.frequency, terms.instalments);
  const plan = planLoan({ principal, terms, disbursedOn: DISBURSED_ON, dueDays: days });
  const none = { loanId: "1", memberId: "rosa", principal, disbursedOn: DISBURSED_ON, lines: [] };
  const loan = withPlan(none, [], plan);
  const lines = loan.lines.map((line) =>
    line.number <= paidInstalments ? { ...line, paid: line.due, isAccrued: true } : line,
  );
  return { ...loan, lines };
}
