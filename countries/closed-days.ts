// The closed days of a branch: the dated holidays of its country and region, the days of the
// week it rests, and what closes in one place alone.

import { earlier, later, type Day } from "#core/time/day.ts";
import { holidaysBetween, type ClosedDays } from "#core/time/holidays.ts";
import { inForce, type Country } from "./country.ts";

type Place = {
  readonly country: Pick<Country, "holidays" | "restDays">;
  /** ISO 3166-2, as "BO-L"; null for the holidays of the whole country alone. */
  readonly region: string | null;
  /** Blockades, fairs, floods: named days of this branch, on an approved decision. */
  readonly closures: ReadonlyMap<Day, string>;
};

/** Every closed day from one day to another, both included; rest days as they stand on `from`. */
export function closedDays({ country, region, closures }: Place, from: Day, to: Day): ClosedDays {
  const kept = country.holidays.filter(
    ({ value }) => value.region === null || value.region === region,
  );
  const holidays = kept.flatMap(({ validFrom, validTo, value }) => [
    ...holidaysBetween([value], later(from, validFrom), earlier(to, validTo ?? to)),
  ]);
  return {
    holidays: new Map([
      ...holidays.toSorted(([left], [right]) => (left < right ? -1 : 1)),
      ...closures,
    ]),
    restDays: inForce(country.restDays, from),
  };
}
