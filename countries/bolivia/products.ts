// What Bolivian associations may borrow. The legal plan keeps cents; the late charge waits for
// the tiers to be confirmed by counsel and is therefore not charged.

import type { Country } from "#countries/country.ts";
import { STANDARD_ORDER } from "#core/lending/component.ts";
import { percent } from "#core/money/fraction.ts";
import { day } from "#core/time/day.ts";

export const BOLIVIAN_PRODUCTS: Country["products"] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Demonstration product: 30 % a year on declining balance, every two weeks",
    value: {
      productId: "community-bank-14",
      terms: {
        method: "level",
        ratePerYear: percent("30"),
        basis: "actual/360",
        frequency: { every: 14, unit: "days" },
        instalments: 12,
        rounding: { unitMinor: 1n, mode: "halfUp" },
        lateInterestPerYear: null,
        allocation: STANDARD_ORDER,
      },
    },
  },
];
