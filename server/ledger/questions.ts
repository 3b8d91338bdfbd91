// What the ledgers say: balances by account, the lines behind a figure, cash on its way.

import { ACCOUNTS, type AccountName } from "#core/ledger/account.ts";
import type { EntryPurpose } from "#core/ledger/entry.ts";
import { money, type Currency } from "#core/money/money.ts";
import { daysBetween, type Day } from "#core/time/day.ts";
import type { AccountBalance, LedgerLine, TransitRow } from "#core/wire/office.ts";
import { inForce, type Country } from "#countries/country.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { NOBODY } from "./post.ts";

export async function accountsOf(
  sql: Pick<Sql, "query">,
  bookId: string,
  currency: Currency,
  country: Country,
  asOf: Day,
): Promise<AccountBalance[]> {
  const rows = await sql.query(
    `select account, sum(balance_minor)::bigint as balance from account_balance
      where book_id = $1 group by account`,
    [bookId],
  );
  const codes = inForce(country.accountCodes, asOf);
  return rows
    .map((row) => {
      const account = row["account"] as AccountName;
      const { ledger, kind } = ACCOUNTS[account];
      const balance = money(currency, row["balance"] as bigint);
      return { ledger, account, code: codes[account], kind, balance };
    })
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

export type LedgerFilter = {
  readonly account: AccountName;
  readonly ownerId: string | null;
};

/** Lines of an account, of one owner or of all, in the order they were posted; newest thousand. */
export async function linesOf(
  sql: Pick<Sql, "query">,
  bookId: string,
  currency: Currency,
  { account, ownerId }: LedgerFilter,
): Promise<LedgerLine[]> {
  const rows = await sql.query(
    `select l.*, e.purpose, e.happened_on, e.posted_on, e.recorded_at from entry_line l
      join entry e on e.book_id = l.book_id and e.number = l.entry_number
      where l.book_id = $1 and l.account = $2 and ($3::uuid is null or l.owner_id = $3)
      order by l.entry_number desc, l.line desc limit 1000`,
    [bookId, account, ownerId],
  );
  return rows.toReversed().map((row) => lineFrom(row, currency));
}

function lineFrom(row: Row, currency: Currency): LedgerLine {
  const account = row["account"] as AccountName;
  const ownerId = row["owner_id"] === NOBODY ? null : (row["owner_id"] as string);
  const isMeeting = account === "cashInTransit";
  return {
    entryNumber: Number(row["entry_number"]),
    purpose: row["purpose"] as EntryPurpose,
    happenedOn: row["happened_on"] as Day,
    postedOn: row["posted_on"] as Day,
    recordedAt: row["recorded_at"] as string,
    account,
    memberId: isMeeting ? null : ownerId,
    meetingId: isMeeting ? ownerId : null,
    amount: money(currency, row["amount_minor"] as bigint),
    accountNumber: Number(row["account_number"]),
    balanceAfter: money(currency, row["balance_minor"] as bigint),
  };
}

/** Money of closed meetings that no bank line has met yet, oldest first. */
export async function cashInTransit(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
  asOf: Day,
): Promise<TransitRow[]> {
  const rows = await sql.query(
    `select a.book_id, b.name, b.currency, m.meeting_id, m.number, m.held_on, a.balance_minor,
        (select p.photo from meeting_photo p where p.book_id = m.book_id
          and p.meeting_id = m.meeting_id and p.use = 'slip'
          order by p.added_at desc, p.photo limit 1) as slip
      from account_balance a join book b on b.book_id = a.book_id
      join meeting m on m.book_id = a.book_id and m.meeting_id = a.owner_id
      where b.branch_id = any($1::uuid[]) and a.account = 'cashInTransit' and a.balance_minor <> 0
      order by m.held_on, b.name`,
    [branchIds],
  );
  return rows.map((row) => ({
    bookId: row["book_id"] as string,
    associationName: row["name"] as string,
    meetingId: row["meeting_id"] as string,
    number: row["number"] as number,
    heldOn: row["held_on"] as Day,
    amount: money(row["currency"] as Currency, row["balance_minor"] as bigint),
    daysInTransit: daysBetween(row["held_on"] as Day, asOf),
    ...(row["slip"] !== null && { slip: row["slip"] as string }),
  }));
}
