// What the file says of the association and its running cycle. What is left empty is what the
// country proposes; what it must say itself is told when it is missing.

import type { Bylaws } from "#core/groups/bylaws.ts";
import type { LoanTerms } from "#core/lending/terms.ts";
import { zero, type Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { inForce, type Country } from "#countries/country.ts";
import { amountIn, choiceIn, dayIn, hourIn, isBlank, percentIn, textIn, wholeIn } from "./cells.ts";
import { HEAD, type HeadKey } from "./fields.ts";
import type { GridRow } from "./grid.ts";
import type { Place, Problems } from "./problems.ts";
import { readTerms } from "./read-terms.ts";
import { valuesBeside, type Named } from "./tables.ts";

export type Head = {
  readonly name: string;
  readonly landmark: string;
  readonly hour: string;
  readonly foundedOn: Day;
  readonly cutOn: Day;
  readonly cycleNumber: number;
  readonly disbursedOn: Day;
  readonly passed: number;
  readonly terms: LoanTerms;
  readonly holidayPolicy: "nextBusinessDay" | "shiftNoInterest" | "nextMeetingExtendTerm" | null;
  readonly fund: Money;
  readonly groupCash: Money | null;
  readonly explanation: string | null;
  readonly bylaws: Bylaws;
  readonly places: Named<HeadKey>;
};

/** Null when something it must say is missing or cannot be read. */
export function readHead(
  grid: readonly GridRow[],
  country: Country,
  today: Day,
  problems: Problems,
): Head | null {
  const places = valuesBeside("association", grid, HEAD, problems);
  const { currency } = country;
  const needed = <T>(key: HeadKey, read: (place: Place) => T | null): T | null =>
    isBlank(places[key]) ? problems.at(places[key], "missing") : read(places[key]);
  const name = needed("name", (place) => textIn(place, 120, problems));
  const landmark = needed("place", (place) => textIn(place, 300, problems));
  const hour = needed("hour", (place) => hourIn(place, problems));
  const days = readDays(places, today, problems);
  const cycleNumber = needed("cycleNumber", (place) => wholeIn(place, 1, 200, problems));
  const passed = needed("passed", (place) => wholeIn(place, 0, 104, problems));
  const fund = needed("fund", (place) => amountIn(place, currency, problems));
  const groupCash = isBlank(places.groupCash)
    ? zero(currency)
    : amountIn(places.groupCash, currency, problems);
  const explanation = textIn(places.explanation, 300, problems);
  if (days === null) return null;
  const read = readTerms(places, country, days.disbursedOn, problems);
  const bylaws = readBylaws(places, country, days.foundedOn, problems);
  if (name === null || landmark === null || hour === null || cycleNumber === null) return null;
  if (passed === null || fund === null || groupCash === null || explanation === null) return null;
  if (read === null || bylaws === null) return null;
  return {
    name,
    landmark,
    hour,
    ...days,
    cycleNumber,
    passed,
    ...read,
    fund,
    groupCash: isBlank(places.groupCash) ? null : groupCash,
    explanation: explanation === "" ? null : explanation,
    bylaws,
    places,
  };
}

type Days = Pick<Head, "foundedOn" | "cutOn" | "disbursedOn">;

/** Founded, then disbursed, then the cut, which is not to come. */
function readDays(places: Named<HeadKey>, today: Day, problems: Problems): Days | null {
  const [foundedOn, disbursedOn, cutOn] = (["foundedOn", "disbursedOn", "cutOn"] as const).map(
    (key) =>
      isBlank(places[key]) ? problems.at(places[key], "missing") : dayIn(places[key], problems),
  );
  if (!foundedOn || !disbursedOn || !cutOn) return null;
  if (disbursedOn < foundedOn)
    return problems.at(places.disbursedOn, "dayBefore", { day: foundedOn });
  if (cutOn < disbursedOn) return problems.at(places.cutOn, "dayBefore", { day: disbursedOn });
  if (cutOn > today) return problems.at(places.cutOn, "dayAfter", { day: today });
  return { foundedOn, cutOn, disbursedOn };
}

const YES_OR_NO = [
  ["sí", true],
  ["no", false],
] as const;

const BASES = [
  ["cuota", "instalment"],
  ["préstamo", "loan"],
] as const;

function readBylaws(
  places: Named<HeadKey>,
  country: Country,
  votedOn: Day,
  problems: Problems,
): Bylaws | null {
  const proposal = inForce(country.bylaws, votedOn);
  const { currency } = country;
  const or = <T>(key: HeadKey, proposed: T, read: (place: Place) => T | null): T | null =>
    isBlank(places[key]) ? proposed : read(places[key]);
  const [late, veryLate, absent] = (["late", "veryLate", "absent"] as const).map((key) =>
    or(key, proposal.fines[key], (place) => amountIn(place, currency, problems)),
  );
  const excusedPerCycle = or("excused", proposal.excusedPerCycle, (place) =>
    wholeIn(place, 0, 60, problems),
  );
  const rate = or("savingsRate", proposal.savings.rate, (place) => percentIn(place, 100, problems));
  const base = or("savingsBase", proposal.savings.base, (place) =>
    choiceIn(place, BASES, problems),
  );
  const acceptsVoluntary = or("acceptsVoluntary", proposal.savings.acceptsVoluntary, (place) =>
    choiceIn<boolean>(place, YES_OR_NO, problems),
  );
  const fundInterestPerMonth = or("fundRate", proposal.fundInterestPerMonth, (place) =>
    percentIn(place, 100, problems),
  );
  if (!late || !veryLate || !absent || excusedPerCycle === null || rate === null) return null;
  if (base === null || acceptsVoluntary === null || fundInterestPerMonth === null) return null;
  return {
    ...proposal,
    version: 1,
    votedOn,
    fines: { ...proposal.fines, late, veryLate, absent },
    excusedPerCycle,
    savings: { rate, base, acceptsVoluntary },
    fundInterestPerMonth,
  };
}
