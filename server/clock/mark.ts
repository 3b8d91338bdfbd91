// The clock's mark in the database: how late it was when the institution last believed its clock.
// Only a believed time moves it, and only a person moves it back.

import { writePage } from "#server/audit/page.ts";
import { auditRow } from "#server/audit/row.ts";
import { atEntrance, type Place } from "#server/database/scope.ts";
import type { Row } from "#server/database/db.ts";
import type { Mark, SteadyClock } from "./steady-clock.ts";

export async function readMark(place: Pick<Place, "db">): Promise<Mark | null> {
  const [row] = await atEntrance(place, (sql) =>
    sql.query("select believed_at, confirmations from clock_mark", []),
  );
  return row === undefined ? null : markFrom(row);
}

/** Tells the database what is believed here and hears what is believed elsewhere. */
export async function exchangeMark(place: Pick<Place, "db">, clock: SteadyClock): Promise<void> {
  const believedAt = clock.doubt() === null ? clock.now() : null;
  const [row] = await atEntrance(place, async (sql) => {
    if (believedAt !== null) {
      await sql.query(
        `insert into clock_mark (is_only, believed_at, confirmations) values (true, $1, $2)
          on conflict (is_only) do update
            set believed_at = greatest(clock_mark.believed_at, excluded.believed_at)
            where clock_mark.confirmations = excluded.confirmations`,
        [believedAt, clock.confirmations()],
      );
    }
    return sql.query("select believed_at, confirmations from clock_mark", []);
  });
  if (row !== undefined) clock.hear(markFrom(row));
}

/** A person says the machine is right: from now on its time is believed, earlier or later. */
export async function confirmWall(
  { db, country }: Place,
  clock: SteadyClock,
  by: { readonly actorId: string; readonly deviceId: string | null },
): Promise<void> {
  const at = clock.wall.now();
  const [row] = await atEntrance({ db }, async (sql) => {
    const rows = await sql.query(
      `insert into clock_mark (is_only, believed_at, confirmations) values (true, $1, 1)
        on conflict (is_only) do update
          set believed_at = excluded.believed_at, confirmations = clock_mark.confirmations + 1
        returning believed_at, confirmations`,
      [at],
    );
    await writePage(sql, { country: country.code, at }, [
      auditRow({ kind: "staffAct", act: "clockConfirmed", ...by }),
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
