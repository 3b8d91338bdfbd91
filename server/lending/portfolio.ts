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
    `with newest as materialized (
        select k.book_id, max(k.cycle) as cycle from loan k where k.book_id = any($1::uuid[]) group by k.book_id),
      hers as materialized (
        select l.book_id, l.loan_id, l.member_id, l.principal_minor as principal, l.outstanding_minor as outstanding
          from newest n join loan l on l.book_id = n.book_id and l.cycle = n.cycle),
      covered as materialized (
        select c.book_id, c.debtor_id, c.instalment, sum(c.remaining_minor)::bigint as remaining from coverage c
          where c.book_id = any($1::uuid[]) and c.remaining_minor <> 0 group by c.book_id, c.debtor_id, c.instalment),
      stood_in as materialized (
        select h.book_id, h.loan_id, min(i.due_on) as since
          from covered c join hers h on h.book_id = c.book_id and h.member_id = c.debtor_id
          join instalment i on i.book_id = h.book_id and i.loan_id = h.loan_id and i.number = c.instalment
          where (i.due_on < $2 or (i.due_on = $2 and i.is_accrued)) and i.principal_minor + i.interest_minor
            - i.principal_paid_minor - i.interest_paid_minor + c.remaining > 100
          group by h.book_id, h.loan_id)
      select h.book_id, h.member_id, h.principal, h.outstanding, d.contract_since,
        least(d.contract_since, s.since) as personal_since, d.overdue, d.overdue_since, d.next_due_on, d.next_due
      from hers h
      cross join lateral (select
          min(due_on) filter (where has_fallen and unpaid > 100) as contract_since,
          coalesce(sum(unpaid + charges) filter (where has_fallen), 0)::bigint as overdue,
          min(due_on) filter (where has_fallen and unpaid + charges > 0) as overdue_since,
          min(due_on) filter (where not has_fallen and unpaid > 0) as next_due_on,
          (array_agg(unpaid + charges order by due_on) filter (where not has_fallen and unpaid > 0))[1] as next_due
        from (select i.due_on,
            i.principal_minor + i.interest_minor - i.principal_paid_minor - i.interest_paid_minor as unpaid,
            i.charges_minor - i.charges_paid_minor as charges,
            i.due_on < $2 or (i.due_on = $2 and i.is_accrued) as has_fallen
          from instalment i where i.book_id = h.book_id and i.loan_id = h.loan_id) line
        having count(*) > 0) d
      left join stood_in s on s.book_id = h.book_id and s.loan_id = h.loan_id`,
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
