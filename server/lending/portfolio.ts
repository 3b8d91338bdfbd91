// The portfolio of a branch in SQL over rows: balances, next dues, and both clocks of every
// member. The rules answer the same questions on a phone; a test holds the two together.

import type { Clock, Clocks } from "#core/lending/arrears.ts";
import { money, type Currency, type Money } from "#core/money/money.ts";
import { daysBetween, type Day } from "#core/time/day.ts";
import type { Row, Sql } from "#server/database/db.ts";

export type MemberPortfolio = {
  readonly bookId: string;
  readonly memberId: string;
  readonly principal: Money;
  readonly principalOutstanding: Money;
  readonly nextDue: { readonly dueOn: Day; readonly amount: Money } | null;
  readonly overdue: Money;
  /** The oldest day with anything of it unpaid, to the last centavo; null without. */
  readonly overdueSince: Day | null;
  readonly clocks: Clocks;
};

/** One row per loan of the newest cycle of each book. */
export async function portfolioOf(
  sql: Pick<Sql, "query">,
  bookIds: readonly string[],
  currency: Currency,
  asOf: Day,
): Promise<MemberPortfolio[]> {
  const rows = await sql.query(
    `with line as (
        select l.book_id, l.member_id, l.principal_minor as principal, l.outstanding_minor as outstanding,
          i.due_on,
          i.principal_minor + i.interest_minor - i.principal_paid_minor - i.interest_paid_minor as unpaid,
          i.charges_minor - i.charges_paid_minor as charges,
          coalesce((select sum(c.remaining_minor) from coverage c where c.book_id = i.book_id
            and c.debtor_id = l.member_id and c.instalment = i.number), 0)::bigint as covered,
          i.due_on < $2 or (i.due_on = $2 and i.is_accrued) as has_fallen
        from loan l join instalment i on i.book_id = l.book_id and i.loan_id = l.loan_id
        where l.book_id = any($1::uuid[])
          and l.cycle = (select max(k.cycle) from loan k where k.book_id = l.book_id))
      select book_id, member_id, principal, outstanding,
        min(due_on) filter (where has_fallen and unpaid > 100) as contract_since,
        min(due_on) filter (where has_fallen and unpaid + covered > 100) as personal_since,
        coalesce(sum(unpaid + charges) filter (where has_fallen), 0)::bigint as overdue,
        min(due_on) filter (where has_fallen and unpaid + charges > 0) as overdue_since,
        min(due_on) filter (where not has_fallen and unpaid > 0) as next_due_on,
        (array_agg(unpaid + charges order by due_on) filter (where not has_fallen and unpaid > 0))[1] as next_due
      from line group by book_id, member_id, principal, outstanding`,
    [bookIds, asOf],
  );
  return rows.map((row) => portfolioFrom(row, currency, asOf));
}

function portfolioFrom(row: Row, currency: Currency, asOf: Day): MemberPortfolio {
  const amount = (key: string) => money(currency, (row[key] as bigint | null) ?? 0n);
  const nextDueOn = row["next_due_on"] as Day | null;
  return {
    bookId: row["book_id"] as string,
    memberId: row["member_id"] as string,
    principal: amount("principal"),
    principalOutstanding: amount("outstanding"),
    nextDue: nextDueOn === null ? null : { dueOn: nextDueOn, amount: amount("next_due") },
    overdue: amount("overdue"),
    overdueSince: row["overdue_since"] as Day | null,
    clocks: {
      contract: clockFrom(row["contract_since"] as Day | null, asOf),
      personal: clockFrom(row["personal_since"] as Day | null, asOf),
    },
  };
}

function clockFrom(since: Day | null, asOf: Day): Clock {
  return { since, daysPastDue: since === null ? 0 : daysBetween(since, asOf) };
}
