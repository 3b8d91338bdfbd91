// The bylaws proposed to a new association. The women vote them article by article and may
// change every line; nothing here binds a group that voted otherwise.

import type { Country } from "#countries/country.ts";
import { PROPOSED_BOARD_RULE } from "#core/groups/board-rule.ts";
import { PROPOSED_INTERNAL_RULES } from "#core/groups/internal-rules.ts";
import { fraction, percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";

export const BOLIVIAN_BYLAWS: Country["bylaws"] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Proposal of the method; each association votes its own",
    value: {
      fines: {
        late: money("BOB", 200n),
        veryLate: money("BOB", 500n),
        absent: money("BOB", 1_000n),
        substituted: money("BOB", 0n),
      },
      excusedPerCycle: 2,
      coverageOrder: [
        "ownVoluntary",
        "subgroup",
        "association",
        "reserveFund",
        "raffleIncome",
        "ownCompulsory",
        "memberSavings",
      ],
      recoveryOrder: [
        "reserveFund",
        "helpers",
        "savings",
        "missedSavings",
        "fines",
        "ownVoluntary",
      ],
      savings: { rate: percent("10"), base: "instalment", acceptsVoluntary: true },
      fundInterestPerMonth: percent("3"),
      quorum: fraction(1n, 2n),
      internal: PROPOSED_INTERNAL_RULES,
      board: PROPOSED_BOARD_RULE,
    },
  },
];
