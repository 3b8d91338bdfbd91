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
    `with newest as materialized (
        select k.book_id, max(k.cycle) as cycle from loan k where k.book_id = any($1::uuid[]) group by k.book_id),
      covered as materialized (
        select c.book_id, c.debtor_id, c.instalment, sum(c.remaining_minor)::bigint as remaining from coverage c
          where c.book_id = any($1::uuid[]) and c.remaining_minor <> 0 group by c.book_id, c.debtor_id, c.instalment),
      line as (
        select l.book_id, l.member_id, l.principal_minor as principal, l.outstanding_minor as outstanding,
          i.due_on,
          i.principal_minor + i.interest_minor - i.principal_paid_minor - i.interest_paid_minor as unpaid,
          i.charges_minor - i.charges_paid_minor as charges,
          coalesce(c.remaining, 0) as covered,
          i.due_on < $2 or (i.due_on = $2 and i.is_accrued) as has_fallen
        from newest n join loan l on l.book_id = n.book_id and l.cycle = n.cycle
        join instalment i on i.book_id = l.book_id and i.loan_id = l.loan_id
        left join covered c on c.book_id = l.book_id and c.debtor_id = l.member_id and c.instalment = i.number
        where l.book_id = any($1::uuid[]) and i.book_id = any($1::uuid[]))
      select book_id, member_id, principal, outstanding,
        min(due_on) filter (where has_fallen and unpaid > 100) as contract_since,
        min(due_on) filter (where has_fallen and unpaid + covered > 100) as personal_since,
        coalesce(sum(unpaid + charges) filter (where has_fallen), 0)::bigint as overdue,
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
    clocks: {
      contract: clockFrom(row["contract_since"] as Day | null, asOf),
      personal: clockFrom(row["personal_since"] as Day | null, asOf),
    },
  };
}

function clockFrom(since: Day | null, asOf: Day): Clock {
  return { since, daysPastDue: since === null ? 0 : daysBetween(since, asOf) };
}
