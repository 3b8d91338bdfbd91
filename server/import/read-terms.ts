// The terms of the running cycle: the product of the country, with what this file says otherwise.

import { MOST_INSTALMENTS, type HolidayPolicy, type LoanTerms } from "#core/lending/terms.ts";
import type { Frequency } from "#core/time/calendar.ts";
import type { Day } from "#core/time/day.ts";
import { inForce, type Country } from "#countries/country.ts";
import { choiceIn, isBlank, percentIn, wholeIn } from "./cells.ts";
import type { HeadKey } from "./fields.ts";
import type { Place, Problems } from "./problems.ts";
import type { Named } from "./tables.ts";

const FREQUENCIES: readonly (readonly [string, Frequency])[] = [
  ["7", { every: 7, unit: "days" }],
  ["14", { every: 14, unit: "days" }],
  ["21", { every: 21, unit: "days" }],
  ["28", { every: 28, unit: "days" }],
  ["mes", { every: 1, unit: "months" }],
];

const METHODS: readonly (readonly [string, LoanTerms["method"]])[] = [
  ["cuota fija", "level"],
  ["capital fijo", "equalPrincipal"],
  ["interés plano", "flat"],
];

const YEARS: readonly (readonly [string, LoanTerms["basis"]])[] = [
  ["360", "actual/360"],
  ["365", "actual/365"],
  ["30/360", "30/360"],
];

const POLICIES: readonly (readonly [string, HolidayPolicy | "none"])[] = [
  ["nada", "none"],
  ["día hábil", "nextBusinessDay"],
  ["día hábil sin interés", "shiftNoInterest"],
  ["se salta", "nextMeetingExtendTerm"],
];

const HIGHEST_RATE = 999;

export type TermsRead = {
  readonly terms: LoanTerms;
  readonly holidayPolicy: HolidayPolicy | null;
};

export function readTerms(
  places: Named<HeadKey>,
  country: Country,
  on: Day,
  problems: Problems,
): TermsRead | null {
  const product = inForce(country.products, on).terms;
  const or = <T>(key: HeadKey, usual: T, read: (place: Place) => T | null): T | null =>
    isBlank(places[key]) ? usual : read(places[key]);
  const ratePerYear = or("rate", product.ratePerYear, (place) =>
    percentIn(place, HIGHEST_RATE, problems),
  );
  const instalments = or("instalments", product.instalments, (place) =>
    wholeIn(place, 1, MOST_INSTALMENTS, problems),
  );
  const frequency = or("frequency", product.frequency, (place) =>
    choiceIn(place, FREQUENCIES, problems),
  );
  const method = or("method", product.method, (place) => choiceIn(place, METHODS, problems));
  const basis = or("basis", product.basis, (place) => choiceIn(place, YEARS, problems));
  const policy = or<HolidayPolicy | "none">("holidayPolicy", "none", (place) =>
    choiceIn(place, POLICIES, problems),
  );
  if (ratePerYear === null || instalments === null || frequency === null) return null;
  if (method === null || basis === null || policy === null) return null;
  return {
    terms: { ...product, ratePerYear, instalments, frequency, method, basis },
    holidayPolicy: policy === "none" ? null : policy,
  };
}
