// Records of phones that no book could take: damaged, out of turn, of an unknown book. Kept as
// they came, for a person who can ask whoever sent them; shown without what they tell of health.

import { UNREAD_REASONS, type UnreadRow } from "#core/wire/office.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { discreetRecord } from "./discreet-record.ts";

/** Of the people who share a branch with the caller, newest first, two hundred at most. */
export async function unreadRecords(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
): Promise<UnreadRow[]> {
  const rows = await sql.query(
    `select u.body_hash, u.reason, u.received_at, left(u.body, 4000) as body,
        octet_length(u.body) as size, d.label, p.name
      from unreadable u join device d on d.device_id = u.device_id join staff p on p.staff_id = d.staff_id
      where u.reason = any($2::text[]) and exists (
        select 1 from staff_branch b where b.staff_id = d.staff_id and b.branch_id = any($1::uuid[]))
      order by u.received_at desc, u.body_hash limit 200`,
    [branchIds, UNREAD_REASONS],
  );
  return rows.map(rowFrom);
}

function rowFrom(row: Row): UnreadRow {
  return {
    hash: row["body_hash"] as string,
    reason: row["reason"] as UnreadRow["reason"],
    receivedAt: row["received_at"] as string,
    staffName: row["name"] as string,
    deviceLabel: row["label"] as string,
    size: row["size"] as number,
    text: discreetRecord(row["body"] as string),
  };
}
