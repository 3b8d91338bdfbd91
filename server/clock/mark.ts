// The clock's mark in the database: how late it was when the institution last believed its clock.
// Only a believed time moves it, and only a person moves it back.

import { writePage } from "#server/audit/page.ts";
import { standingBefore } from "#server/audit/before.ts";
import { auditRow, type AuditRow } from "#server/audit/row.ts";
import { standingRows, THE_MARK } from "#server/audit/standing.ts";
import { atEntrance, type Place } from "#server/database/scope.ts";
import type { Row, Sql } from "#server/database/db.ts";
import type { Mark, SteadyClock } from "./steady-clock.ts";

export async function readMark(place: Pick<Place, "db">): Promise<Mark | null> {
  const [row] = await atEntrance(place, readRows);
  return row === undefined ? null : markFrom(row);
}

/** Each move is a row of the audit log: an hour that somebody put back still shows at a start. */
const MOVES_EVERY_MS = 10 * 60_000;

/** Tells the database what is believed here, when it is late by some minutes, and hears what is believed elsewhere. */
export function exchangeMark(place: Place, clock: SteadyClock): Promise<void> {
  return moveMark(place, clock, MOVES_EVERY_MS);
}

/** Leaves the mark as late as it may be. */
export function leaveMark(place: Place, clock: SteadyClock): Promise<void> {
  return moveMark(place, clock, 1);
}

async function moveMark(place: Place, clock: SteadyClock, leastMs: number): Promise<void> {
  const [row] = await atEntrance(place, async (sql) => {
    const [known] = await readRows(sql);
    if (clock.doubt() !== null || !isLate(known, clock, leastMs)) return [known];
    const before = await standingBefore(sql, NOBODY, MARK);
    const moved = await sql.query(
      `insert into clock_mark (is_only, believed_at, confirmations) values (true, $1, $2)
        on conflict (is_only) do update set believed_at = excluded.believed_at
          where clock_mark.confirmations = excluded.confirmations
            and clock_mark.believed_at < excluded.believed_at returning 1`,
      [clock.now(), clock.confirmations()],
    );
    if (moved.length > 0) await tell(sql, place.country.code, clock.now(), before);
    return readRows(sql);
  });
  if (row !== undefined) clock.hear(markFrom(row));
}

function isLate(known: Row | undefined, clock: SteadyClock, leastMs: number): boolean {
  if (known === undefined) return true;
  const { believedAt, confirmations } = markFrom(known);
  const late = Date.parse(clock.now()) - Date.parse(believedAt);
  return confirmations === clock.confirmations() && late >= leastMs;
}

const MARK = { clockMark: [THE_MARK] };

/** The server moves it by itself. */
const NOBODY = { actorId: null, deviceId: null };

async function tell(
  sql: Sql,
  country: string,
  at: string,
  before: readonly AuditRow[],
): Promise<void> {
  await writePage(sql, { country, at }, [...before, ...(await standingRows(sql, NOBODY, MARK))]);
}

function readRows(sql: Pick<Sql, "query">): Promise<Row[]> {
  return sql.query("select believed_at, confirmations from clock_mark", []);
}

/** A person says the machine is right: from now on its time is believed, earlier or later. */
export async function confirmWall(
  { db, country }: Place,
  clock: SteadyClock,
  by: { readonly actorId: string; readonly deviceId: string | null },
): Promise<void> {
  const at = clock.wall.now();
  const [row] = await atEntrance({ db }, async (sql) => {
    const before = await standingBefore(sql, by, MARK);
    const rows = await sql.query(
      `insert into clock_mark (is_only, believed_at, confirmations) values (true, $1, 1)
        on conflict (is_only) do update
          set believed_at = excluded.believed_at, confirmations = clock_mark.confirmations + 1
        returning believed_at, confirmations`,
      [at],
    );
    await writePage(sql, { country: country.code, at }, [
      auditRow({ kind: "staffAct", act: "clockConfirmed", ...by }),
      ...before,
      ...(await standingRows(sql, by, MARK)),
    ]);
    return rows;
  });
  if (row !== undefined) clock.hear(markFrom(row));
}

function markFrom(row: Row): Mark {
  return {
    believedAt: row["believed_at"] as string,
    confirmations: row["confirmations"] as number,
  };
}
