import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { DISBURSED_ON, exampleLoan, FORTNIGHTLY } from "./example-loan.ts";
import { moveOffHolidays } from "./holiday-policy.ts";
import { principalOutstanding } from "./loan.ts";
import { prepayPart, prepayWhole, type PrepayAsked } from "./prepay.ts";
import { reschedule } from "./reschedule.ts";
import type { LoanTerms } from "./terms.ts";

const afterFourth: PrepayAsked = {
  on: day("2026-04-02"),
  amount: bob(50_000n),
  choice: "lowerInstalment",
};

test("what she brings between two meetings pays the interest of those days first", () => {
  const asked = { ...afterFourth, on: day("2026-04-08") };
  const outcome = prepayPart(exampleLoan(FORTNIGHTLY, 4), FORTNIGHTLY, asked);
  if (!outcome.isGranted) throw new Error(outcome.reason);
  expect(outcome.value.parts).toEqual({ interest: bob(1_023n), principal: bob(48_977n) });
  const next = outcome.value.loan.lines[5];
  expect(next?.dueOn).toBe("2026-04-16");
  expect(next?.due.interest).toEqual(bob(1_038n));
});

test("on the fourth instalment's own day it need not be paid yet: both are paid at the table", () => {
  const outcome = prepayPart(exampleLoan(FORTNIGHTLY, 3), FORTNIGHTLY, afterFourth);
  if (!outcome.isGranted) throw new Error(outcome.reason);
  expect(outcome.value.loan.lines[4]?.balanceAfter).toEqual(bob(154_603n));
  expect(principalOutstanding(outcome.value.loan)).toEqual(bob(228_869n));
});

test("equal principal of 250.00 stays the same for a shorter term and falls for a lower one", () => {
  const terms: LoanTerms = { ...FORTNIGHTLY, method: "equalPrincipal" };
  const loan = exampleLoan(terms, 4);
  const parts = (choice: PrepayAsked["choice"]) => {
    const outcome = prepayPart(loan, terms, { ...afterFourth, choice });
    if (!outcome.isGranted) throw new Error(outcome.reason);
    return outcome.value.loan.lines.slice(5).map(({ due }) => due.principal?.minor);
  };
  expect(parts("shorterTerm")).toEqual([25_000n, 25_000n, 25_000n, 25_000n, 25_000n, 25_000n]);
  expect(new Set(parts("lowerInstalment"))).toEqual(new Set([18_750n]));
});

test.each([
  ["wrongCurrency", { amount: money("USD", 50_000n) }],
  ["instalmentsOwed", { on: day("2026-04-17") }],
  ["coversNoPrincipal", { on: day("2026-04-08"), amount: bob(1_023n) }],
  ["repaysTheWhole", { amount: bob(204_603n) }],
])("part of a loan is not prepaid: %s", (reason, change) => {
  const outcome = prepayPart(exampleLoan(FORTNIGHTLY, 4), FORTNIGHTLY, {
    ...afterFourth,
    ...change,
  });
  expect(outcome).toEqual({ isGranted: false, reason });
});

test("a flat loan is not prepaid in part, since its interest would not fall", () => {
  const terms: LoanTerms = { ...FORTNIGHTLY, method: "flat" };
  const outcome = prepayPart(exampleLoan(terms, 4), terms, afterFourth);
  expect(outcome).toEqual({ isGranted: false, reason: "flatInterest" });
});

test("a flat loan ends with the interest of its first amount for the days that passed", () => {
  const terms: LoanTerms = { ...FORTNIGHTLY, method: "flat" };
  const outcome = prepayWhole(exampleLoan(terms, 4), terms, day("2026-04-08"));
  if (!outcome.isGranted) throw new Error(outcome.reason);
  expect(outcome.value.parts).toEqual({ principal: bob(200_000n), interest: bob(1_500n) });
});

test("a flat loan made anew bears interest on what was spread again, not on its first amount", () => {
  const flat: LoanTerms = { ...FORTNIGHTLY, method: "flat" };
  const on = day("2026-04-30");
  const terms = { ...flat, instalments: 10 };
  const asked = { on, terms, anchor: day("2026-02-05") };
  const anew = reschedule(exampleLoan(flat, 6), flat, asked);
  if (!anew.isGranted) throw new Error(anew.reason);
  // 1500.00 at 30 % for seven days, half of the 17.50 planned for fourteen.
  const loan = { ...anew.value.loan, rescheduled: { on, onTime: 0 } };
  const outcome = prepayWhole(loan, terms, day("2026-05-07"));
  if (!outcome.isGranted) throw new Error(outcome.reason);
  expect(outcome.value.parts).toEqual({ principal: bob(150_000n), interest: bob(875n) });
});

test("ending the loan she also pays what she owed before", () => {
  const outcome = prepayWhole(exampleLoan(FORTNIGHTLY, 4), FORTNIGHTLY, day("2026-04-22"));
  if (!outcome.isGranted) throw new Error(outcome.reason);
  expect(outcome.value.owedBefore).toEqual(bob(26_936n));
  expect(outcome.value.total).toEqual(bob(26_936n + 180_954n));
});

test("where a holiday moved the day for nothing, the days it waits cost nothing either", () => {
  const holidays = new Map([
    [day("2026-04-02"), "closure"],
    [day("2026-04-03"), "goodFriday"],
  ]);
  const closed = { holidays, restDays: [5, 6] } as const;
  const loan = exampleLoan(FORTNIGHTLY, 3);
  const moved = moveOffHolidays(loan, FORTNIGHTLY, "shiftNoInterest", closed, day("2026-03-20"));
  const outcome = prepayWhole(moved, FORTNIGHTLY, day("2026-04-05"));
  if (!outcome.isGranted) throw new Error(outcome.reason);
  expect(outcome.value.parts.interest).toEqual(bob(2_670n));
});

test("a loan that is repaid has nothing ahead", () => {
  const repaid = prepayWhole(exampleLoan(FORTNIGHTLY, 12), FORTNIGHTLY, DISBURSED_ON);
  expect(repaid).toEqual({ isGranted: false, reason: "nothingAhead" });
});

function bob(minor: bigint) {
  return money("BOB", minor);
}
