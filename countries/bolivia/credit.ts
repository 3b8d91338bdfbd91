// How far the ladder reaches in Bolivia and who approves. The figures are the method's proposal,
// within what communal banks of the country were seen to lend.

import type { Country } from "#countries/country.ts";
import { fraction, percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";

export const BOLIVIAN_CREDIT: Country["credit"] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source:
      "Proposal of the method: first loans up to Bs 3,000, a cycle cap of Bs 18,000, a rise of 30 % at most, savings times ten, an instalment of 35 % of what the household has left; label: year of 365 days. To be approved by the institution's board",
    value: {
      ladder: {
        steps: {
          rise: percent("30"),
          fall: percent("-25"),
          attendanceToRise: percent("90"),
          attendanceToStay: percent("75"),
          shortfallsToStay: 2,
        },
        cycleCap: money("BOB", 1_800_000n),
        approvalLimit: money("BOB", 1_800_000n),
        savingsMultiple: 10n,
        spreadMultiple: 4n,
        firstRung: money("BOB", 300_000n),
        unitMinor: 10_000n,
      },
      bearablePart: fraction(7n, 20n),
      approvals: {
        aboveCap: { persons: 2, needsVisit: true },
        newAssociation: { persons: 1, needsVisit: true },
        renewalLate: { persons: 1, needsVisit: true },
        renewalClean: { persons: 1, needsVisit: false },
      },
      labelDays: 365,
      evergreenDays: 3,
    },
  },
];
