// What the cashier looks at: the day's receipts, the till, and what each woman owes today.

import { owedOn } from "#core/counter/lay-down.ts";
import type { TillMethod } from "#core/lending/till.ts";
import { money, type Currency } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { CounterDay, CounterReceipt, CounterWoman, TillRow } from "#core/wire/counter.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { bookNow } from "#server/paper/sources.ts";

type Asking = Pick<Sql, "query">;

export async function counterDay(
  sql: Asking,
  branchIds: readonly string[],
  on: Day,
): Promise<CounterDay> {
  const receipts = await sql.query(
    `select c.*, b.name, b.currency, m.given_names, m.family_names, p.name as cashier, r.name as reverser
      from counter_receipt c join book b on b.book_id = c.book_id
      join staff p on p.staff_id = c.received_by
      left join staff r on r.staff_id = c.reversed_by
      left join member m on m.book_id = c.book_id and m.member_id = c.member_id
      where b.branch_id = any($1::uuid[]) and (c.received_on = $2 or c.reversed_on = $2)
      order by c.recorded_at, c.receipt_number limit 1000`,
    [branchIds, on],
  );
  const tills = await sql.query(
    `select b.book_id, b.name, b.currency, a.balance_minor, b.name,
        (select min(c.received_on) from counter_receipt c where c.book_id = b.book_id
          and c.reversed_on is null and c.method = 'cash' and c.received_on > coalesce(
            (select max(d.deposited_on) from deposit d where d.book_id = b.book_id and d.meeting_id is null
                and not exists (select 1 from counter_receipt o where o.book_id = d.book_id and o.receipt_id = d.deposit_id)),
            '-infinity'::date)) as since
      from account_balance a join book b on b.book_id = a.book_id
      where b.branch_id = any($1::uuid[]) and a.account = 'tillCash' and a.balance_minor <> 0
      order by b.name`,
    [branchIds],
  );
  return { receipts: receipts.map(receiptFrom), tills: tills.map(tillFrom) };
}

function receiptFrom(row: Row): CounterReceipt {
  const amount = (key: string) => money(row["currency"] as Currency, row[key] as bigint);
  return {
    bookId: row["book_id"] as string,
    associationName: row["name"] as string,
    receiptId: row["receipt_id"] as string,
    receiptNumber: Number(row["receipt_number"]),
    memberId: row["member_id"] as string,
    memberName: `${String(row["given_names"])} ${String(row["family_names"])}`,
    amount: amount("amount_minor"),
    paid: amount("paid_minor"),
    ahead: amount("ahead_minor"),
    on: row["received_on"] as Day,
    receivedBy: row["cashier"] as string,
    method: row["method"] as TillMethod,
    reference: row["reference"] as string | null,
    reversed:
      row["reversed_on"] === null
        ? null
        : {
            on: row["reversed_on"] as Day,
            by: row["reverser"] as string,
            reason: row["reversal_reason"] as string,
          },
  };
}

function tillFrom(row: Row): TillRow {
  return {
    bookId: row["book_id"] as string,
    associationName: row["name"] as string,
    amount: money(row["currency"] as Currency, row["balance_minor"] as bigint),
    since: row["since"] as Day | null,
  };
}

export async function counterWomen(sql: Asking, bookId: string, on: Day): Promise<CounterWoman[]> {
  const book = await bookNow(sql, bookId);
  if (book === null) return [];
  const { members, former = [] } = book.group.association;
  const byLine = members.toSorted((one, other) => one.line - other.line);
  return [...byLine, ...former].map(({ memberId, line, name }) => ({
    memberId,
    line,
    name: fullName(name),
    hasLeft: !members.some((known) => known.memberId === memberId),
    ...owedOn(book.group, memberId, on),
  }));
}
