// What weighs how much in the number that says how an association fares.

import { day } from "#core/time/day.ts";
import type { Country } from "#countries/country.ts";

export const BOLIVIAN_HEALTH_WEIGHTS: Country["healthWeights"] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Proposal; to be agreed with the branches",
    value: {
      onTime: 35,
      attendance: 20,
      ownMoney: 20,
      savings: 10,
      rotation: 5,
      training: 5,
      complaints: 5,
    },
  },
];
