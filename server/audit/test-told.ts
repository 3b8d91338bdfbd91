// For tests that put people, phones or settings in by hand: the audit log is told of them, as the
// rooms would have told it.

import type { Db } from "#server/database/db.ts";
import type { Clock } from "#server/clock.ts";
import { writePage } from "./page.ts";
import { standingRows, type Changing } from "./standing.ts";

type House = { readonly clock: Clock; readonly country: { readonly code: string } };

/** `db` looks behind the walls. */
export async function tellLog(db: Db, { clock, country }: House, changed: Changing): Promise<void> {
  const rows = await standingRows(db, { actorId: null, deviceId: null }, changed);
  await writePage(db, { country: country.code, at: clock.now() }, rows);
}
