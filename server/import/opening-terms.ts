// What the rules of an opening may not look up themselves: the country's limits, currency and closed
// days. A book that is not there yet follows no closure of its branch.

import type { ImportTerms } from "#core/book/import-association.ts";
import type { Day } from "#core/time/day.ts";
import { closedDays } from "#countries/closed-days.ts";
import { inForce, type Country } from "#countries/country.ts";

export function openingTerms(country: Country, today: Day): ImportTerms {
  return {
    today,
    limits: inForce(country.groupLimits, today),
    currency: country.currency,
    closedDays: (from, to) => closedDays({ country, region: null, closures: new Map() }, from, to),
  };
}
