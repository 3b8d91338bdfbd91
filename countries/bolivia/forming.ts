// How an association comes to be in Bolivia: how often a no weighs, what is taught before the
// first credit, and who may sign.

import type { FormingRules } from "#core/groups/forming.ts";
import { percent } from "#core/money/fraction.ts";
import { day } from "#core/time/day.ts";
import type { Dated } from "#countries/country.ts";

export const BOLIVIAN_FORMING: readonly Dated<FormingRules>[] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Method of the community bank; ages and attendance to be confirmed by the institution",
    value: {
      vetoes: 2,
      sessions: { least: 3, most: 8 },
      attendance: percent("80"),
      topics: [
        "method",
        "guarantee",
        "savings",
        "bylaws",
        "board",
        "costOfCredit",
        "rights",
        "budget",
      ],
      age: { least: 18, most: 70 },
    },
  },
];
