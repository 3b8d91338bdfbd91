// The till counted at the end of the day: what lies there beside what the books say, a difference
// explained, and a second person who looks.

import { worthOf, type Pieces } from "#core/meetings/meeting.ts";
import { isPlausible, isZero, money, subtract, zero, type Currency } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { TillCount, TillToCount } from "#core/wire/counter.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { Refused } from "#server/http/refused.ts";
import { sameWords } from "#server/people/written-once.ts";

type Asking = Pick<Sql, "query">;

/** What each branch's till should hold now, every association together. */
export async function tillsToCount(
  sql: Asking,
  branchIds: readonly string[],
): Promise<TillToCount[]> {
  const rows = await sql.query(
    `select r.branch_id, r.name, r.currency, coalesce(sum(a.balance_minor), 0)::bigint as expected
      from branch r left join book b on b.branch_id = r.branch_id
      left join account_balance a on a.book_id = b.book_id and a.account = 'tillCash'
      where r.branch_id = any($1::uuid[]) group by r.branch_id, r.name, r.currency order by r.name`,
    [branchIds],
  );
  return rows.map((row) => ({
    branchId: row["branch_id"] as string,
    branchName: row["name"] as string,
    expected: money(row["currency"] as Currency, row["expected"] as bigint),
  }));
}

/** Newest first, a month's worth at most. */
export async function tillCounts(
  sql: Asking,
  { branchIds, ownAccounts }: Pick<Sender, "branchIds" | "ownAccounts">,
): Promise<TillCount[]> {
  const rows = await sql.query(
    `select c.*, r.name as branch, w.name as counter, s.name as looker from till_count c
      join branch r on r.branch_id = c.branch_id join staff w on w.staff_id = c.counted_by
      left join staff s on s.staff_id = c.seen_by where c.branch_id = any($1::uuid[])
      order by c.counted_at desc, c.count_id limit 31`,
    [branchIds],
  );
  return rows.map((row) => countFrom(row, ownAccounts));
}

function countFrom(row: Row, ownAccounts: readonly string[]): TillCount {
  const amount = (key: string) => money(row["currency"] as Currency, row[key] as bigint);
  const [expected, counted] = [amount("expected_minor"), amount("counted_minor")];
  return {
    countId: row["count_id"] as string,
    branchName: row["branch"] as string,
    on: row["counted_on"] as Day,
    pieces: fromJson(row["pieces"] as string) as Pieces,
    expected,
    counted,
    difference: subtract(counted, expected),
    explanation: row["explanation"] as string,
    countedBy: row["counter"] as string,
    countedAt: row["counted_at"] as string,
    isOwn: ownAccounts.includes(row["counted_by"] as string),
    seenBy: row["looker"] as string | null,
  };
}

export type Counted = {
  readonly countId: string;
  readonly branchId: string;
  readonly pieces: Pieces;
  readonly explanation: string;
};

/** What it should hold is read here, at the moment of the count; a difference wants its why. */
export async function keepCount(
  sql: Asking,
  { staffId, branchIds }: Sender,
  { countId, branchId, pieces, explanation }: Counted,
  told: { readonly at: string; readonly today: Day; readonly digest: string },
): Promise<void> {
  const standing = await sql.query("select asked_digest from till_count where count_id = $1", [
    countId,
  ]);
  if (standing.length > 0) return sameWords(standing, told.digest);
  const [till] = await tillsToCount(sql, branchIds.includes(branchId) ? [branchId] : []);
  if (till === undefined) throw new Refused(404, "notFound");
  const { expected } = till;
  if (pieces.some(({ value }) => value.currency !== expected.currency))
    throw new Refused(409, "wrongCurrency");
  const counted = worthOf(pieces, zero(expected.currency));
  if (!isPlausible(counted)) throw new Refused(409, "amountTooLarge");
  const isExplained = isZero(subtract(counted, expected)) || explanation.trim() !== "";
  if (!isExplained) throw new Refused(409, "differenceUnexplained");
  const written = await sql.query(
    `insert into till_count (count_id, branch_id, counted_on, currency, pieces, expected_minor, counted_minor,
        explanation, counted_by, counted_at, asked_digest)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (count_id) do nothing returning count_id`,
    [
      countId,
      branchId,
      told.today,
      expected.currency,
      toJson(pieces),
      expected.minor,
      counted.minor,
      explanation.trim(),
      staffId,
      told.at,
      told.digest,
    ],
  );
  if (written.length > 0) return;
  const text = "select asked_digest from till_count where count_id = $1";
  sameWords(await sql.query(text, [countId]), told.digest);
}

/** False when it is unknown, seen by another one, or her own under any of her accounts. */
export async function lookAtCount(
  sql: Asking,
  { staffId, branchIds, ownAccounts }: Sender,
  countId: string,
  at: string,
): Promise<boolean> {
  const rows = await sql.query(
    `update till_count set seen_by = $2, seen_at = coalesce(seen_at, $3)
      where count_id = $1 and branch_id = any($4::uuid[]) and coalesce(seen_by, $2) = $2
        and not (counted_by = any($5::uuid[])) returning count_id`,
    [countId, staffId, at, branchIds, ownAccounts],
  );
  return rows.length > 0;
}
