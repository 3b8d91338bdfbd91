// One life of an association in a simulated world, from its founding to its third cycle, and what
// was wrong with it.

import { addDays, day } from "#core/time/day.ts";
import { COUNTER_CHECKS } from "#server/verify/counter-checks.ts";
import { INTERNAL_CHECKS } from "#server/verify/internal-checks.ts";
import { LEDGER_CHECKS } from "#server/verify/ledger-checks.ts";
import { LOAN_CHECKS } from "#server/verify/loan-checks.ts";
import { MEETING_CHECKS } from "#server/verify/meeting-checks.ts";
import type { BookRecord } from "#server/verify/record.ts";
import { betweenCycles } from "./acts/between.ts";
import { disagreements } from "./agreement.ts";
import { chanceOf } from "./chance.ts";
import { beginCycle, liveCycle } from "./cycle.ts";
import { foundingOf } from "./founding.ts";
import { lostOrDoubled } from "./loss.ts";
import type { Plant } from "./plants.ts";
import { BRANCH, everyPhone, finish, passTo, tellOffice, worldOf } from "./world.ts";

export type Life = {
  readonly seed: number;
  readonly record: BookRecord;
  /** How often each trouble came over phones and server. */
  readonly troubles: ReadonlyMap<string, number>;
  /** What the checks found; empty when the life was sound. */
  readonly violations: readonly string[];
};

const CYCLES = 3;

/** Lives one whole life; the same seed and plant give the same one. */
export function live(seed: number, plant: Plant | null = null): Life {
  const firstDay = addDays(day("2024-01-01"), chanceOf(seed).below(700));
  const world = worldOf(seed, plant, firstDay);
  const { bank, bookId, chance, office, told, troubles } = world;
  tellOffice(world, office, foundingOf(chance, BRANCH, firstDay));
  for (let number = 1; number <= CYCLES && beginCycle(world); number += 1) {
    liveCycle(world);
    betweenCycles(world);
  }
  passTo(world, addDays(world.today, 30));
  everyPhone(world).forEach((phone) => finish(world, phone));
  everyPhone(world).forEach((phone) => phone.read(bank));
  const record = bank.record(bookId);
  const checks = [
    ...LEDGER_CHECKS,
    ...LOAN_CHECKS,
    ...MEETING_CHECKS,
    ...INTERNAL_CHECKS,
    ...COUNTER_CHECKS,
  ];
  const broken = checks.flatMap(({ id, offenders }) =>
    offenders(record).map((offender) => `${id}: ${offender}`),
  );
  const violations = [
    ...broken,
    ...lostOrDoubled(record, told),
    ...disagreements(record, everyPhone(world)),
  ];
  return { seed, record, troubles, violations };
}
