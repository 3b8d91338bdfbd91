// A change of an office's own rows in one transaction with what the audit log keeps of it: how they
// stood, and how they stand.

import type { Sql } from "#server/database/db.ts";
import { scoped, type Person, type Place } from "#server/database/scope.ts";
import type { Clock } from "#server/clock.ts";
import { standingBefore } from "./before.ts";
import { writePage } from "./page.ts";
import { standingRows, type Changing } from "./standing.ts";

type By = Person & { readonly deviceId: string };

/** What changes nothing leaves no row. */
export async function changed<T>(
  place: Place & { readonly clock: Clock },
  caller: By,
  things: Changing,
  change: (sql: Sql) => Promise<T>,
): Promise<T> {
  const by = { actorId: caller.staffId, deviceId: caller.deviceId };
  return scoped(place, caller, async (sql) => {
    const before = await standingBefore(sql, by, things);
    const done = await change(sql);
    const after = await standingRows(sql, by, things);
    const known = new Set(before.map(({ effectHash }) => effectHash));
    const isSame = after.every(({ effectHash }) => known.has(effectHash));
    const head = { country: place.country.code, at: place.clock.now() };
    if (!isSame) await writePage(sql, head, [...before, ...after]);
    return done;
  });
}
