// A branch with years behind it: every association lives its own life, day by day beside the
// others, and the statement of the bank is read every week. All of it is given through the real
// door on its day, so the books are as true as any other.

import { addDays, type Day } from "#core/time/day.ts";
import type { Country } from "#countries/country.ts";
import { readStatement } from "#server/bank/statement.ts";
import { bankPage } from "#server/bank/waiting.ts";
import { openAudit } from "#server/audit/opening.ts";
import { sealWaiting } from "#server/audit/sealer.ts";
import type { CommandDoor } from "#server/commands/accept.ts";
import { openDoor } from "#server/commands/door.ts";
import type { ClosedDb } from "#server/database/db.ts";
import { scoped } from "#server/database/scope.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import type { Chance } from "#simulation/chance.ts";
import { liveAssociation } from "./association.ts";
import { liveByDays, type Act } from "./by-days.ts";
import { nameOf } from "./names.ts";
import { ask, movedClock, takeSeats, type Seats } from "./seats.ts";
import { promote } from "./women.ts";

export type YearsAsked = {
  readonly associations: number;
  readonly women: number;
  readonly months: number;
  /** The day it has come to; meetings due on it are still to be held. */
  readonly today: Day;
};

export type YearsLived = {
  readonly bookIds: readonly string[];
  /** Associations that could not begin another cycle, by the reason. */
  readonly resting: ReadonlyMap<string, number>;
};

type House = { readonly db: ClosedDb; readonly country: Country };

/** Needs an empty, migrated database. `said` hears of each month that passed. */
export async function liveYears(
  { db, country }: House,
  chance: Chance,
  { associations, women, months, today }: YearsAsked,
  said: (on: Day) => void,
): Promise<YearsLived> {
  const begin = addDays(today, -Math.round((months * 365) / 12));
  const clock = movedClock(begin);
  const door = openDoor(db, clock, country, associations + 1);
  await openAudit(door);
  const seats = await takeSeats(door, chance);
  const resting = new Map<string, number>();
  const rest = (why: string) => void resting.set(why, (resting.get(why) ?? 0) + 1);
  const bookIds = Array.from({ length: associations }, () => chance.newId());
  const lives = bookIds.map((bookId, index) => {
    const phone = seats.phones[index % seats.phones.length];
    if (phone === undefined) throw new Error("A branch has an asesora.");
    const lived = { door, chance, seats, phone, bookId, name: nameOf(index), women, rest };
    return liveAssociation(lived, addDays(begin, chance.below(14)));
  });
  const bank = readStatements(door, chance, seats, begin);
  const promotion = promote({ door, chance, asesora: seats.promoter }, begin);
  await liveByDays([...lives, bank, promotion], { begin, end: today }, (on) => {
    clock.goTo(on);
    if (on.endsWith("-01")) said(on);
  });
  await sealWaiting(door);
  return { bookIds, resting };
}

/** Every week the manager reads the bank's statement in and confirms what it shows. */
function* readStatements(
  door: CommandDoor,
  chance: Chance,
  seats: Seats,
  begin: Day,
): Generator<Act, void, void> {
  for (let on = addDays(begin, 7); ; on = addDays(on, 7)) {
    yield { on, act: () => confirmDeposits(door, chance, seats, on) };
  }
}

/** One deposit in eighty is not on it yet; the log of the week is sealed by then. */
async function confirmDeposits(
  door: CommandDoor,
  chance: Chance,
  { branchManager }: Seats,
  today: Day,
): Promise<void> {
  const { branchId } = DEMO_BRANCH;
  const look = () =>
    scoped(door, branchManager, (sql) => bankPage(sql, [branchId], door.country, today));
  const { deposits } = await look();
  const lines = deposits
    .filter(({ workingDays }) => workingDays < 8 && !chance.onceIn(80))
    .map(({ depositedOn, amount, slipNumber }) => {
      return { bookedOn: depositedOn, amount, reference: `DEP EFECTIVO ${slipNumber}` };
    });
  if (lines.length === 0) return;
  const deps = { ...door, newId: chance.newId };
  await readStatement(deps, branchManager, { branchId, bankAccount: "1000-4711", lines });
  for (const { bookId, depositId, suggested } of (await look()).deposits) {
    const [lineId] = suggested;
    if (lineId === undefined) continue;
    const command = { type: "confirmDeposit" as const, depositId, lineId };
    await ask(door, branchManager, { commandId: chance.newId(), bookId, command });
  }
  await sealWaiting(door);
}
