// A change of an office's own rows in one transaction with what the audit log keeps of it: how they
// stood, and how they stand.

import type { Sql } from "#server/database/db.ts";
import { scoped, type Person, type Place } from "#server/database/scope.ts";
import type { Clock } from "#server/clock.ts";
import { standingBefore } from "./before.ts";
import { writePage } from "./page.ts";
import { standingRows, type Changing } from "./standing.ts";

type House = { readonly clock: Clock; readonly country: { readonly code: string } };
type By = { readonly staffId: string; readonly deviceId: string };

export function changed<T>(
  place: Place & House,
  caller: Person & By,
  things: Changing,
  change: (sql: Sql) => Promise<T>,
): Promise<T> {
  return scoped(place, caller, (sql) => toldChange(sql, place, caller, things, () => change(sql)));
}

/** The same within an open transaction, before it has changed anything. What changes nothing leaves no row. */
export async function toldChange<T>(
  sql: Sql,
  { country, clock }: House,
  { staffId: actorId, deviceId }: By,
  things: Changing,
  change: () => Promise<T>,
): Promise<T> {
  const by = { actorId, deviceId };
  const before = await standingBefore(sql, by, things);
  const done = await change();
  const after = await standingRows(sql, by, things);
  const known = new Set(before.map(({ effectHash }) => effectHash));
  const isSame = after.every(({ effectHash }) => known.has(effectHash));
  const head = { country: country.code, at: clock.now() };
  if (!isSame) await writePage(sql, head, [...before, ...after]);
  return done;
}
