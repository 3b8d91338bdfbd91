// The hoja resumen of Rosa's loan, figure by figure.

import { describe, expect, test } from "vitest";
import { percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import { costSheet } from "./cost-sheet.ts";
import { DISBURSED_ON, FORTNIGHTLY } from "./example-loan.ts";
import { planLoan } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

const bob = (minor: bigint) => money("BOB", minor);

function sheetOf(terms: LoanTerms) {
  const principal = bob(300_000n);
  const days = dueDays(DISBURSED_ON, terms.frequency, terms.instalments);
  const plan = planLoan({ principal, terms, disbursedOn: DISBURSED_ON, dueDays: days });
  const savings = { rate: percent("10"), base: "instalment", acceptsVoluntary: true } as const;
  return costSheet({
    principal,
    terms,
    disbursedOn: DISBURSED_ON,
    plan,
    savings,
    labelDays: 365,
  });
}

describe("the cost sheet of 3,000.00 at 30 % over twelve fortnights", () => {
  test("says what she receives, what she pays, what she saves and what a thousand costs", () => {
    expect(sheetOf(FORTNIGHTLY)).toMatchObject({
      inHand: bob(300_000n),
      interest: bob(23_235n),
      totalToPay: bob(323_235n),
      totalSaved: bob(32_328n),
      costPerThousand: bob(7_745n),
      effective: 3531,
      effectiveWithSavings: 3914,
      latePerDay: null,
    });
  });

  test("shows each instalment with its savings, and the last one takes the cents", () => {
    const { lines } = sheetOf(FORTNIGHTLY);
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatchObject({
      principal: bob(23_436n),
      interest: bob(3_500n),
      total: bob(26_936n),
      savings: bob(2_694n),
    });
    expect(lines[11]).toMatchObject({ total: bob(26_939n), savings: bob(2_694n) });
  });

  test("says late interest in money for one day of its largest instalment", () => {
    const { latePerDay } = sheetOf({ ...FORTNIGHTLY, lateInterestPerYear: percent("9") });
    expect(latePerDay).toEqual(bob(7n));
  });
});
