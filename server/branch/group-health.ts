// The parts of the number that says how an association fares, from the closed meetings of its
// cycle: what each woman owed and brought, who came, whose money it was, what was saved.

import { groupHealth, type GroupHealth, type HealthMeasures } from "#core/meetings/group-health.ts";
import type { MeetingClosed, SheetLine } from "#core/meetings/event.ts";
import type { Meeting, Presence } from "#core/meetings/meeting.ts";
import { fraction, type Fraction } from "#core/money/fraction.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import { inForce, type Country } from "#countries/country.ts";
import type { Sql } from "#server/database/db.ts";

type Asking = Pick<Sql, "query">;

const CAME: readonly Presence[] = ["present", "late"];

export async function healthOf(
  sql: Asking,
  bookId: string,
  country: Country,
  asOf: Day,
): Promise<GroupHealth> {
  const closed = await closedOf(sql, bookId);
  const lines = closed.flatMap(({ sheet }) => sheet).filter(({ due }) => due.minor > 0n);
  const marks = closed.flatMap(({ meeting }) => meeting.roll);
  const totals = closed.flatMap(({ meeting }) => (meeting.totals === null ? [] : [meeting.totals]));
  const due = totals.reduce((sum, total) => sum + total.due.minor, 0n);
  const short = totals.reduce((sum, total) => sum + total.shortfall.minor, 0n);
  const measures: HealthMeasures = {
    onTime: part(BigInt(lines.filter(isOwn).length), BigInt(lines.length)),
    attendance: part(
      BigInt(marks.filter(({ presence }) => CAME.includes(presence)).length),
      BigInt(marks.length),
    ),
    ownMoney: part(due - short, due),
    savings: await savedOf(sql, bookId),
    rotation: null,
    training: null,
    complaints: null,
  };
  return groupHealth(measures, inForce(country.healthWeights, asOf));
}

/** What she brought herself covers what her loan asked that day. */
function isOwn({ due, received }: SheetLine): boolean {
  return received.minor >= due.minor;
}

function part(reached: bigint, whole: bigint): Fraction | null {
  if (whole <= 0n) return null;
  const within = reached < 0n ? 0n : reached > whole ? whole : reached;
  return fraction(within, whole);
}

type Closed = { readonly sheet: readonly SheetLine[]; readonly meeting: Meeting };

async function closedOf(sql: Asking, bookId: string): Promise<Closed[]> {
  const rows = await sql.query(
    `with closed as materialized (
        select e.body, substring(e.body from '"meetingId":"([0-9a-f-]{36})"') as meeting_id
          from event e where e.book_id = $1 and e.type = 'MeetingClosed')
      select m.sheet, c.body from meeting m join closed c on c.meeting_id = m.meeting_id::text
      where m.book_id = $1 and m.status = 'closed'
        and m.cycle = (select max(k.cycle) from meeting k where k.book_id = $1)`,
    [bookId],
  );
  return rows.map((row) => ({
    meeting: fromJson(row["sheet"] as string) as Meeting,
    sheet: (fromJson(row["body"] as string) as MeetingClosed).sheet,
  }));
}

/** Compulsory savings in place, over what should be. */
async function savedOf(sql: Asking, bookId: string): Promise<Fraction | null> {
  const [row] = await sql.query(
    `select coalesce(sum(compulsory_minor), 0)::bigint as saved,
        coalesce(sum(compulsory_minor + missed_minor), 0)::bigint as wanted
      from passbook where book_id = $1`,
    [bookId],
  );
  return part((row?.["saved"] as bigint) ?? 0n, (row?.["wanted"] as bigint) ?? 0n);
}
