// Lines of the bank's statement, kept once however often it is read.

import { createHash } from "node:crypto";
import type { Money } from "#core/money/money.ts";
import type { BranchId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { LinesRead } from "#core/wire/branch.ts";
import { writePage } from "#server/audit/page.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { Sql } from "#server/database/db.ts";
import { scoped, type Person } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";

export type StatementLine = {
  readonly bookedOn: Day;
  readonly amount: Money;
  readonly reference: string;
};

export type Statement = {
  readonly branchId: BranchId;
  readonly bankAccount: string;
  readonly lines: readonly StatementLine[];
};

/** Adds what was not read before. Two lines alike in one statement are two. */
export async function readStatement(
  deps: Pick<Deps, "db" | "clock" | "newId" | "country">,
  person: Person,
  { branchId, bankAccount, lines }: Statement,
): Promise<LinesRead> {
  const { clock, newId, country } = deps;
  const { staffId, branchIds } = person;
  if (!branchIds.includes(branchId)) throw new Refused(404, "notFound");
  if (lines.some(({ amount }) => amount.currency !== country.currency))
    throw new Refused(400, "wrongCurrency");
  const marks = marksOf(bankAccount, lines);
  const at = clock.now();
  const rows = await scoped(deps, person, async (sql) => {
    const added = await sql.query(
      `insert into bank_line (line_id, branch_id, bank_account, booked_on, amount_minor, currency,
          reference, mark, read_at, read_by)
        select u.line_id, $1, $2, u.booked_on, u.amount, $3, u.reference, u.mark, $4, $5
        from unnest($6::uuid[], $7::date[], $8::bigint[], $9::text[], $10::text[])
          as u (line_id, booked_on, amount, reference, mark)
        on conflict (branch_id, mark) do nothing returning line_id`,
      [
        branchId,
        bankAccount,
        country.currency,
        at,
        staffId,
        lines.map(() => newId()),
        lines.map(({ bookedOn }) => bookedOn),
        lines.map(({ amount }) => amount.minor),
        lines.map(({ reference }) => reference),
        marks,
      ],
    );
    const bankLine = added.map((row) => row["line_id"] as string);
    const by = { actorId: staffId, deviceId: null };
    const standing = await standingRows(sql, by, { bankLine });
    await writePage(sql, { country: country.code, at }, standing);
    return added;
  });
  return { added: rows.length, known: lines.length - rows.length };
}

/** What tells a line from every other, with its place among those that are alike. */
function marksOf(bankAccount: string, lines: readonly StatementLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ bookedOn, amount, reference }) => {
    const text = JSON.stringify([bankAccount, bookedOn, String(amount.minor), reference]);
    const place = (seen.get(text) ?? 0) + 1;
    seen.set(text, place);
    return markOf(text, place);
  });
}

function markOf(text: string, place: number): string {
  return createHash("sha256").update(`${text} ${place}`, "utf8").digest("hex");
}

/** Lines whose words are not those that were read, by their ids. */
export async function alteredLines(sql: Pick<Sql, "query">): Promise<string[]> {
  const rows = await sql.query(
    `select line_id, bank_account, booked_on, amount_minor, reference, mark, count(*) over
        (partition by branch_id, bank_account, booked_on, amount_minor, reference) as alike
      from bank_line order by line_id`,
    [],
  );
  return rows.flatMap((row) => {
    const amount = String(row["amount_minor"]);
    const text = JSON.stringify([row["bank_account"], row["booked_on"], amount, row["reference"]]);
    const places = Array.from({ length: Number(row["alike"]) }, (_, index) => index + 1);
    const isAsRead = places.some((place) => markOf(text, place) === row["mark"]);
    return isAsRead ? [] : [row["line_id"] as string];
  });
}
