// Who talks to whom, and when, once an instalment was not brought.

import { day } from "#core/time/day.ts";
import type { Country } from "#countries/country.ts";

export const BOLIVIAN_NEXT_STEPS: Country["nextSteps"] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Proposal after the method: subgroup, association, branch; to be voted by the branch",
    value: [
      { clock: "contract", fromDays: 0, step: "talkToSubgroup" },
      { clock: "contract", fromDays: 4, step: "visitHer" },
      { clock: "contract", fromDays: 15, step: "callAssembly" },
      { clock: "contract", fromDays: 31, step: "offerReschedule" },
      { clock: "contract", fromDays: 61, step: "takeToCommittee" },
      { clock: "personal", fromDays: 0, step: "agreeGivingBack" },
      { clock: "personal", fromDays: 15, step: "visitHer" },
      { clock: "personal", fromDays: 31, step: "callAssembly" },
    ],
  },
];
