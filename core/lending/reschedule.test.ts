import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { DISBURSED_ON, exampleLoan, FORTNIGHTLY } from "./example-loan.ts";
import { principalOutstanding } from "./loan.ts";
import { reschedule } from "./reschedule.ts";

const asked = {
  on: day("2026-04-22"),
  terms: { ...FORTNIGHTLY, instalments: 10 },
  anchor: DISBURSED_ON,
};

test("an instalment that was owed gives its principal to the new plan and keeps its interest", () => {
  const outcome = reschedule(exampleLoan(FORTNIGHTLY, 4), FORTNIGHTLY, asked);
  if (!outcome.isGranted) throw new Error(outcome.reason);
  const { loan, principal, receivable } = outcome.value;
  expect(principal).toEqual(money("BOB", 204_603n));
  const [fifth, earned, first] = loan.lines.slice(4);
  expect(fifth?.due).toEqual({ interest: money("BOB", 2_387n) });
  expect(earned).toMatchObject({ dueOn: "2026-04-22", due: { interest: money("BOB", 900n) } });
  expect(receivable).toEqual(money("BOB", 3_287n));
  expect(first?.dueOn).toBe("2026-04-30");
  expect(principalOutstanding(loan)).toEqual(principal);
});

test("the new days are the group's own, and as many as asked", () => {
  const outcome = reschedule(exampleLoan(FORTNIGHTLY, 5), FORTNIGHTLY, {
    ...asked,
    anchor: day("2026-04-28"),
  });
  if (!outcome.isGranted) throw new Error(outcome.reason);
  const days = outcome.value.loan.lines.slice(6).map(({ dueOn }) => dueOn);
  expect([days[0], days.at(-1), days.length]).toEqual(["2026-04-28", "2026-09-01", 10]);
});

test("a loan that is repaid, or terms beyond the limits, are refused", () => {
  const repaid = reschedule(exampleLoan(FORTNIGHTLY, 12), FORTNIGHTLY, asked);
  expect(repaid).toEqual({ isGranted: false, reason: "alreadyRepaid" });
  const terms = { ...FORTNIGHTLY, instalments: 0 };
  const endless = reschedule(exampleLoan(FORTNIGHTLY, 5), FORTNIGHTLY, { ...asked, terms });
  expect(endless).toEqual({ isGranted: false, reason: "termsOutOfLimits" });
});
