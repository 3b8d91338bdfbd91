// Bolivia: the pack of the first country. Each figure says since when and on whose word.

import type { Country } from "#countries/country.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIAN_ACCOUNTS } from "./accounts.ts";
import { BOLIVIAN_APPROVALS, BOLIVIAN_CARRYING_DAYS } from "./approvals.ts";
import { BOLIVIAN_BYLAWS } from "./bylaws.ts";
import { BOLIVIAN_CREDIT } from "./credit.ts";
import { BOLIVIAN_HEALTH_WEIGHTS } from "./group-health.ts";
import { BOLIVIAN_HOLIDAYS, BOLIVIAN_REST_DAYS } from "./holidays.ts";
import { BOLIVIAN_NEXT_STEPS } from "./next-steps.ts";
import { BOLIVIAN_PRODUCTS } from "./products.ts";

const SINCE = day("1990-01-01");

export const BOLIVIA: Country = {
  code: "BO",
  currency: "BOB",
  pieces: [
    {
      validFrom: SINCE,
      validTo: null,
      source:
        "Banco Central de Bolivia, monedas de circulación legal (bcb.gob.bo, monedas-circulacion): ten centavos is the smallest it lists; those of two and five are out of use since 1996 and 2004. To verify yearly",
      value: [20_000n, 10_000n, 5_000n, 2_000n, 1_000n, 500n, 200n, 100n, 50n, 20n, 10n],
    },
  ],
  groupLimits: [
    {
      validFrom: SINCE,
      validTo: null,
      source: "Method of the community bank: 8 to 30 members in subgroups of 4 to 6",
      value: { members: { least: 8, most: 30 }, subgroup: { least: 4, most: 6 } },
    },
  ],
  bylaws: BOLIVIAN_BYLAWS,
  approvals: BOLIVIAN_APPROVALS,
  carryingDays: BOLIVIAN_CARRYING_DAYS,
  products: BOLIVIAN_PRODUCTS,
  credit: BOLIVIAN_CREDIT,
  accountCodes: BOLIVIAN_ACCOUNTS,
  nextSteps: BOLIVIAN_NEXT_STEPS,
  healthWeights: BOLIVIAN_HEALTH_WEIGHTS,
  holidays: BOLIVIAN_HOLIDAYS,
  restDays: BOLIVIAN_REST_DAYS,
};
