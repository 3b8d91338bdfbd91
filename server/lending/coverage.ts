// Who owes whom: every coverage of an association, settled ones too.

import type { CoverageSource } from "#core/groups/bylaws.ts";
import { money, type Currency } from "#core/money/money.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { CoverageRow } from "#core/wire/office.ts";
import type { Row, Sql } from "#server/database/db.ts";

export async function coverageOf(
  sql: Pick<Sql, "query">,
  bookId: string,
  currency: Currency,
): Promise<CoverageRow[]> {
  const rows = await sql.query(
    `select c.*, d.given_names as d_given, d.family_names as d_family, d.known_as as d_known,
        h.given_names as h_given, h.family_names as h_family, h.known_as as h_known
      from coverage c join member d on d.book_id = c.book_id and d.member_id = c.debtor_id
      left join member h on h.book_id = c.book_id and h.member_id = c.helper_id
      where c.book_id = $1 order by c.covered_on desc, d.line, h.line`,
    [bookId],
  );
  return rows.map((row) => ({
    coverageId: row["coverage_id"] as string,
    debtorId: row["debtor_id"] as string,
    debtorName: nameFrom(row, "d"),
    helperId: row["helper_id"] as string | null,
    helperName: row["helper_id"] === null ? null : nameFrom(row, "h"),
    source: row["source"] as CoverageSource,
    instalment: row["instalment"] as number,
    amount: money(currency, row["amount_minor"] as bigint),
    remaining: money(currency, row["remaining_minor"] as bigint),
    coveredOn: row["covered_on"] as Day,
    meetingId: row["meeting_id"] as string | null,
  }));
}

function nameFrom(row: Row, prefix: "d" | "h"): PersonName {
  return {
    given: row[`${prefix}_given`] as string,
    family: row[`${prefix}_family`] as string,
    knownAs: row[`${prefix}_known`] as string | null,
  };
}
