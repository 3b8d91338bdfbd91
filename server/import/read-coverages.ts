// Who owes whom, one row each, by the lines of the women.

import type { Currency, Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { amountIn, dayIn, isBlank, wholeIn } from "./cells.ts";
import { COVERAGE, type CoverageKey } from "./fields.ts";
import { plain, type GridRow } from "./grid.ts";
import type { Place, Problems } from "./problems.ts";
import { rowsUnder, type Named } from "./tables.ts";

export type CoverageRead = {
  readonly debtorLine: number;
  /** Null for the reserve fund. */
  readonly helperLine: number | null;
  readonly amount: Money;
  readonly coveredOn: Day;
  readonly instalment: number;
  readonly places: Named<CoverageKey>;
};

const REQUIRED: readonly CoverageKey[] = ["debtor", "helper", "amount", "coveredOn", "instalment"];

export function readCoverages(
  grid: readonly GridRow[] | null,
  currency: Currency,
  problems: Problems,
): CoverageRead[] {
  const isEmpty =
    grid === null || grid.every(({ cells }) => cells.every(({ text }) => text === ""));
  if (isEmpty) return [];
  return rowsUnder("coverages", grid, COVERAGE, REQUIRED, problems).flatMap(
    (places) => readCoverage(places, currency, problems) ?? [],
  );
}

function readCoverage(
  places: Named<CoverageKey>,
  currency: Currency,
  problems: Problems,
): CoverageRead | null {
  const isFund = ["fondo", "fondo de reserva"].includes(plain(places.helper.cell.text));
  const needed = <T>(place: Place, read: () => T | null): T | null =>
    isBlank(place) ? problems.at(place, "missing") : read();
  const line = (place: Place) => needed(place, () => wholeIn(place, 1, 60, problems));
  const debtorLine = line(places.debtor);
  const helperLine = isFund ? null : line(places.helper);
  const amount = needed(places.amount, () => amountIn(places.amount, currency, problems));
  const coveredOn = needed(places.coveredOn, () => dayIn(places.coveredOn, problems));
  const instalment = needed(places.instalment, () => wholeIn(places.instalment, 1, 104, problems));
  if (debtorLine === null || amount === null || coveredOn === null || instalment === null)
    return null;
  if (!isFund && helperLine === null) return null;
  if (amount.minor === 0n) return problems.at(places.amount, "amountNotPositive");
  if (helperLine === debtorLine) return problems.at(places.helper, "helpsHerself");
  return { debtorLine, helperLine, amount, coveredOn, instalment, places };
}
