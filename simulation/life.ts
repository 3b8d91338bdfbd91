// One life of an association in a simulated world, from its founding to its third cycle, and what
// was wrong with it.

import { isCarried } from "#core/savings/carried.ts";
import { addDays, day } from "#core/time/day.ts";
import { COUNTER_CHECKS } from "#server/verify/counter-checks.ts";
import { INTERNAL_CHECKS } from "#server/verify/internal-checks.ts";
import { LEDGER_CHECKS } from "#server/verify/ledger-checks.ts";
import { LOAN_CHECKS } from "#server/verify/loan-checks.ts";
import { MEETING_CHECKS } from "#server/verify/meeting-checks.ts";
import {
  misplaced,
  noHalves,
  tellHalf,
  unlikeBook,
  waiting,
} from "#server/verify/carried-halves.ts";
import type { BookRecord } from "#server/verify/record.ts";
import { betweenCycles } from "./acts/between.ts";
import { disagreements } from "./agreement.ts";
import { chanceOf } from "./chance.ts";
import { beginCycle, liveCycle } from "./cycle.ts";
import { foundingOf } from "./founding.ts";
import { lostOrDoubled } from "./loss.ts";
import type { Plant } from "./plants.ts";
import { BRANCH, everyPhone, finish, passTo, tellOffice, worldOf, type World } from "./world.ts";

export type Life = {
  readonly seed: number;
  readonly record: BookRecord;
  /** Of the association a woman took her savings to; null where none did. */
  readonly neighbour: BookRecord | null;
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
  const { chance, office, troubles } = world;
  tellOffice(world, office, foundingOf(chance, BRANCH, firstDay));
  for (let number = 1; number <= CYCLES && beginCycle(world); number += 1) {
    liveCycle(world);
    betweenCycles(world);
  }
  passTo(world, addDays(world.today, 30));
  const own = judged(world);
  const beside = world.neighbour === null ? null : judged(world.neighbour);
  const violations =
    beside === null
      ? own.violations
      : [...own.violations, ...beside.violations, ...betweenBooks([own.record, beside.record])];
  const neighbour = beside?.record ?? null;
  return { seed, record: own.record, neighbour, troubles, violations };
}

const CHECKS = [
  ...LEDGER_CHECKS,
  ...LOAN_CHECKS,
  ...MEETING_CHECKS,
  ...INTERNAL_CHECKS,
  ...COUNTER_CHECKS,
];

/** Everything is sent and read, and one book is looked through. */
function judged(world: World): Pick<Life, "record" | "violations"> {
  const { bank, bookId, told } = world;
  everyPhone(world).forEach((phone) => finish(world, phone));
  everyPhone(world).forEach((phone) => phone.read(bank));
  const record = bank.record(bookId);
  const broken = CHECKS.flatMap(({ id, offenders }) =>
    offenders(record).map((offender) => `${id}: ${offender}`),
  );
  const violations = [
    ...broken,
    ...lostOrDoubled(record, told),
    ...disagreements(record, everyPhone(world)),
  ];
  return { record, violations };
}

/** What left one book came to the other or is on the way, and the accounts of both say so. */
function betweenBooks(records: readonly BookRecord[]): string[] {
  const halves = noHalves();
  for (const { bookId, events } of records)
    for (const { event } of events) if (isCarried(event)) tellHalf(halves, bookId, event);
  const left = waiting(halves).get("BOB") ?? 0n;
  const sumOf = (asked: string) =>
    records
      .flatMap(({ entries }) => entries.flatMap(({ lines }) => lines))
      .reduce((sum, { account, amount }) => sum + (account === asked ? amount.minor : 0n), 0n);
  const isSound = sumOf("coinsOnTheWay") === left && sumOf("savingsOnTheWay") === -left;
  return [
    ...records.flatMap(({ bookId, group }) => unlikeBook(halves, bookId, group.carried)),
    ...misplaced(halves),
    ...(isSound ? [] : [`on the way ${left}`]),
  ].map((offender) => `I42: ${offender}`);
}
