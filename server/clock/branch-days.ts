// Which day it is where: every rule of the server that asks for today asks for a branch's.

import type { BranchId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Zone } from "#core/time/zone.ts";
import { usualZone } from "#countries/zones.ts";
import type { Clock } from "#server/clock.ts";
import type { Sender } from "#server/commands/sender.ts";

type House = { readonly clock: Clock; readonly country: { readonly code: string } };
type Person = Pick<Sender, "branchIds" | "zones">;

type Zoned = Pick<Sender, "zones">;

/** Of one of her branches; as the country goes where she has none, or it is not hers. */
export function zoneAt({ country }: House, { zones }: Zoned, branchId: BranchId | null): Zone {
  const own = branchId === null ? undefined : zones?.get(branchId);
  return own ?? usualZone(country.code);
}

export function dayAt(house: House, person: Zoned, branchId: BranchId | null): Day {
  return house.clock.businessDay(zoneAt(house, person, branchId));
}

/** Some of her branches, where the same day is. */
export type BranchesOfDay = { readonly today: Day; readonly branchIds: readonly BranchId[] };

/** Her branches by the day it is there, the earliest first; never empty. */
function branchDays(house: House, person: Person): readonly [BranchesOfDay, ...BranchesOfDay[]] {
  const byDay = new Map<Day, BranchId[]>();
  for (const branchId of person.branchIds) {
    const today = dayAt(house, person, branchId);
    byDay.set(today, [...(byDay.get(today) ?? []), branchId]);
  }
  const [first = { today: dayAt(house, person, null), branchIds: [] }, ...others] = [...byDay]
    .map(([today, branchIds]) => ({ today, branchIds }))
    .toSorted((one, other) => (one.today < other.today ? -1 : 1));
  return [first, ...others];
}

/** Of a person with several branches the earliest: in none of them is it over yet. */
export function dayOf(house: House, person: Person): Day {
  return branchDays(house, person)[0].today;
}

/** The same question in each of her branches with its own day, the answers in one list. */
export async function onEachDay<T>(
  house: House,
  person: Person,
  ask: (branches: BranchesOfDay) => Promise<readonly T[]>,
): Promise<T[]> {
  const rows: T[] = [];
  for (const branches of branchDays(house, person)) rows.push(...(await ask(branches)));
  return rows;
}
