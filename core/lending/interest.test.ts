import { expect, test } from "vitest";
import { percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { interestFor } from "./interest.ts";
import { lateInterest } from "./late-interest.ts";

test("Rosa repays six days after an instalment and owes six days of interest", () => {
  const interest = interestFor({
    balance: money("BOB", 180_054n),
    ratePerYear: percent("30"),
    basis: "actual/360",
    from: day("2026-04-16"),
    to: day("2026-04-22"),
  });
  expect(interest).toEqual(money("BOB", 900n));
});

const late = {
  overduePrincipal: money("BOB", 83_333n),
  perYear: percent("5"),
  basis: "actual/360",
  from: day("2026-05-05"),
} as const;

test("ten days late on one instalment's principal cost ten days of late interest", () => {
  expect(lateInterest({ ...late, to: day("2026-05-15") })).toEqual(money("BOB", 116n));
});

test("who pays on the day or before owes no late interest", () => {
  expect(lateInterest({ ...late, to: day("2026-05-05") })).toEqual(money("BOB", 0n));
  expect(lateInterest({ ...late, to: day("2026-04-20") })).toEqual(money("BOB", 0n));
});
