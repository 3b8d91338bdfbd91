// Deposits that wait for the bank's statement to say so, and lines of it that nothing explains yet.

import { money, type Currency, type Money } from "#core/money/money.ts";
import { addDays, daysBetween, type Day } from "#core/time/day.ts";
import { isBusinessDay } from "#core/time/holidays.ts";
import type { BankLineRow, BankPage, WaitingRow } from "#core/wire/branch.ts";
import { closedDays } from "#countries/closed-days.ts";
import type { Country } from "#countries/country.ts";
import type { Row, Sql } from "#server/database/db.ts";

type Asking = Pick<Sql, "query">;

/** A line is thought of for a deposit up to so many days after the slip. */
const LONGEST_WAY_DAYS = 10;

export async function bankPage(
  sql: Asking,
  branchIds: readonly string[],
  country: Country,
  asOf: Day,
): Promise<BankPage> {
  const lines = await openLines(sql, branchIds);
  const rows = await sql.query(
    `select d.book_id, b.name, b.currency, d.deposit_id, m.number, d.slip_number, d.photo, d.deposited_on,
        d.amount_minor, p.name as brought_by
      from deposit d join book b on b.book_id = d.book_id
      left join meeting m on m.book_id = d.book_id and m.meeting_id = d.meeting_id
      join staff p on p.staff_id = d.actor_id
      where b.branch_id = any($1::uuid[]) and d.waits order by d.deposited_on, b.name limit 1000`,
    [branchIds],
  );
  const deposits = rows.map((row): WaitingRow => {
    const depositedOn = row["deposited_on"] as Day;
    const amount = money(row["currency"] as Currency, row["amount_minor"] as bigint);
    const slipNumber = row["slip_number"] as string;
    return {
      bookId: row["book_id"] as string,
      associationName: row["name"] as string,
      depositId: row["deposit_id"] as string,
      meetingNumber: row["number"] as number | null,
      slipNumber,
      photo: row["photo"] as string | null,
      depositedOn,
      amount,
      broughtBy: row["brought_by"] as string,
      workingDays: workingDaysBetween(country, depositedOn, asOf),
      suggested: suggestedFor({ amount, slipNumber, depositedOn }, lines),
    };
  });
  return { deposits, lines };
}

async function openLines(sql: Asking, branchIds: readonly string[]): Promise<BankLineRow[]> {
  const rows = await sql.query(
    `select l.*, l.amount_minor - coalesce(
        (select sum(d.amount_minor) from deposit d where d.line_id = l.line_id), 0)::bigint as left_minor
      from bank_line l where l.branch_id = any($1::uuid[]) and l.amount_minor > coalesce(
        (select sum(d.amount_minor) from deposit d where d.line_id = l.line_id), 0)
      order by l.booked_on, l.line_id limit 1000`,
    [branchIds],
  );
  return rows.map(lineFrom);
}

function lineFrom(row: Row): BankLineRow {
  const currency = row["currency"] as Currency;
  return {
    lineId: row["line_id"] as string,
    bankAccount: row["bank_account"] as string,
    bookedOn: row["booked_on"] as Day,
    reference: row["reference"] as string,
    amount: money(currency, row["amount_minor"] as bigint),
    left: money(currency, row["left_minor"] as bigint),
  };
}

type Slip = { readonly amount: Money; readonly slipNumber: string; readonly depositedOn: Day };

/** The slip's number in the reference first, then the same amount, then the nearest day. */
function suggestedFor(slip: Slip, lines: readonly BankLineRow[]): string[] {
  const { amount, depositedOn } = slip;
  return lines
    .filter(
      ({ left, bookedOn }) =>
        left.currency === amount.currency &&
        left.minor >= amount.minor &&
        bookedOn >= depositedOn &&
        daysBetween(depositedOn, bookedOn) <= LONGEST_WAY_DAYS,
    )
    .map((line) => ({ line, likeness: likenessOf(slip, line) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness || byDay(one.line, other.line))
    .map(({ line }) => line.lineId);
}

/** 0: nothing speaks for it; 1: the amount; 2: the slip; 3: both. */
function likenessOf({ amount, slipNumber }: Slip, { left, reference }: BankLineRow): number {
  const digits = digitsOf(slipNumber);
  const isSlip = digits !== "" && digitsOf(reference).includes(digits);
  return (isSlip ? 2 : 0) + (left.minor === amount.minor ? 1 : 0);
}

function byDay(one: BankLineRow, other: BankLineRow): number {
  return daysBetween(other.bookedOn, one.bookedOn);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** Days on which branch and bank are open, after `from` up to `to`. */
function workingDaysBetween(country: Country, from: Day, to: Day): number {
  if (to <= from) return 0;
  const closed = closedDays({ country, region: null, closures: new Map() }, from, to);
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    if (isBusinessDay(on, closed)) count += 1;
  }
  return count;
}
