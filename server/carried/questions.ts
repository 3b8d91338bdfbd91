// Savings on the way from or to the associations of some branches, and those that came last.

import type { MemberId } from "#core/people/ids.ts";
import { totalCarried } from "#core/savings/carried.ts";
import { money } from "#core/money/money.ts";
import { daysBetween, type Day } from "#core/time/day.ts";
import type { OnTheWayRow } from "#core/wire/carried.ts";
import { inForce, type Country } from "#countries/country.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { onTheWayFrom } from "./on-the-way.ts";

/** All that wait, and the newest of the others: three hundred at most. */
export async function savingsOnTheWay(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
  around: { readonly country: Country; readonly today: Day },
): Promise<OnTheWayRow[]> {
  const rows = await sql.query(
    `select w.* from savings_on_the_way w where exists (select 1 from book b
        where b.book_id in (w.book_id, w.to_book_id) and b.branch_id = any($1::uuid[]))
      order by w.arrived_on is not null and w.owed_minor = 0,
        w.arrived_on is not null, case when w.arrived_on is null then w.sent_on end,
        w.arrived_on desc, w.transfer_id limit 300`,
    [branchIds],
  );
  return rows.map((row) => rowFrom(row, around));
}

function rowFrom(
  row: Row,
  { country, today }: { readonly country: Country; readonly today: Day },
): OnTheWayRow {
  const { sent, from } = onTheWayFrom(row);
  const { transferId, memberId, name, to, carrier, voucher, told, on: sentOn } = sent;
  const arrivedOn = row["arrived_on"] as Day | null;
  const most = inForce(country.carryingDays, today);
  const isLate = arrivedOn === null && daysBetween(sentOn, today) > most;
  const amount = totalCarried(sent);
  const facts = { transferId, memberId, name, from, to, carrier, voucher, told };
  const arrivedAs = row["arrived_as"] as MemberId | null;
  const owed = money(amount.currency, row["owed_minor"] as bigint);
  return { ...facts, amount, owed, arrivedAs, sentOn, arrivedOn, isLate };
}
