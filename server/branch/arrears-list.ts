// Every woman of the branches for whom an arrears clock runs, and what is done next.

import { nextStep } from "#core/lending/next-step.ts";
import { money, type Currency } from "#core/money/money.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { ArrearsRow } from "#core/wire/branch.ts";
import { inForce, type Country } from "#countries/country.ts";
import type { Sql } from "#server/database/db.ts";
import { portfolioOf } from "#server/lending/portfolio.ts";

type Asking = Pick<Sql, "query">;

/** The longest past due first; the contract clock before the personal one. */
export async function arrearsOf(
  sql: Asking,
  branchIds: readonly string[],
  country: Country,
  asOf: Day,
): Promise<ArrearsRow[]> {
  const women = await womenOf(sql, branchIds);
  const [first] = women.values();
  if (first === undefined) return [];
  const bookIds = [...new Set([...women.values()].map(({ bookId }) => bookId))];
  const rungs = inForce(country.nextSteps, asOf);
  const portfolio = await portfolioOf(sql, bookIds, first.currency, asOf);
  return portfolio
    .flatMap(({ bookId, memberId, clocks, overdue }): ArrearsRow[] => {
      const woman = women.get(`${bookId} ${memberId}`);
      const isLate = clocks.contract.since !== null || clocks.personal.since !== null;
      if (woman === undefined || !isLate) return [];
      const { associationName, name, owesOthers } = woman;
      const step = nextStep(clocks, rungs);
      const who = { bookId, associationName, memberId, name };
      return [{ ...who, clocks, overdue, owesOthers, nextStep: step }];
    })
    .toSorted((one, other) => urgency(other) - urgency(one));
}

function urgency({ clocks }: ArrearsRow): number {
  const { contract, personal } = clocks;
  return (
    (contract.since === null ? 0 : 1_000_000 + contract.daysPastDue * 1000) + personal.daysPastDue
  );
}

type Woman = Pick<ArrearsRow, "bookId" | "associationName" | "name" | "owesOthers"> & {
  readonly currency: Currency;
};

async function womenOf(sql: Asking, branchIds: readonly string[]): Promise<Map<string, Woman>> {
  const rows = await sql.query(
    `select b.book_id, b.name, b.currency, m.member_id, m.given_names, m.family_names, m.known_as,
        coalesce(c.owed, 0)::bigint as owed
      from book b join member m on m.book_id = b.book_id
      left join (select book_id, debtor_id, sum(remaining_minor) as owed from coverage
        where remaining_minor > 0 group by book_id, debtor_id) c
        on c.book_id = m.book_id and c.debtor_id = m.member_id
      where b.branch_id = any($1::uuid[])`,
    [branchIds],
  );
  return new Map(
    rows.map((row) => {
      const currency = row["currency"] as Currency;
      const name: PersonName = {
        given: row["given_names"] as string,
        family: row["family_names"] as string,
        knownAs: row["known_as"] as string | null,
      };
      const woman = {
        bookId: row["book_id"] as string,
        associationName: row["name"] as string,
        name,
        owesOthers: money(currency, row["owed"] as bigint),
        currency,
      };
      return [`${woman.bookId} ${row["member_id"] as string}`, woman];
    }),
  );
}
