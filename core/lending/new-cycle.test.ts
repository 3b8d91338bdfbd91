// Whose debts hold back the next cycle of an association: nobody's but those to the institution.

import { expect, test } from "vitest";
import { fraction } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { NEVER_CLOSED } from "#core/time/holidays.ts";
import { STANDARD_ORDER } from "./component.ts";
import { startCycle } from "./disburse.ts";
import { NO_LOANS, type CoverageDebt } from "./loan.ts";

const ON = day("2025-03-03");

function startWith(debtorId: string) {
  const amount = money("BOB", 5_000n);
  const debt: CoverageDebt = {
    coverageId: "coverage",
    debtorId,
    helperId: "carmen",
    instalment: 1,
    amount,
    remaining: amount,
    coveredOn: ON,
    source: "subgroup",
    meetingId: "meeting",
    interestOwed: money("BOB", 0n),
    interestThrough: ON,
  };
  const loan = { loanId: "loan", memberId: "carmen", principal: money("BOB", 100_000n) };
  return startCycle(
    { ...NO_LOANS, debts: [debt] },
    {
      terms: {
        method: "flat",
        ratePerYear: fraction(1n, 5n),
        basis: "30/360",
        frequency: { every: 14, unit: "days" },
        instalments: 3,
        rounding: { unitMinor: 10n, mode: "up" },
        lateInterestPerYear: null,
        allocation: STANDARD_ORDER,
      },
      disbursedOn: ON,
      holidayPolicy: null,
      loans: [loan],
    },
    { memberIds: ["carmen", "rosa"], currency: "BOB", closed: NEVER_CLOSED },
  );
}

test("what a member still owes to those who covered her is hers, and the others go on", () => {
  expect(startWith("rosa").isGranted).toBe(true);
});

test("a woman who left owing never holds back the cycle of those who stayed", () => {
  expect(startWith("julia").isGranted).toBe(true);
});
