import { expect, test } from "vitest";
import { fraction, percent } from "#core/money/fraction.ts";
import { STANDARD_ORDER } from "./component.ts";
import { checkTerms, MOST_INSTALMENTS, type LoanTerms } from "./terms.ts";

const good: LoanTerms = {
  method: "level",
  ratePerYear: percent("30"),
  basis: "actual/360",
  frequency: { every: 14, unit: "days" },
  instalments: 12,
  rounding: { unitMinor: 1n, mode: "halfUp" },
  lateInterestPerYear: null,
  allocation: STANDARD_ORDER,
};

const cents = good.rounding;

test.each<[string, Partial<LoanTerms>]>([
  ["the ordinary product", {}],
  ["a loan without interest", { ratePerYear: percent("0") }],
  ["the highest rate", { ratePerYear: percent("1000") }],
  ["a product with late interest", { lateInterestPerYear: percent("9") }],
  ["two years of weekly meetings", { instalments: MOST_INSTALMENTS }],
  ["hardship terms, principal first", { allocation: STANDARD_ORDER.toReversed() }],
])("%s is granted", (_name, change) => {
  const terms = { ...good, ...change };
  expect(checkTerms(terms)).toEqual({ isGranted: true, value: terms });
});

test.each<[string, Partial<LoanTerms>, string]>([
  ["a negative rate", { ratePerYear: percent("-1") }, "rateOutOfLimits"],
  ["a rate above ten times the loan", { ratePerYear: percent("1000.01") }, "rateOutOfLimits"],
  ["a rate with endless decimals", { ratePerYear: fraction(1n, 1_000_001n) }, "rateOutOfLimits"],
  [
    "a rate without a denominator",
    { ratePerYear: { numerator: 1n, denominator: 0n } },
    "rateOutOfLimits",
  ],
  ["negative late interest", { lateInterestPerYear: percent("-9") }, "lateInterestOutOfLimits"],
  ["no instalments", { instalments: 0 }, "instalmentsOutOfLimits"],
  ["half an instalment", { instalments: 1.5 }, "instalmentsOutOfLimits"],
  ["too many instalments", { instalments: MOST_INSTALMENTS + 1 }, "instalmentsOutOfLimits"],
  ["a unit of nothing", { rounding: { ...cents, unitMinor: 0n } }, "roundingOutOfLimits"],
  ["a huge unit", { rounding: { ...cents, unitMinor: 100_001n } }, "roundingOutOfLimits"],
  [
    "an order that forgets the principal",
    { allocation: STANDARD_ORDER.slice(0, -1) },
    "allocationIncomplete",
  ],
  [
    "an order that names costs twice",
    { allocation: [...STANDARD_ORDER.slice(0, -1), "cost"] },
    "allocationIncomplete",
  ],
])("%s is refused", (_name, change, reason) => {
  expect(checkTerms({ ...good, ...change })).toEqual({ isGranted: false, reason });
});
