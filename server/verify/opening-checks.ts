// A book that was opened by approval began with what another person had proposed, to the last word.

import { canonicalText, fromJson } from "#core/wire/canonical.ts";
import { sha256 } from "#server/commands/candidate.ts";
import type { Row, Sql } from "#server/database/db.ts";

export const OPENED_CLAIM = "a book opened by approval began as another person had proposed it";

export async function openingOffenders(sql: Pick<Sql, "query">): Promise<string[]> {
  const rows = await sql.query(
    `select l.book_id, l.envelope, e.body as event, o.proposal_id, o.body, o.content_hash, o.outcome,
        coalesce(p.first_account_id, p.staff_id) is distinct from coalesce(a.first_account_id, a.staff_id)
          as is_other
      from event e join command_log l on l.book_id = e.book_id and l.command_id = e.command_id
      left join opening o on o.book_id = e.book_id and o.outcome is null
      left join staff p on p.staff_id = o.proposed_by left join staff a on a.staff_id = l.actor_id
      where e.number = 1 and position('"approveOpening"' in l.envelope) > 0 order by 1`,
    [],
  );
  return rows.filter((row) => !isAsProposed(row)).map((row) => row["book_id"] as string);
}

/** What cannot be read is not as it was proposed. */
function isAsProposed(row: Row): boolean {
  try {
    const { command } = fromJson(row["envelope"] as string) as { command: Approved };
    const opening = fromJson(row["body"] as string) as Begun;
    const hash = sha256(canonicalText(opening));
    return (
      row["is_other"] === true &&
      row["proposal_id"] === command.proposalId &&
      [row["content_hash"], command.contentHash].every((known) => known === hash) &&
      begun(fromJson(row["event"] as string) as Begun) === begun(opening)
    );
  } catch {
    return false;
  }
}

type Approved = { readonly proposalId: string; readonly contentHash: string };

type Begun = {
  readonly association: unknown;
  readonly openingFund?: unknown;
  readonly fund?: unknown;
  readonly passbooks?: unknown;
};

/** What proposal and event say in the same words. */
function begun({ association, openingFund, fund, passbooks }: Begun): string {
  return canonicalText({ association, fund: openingFund ?? fund, passbooks: passbooks ?? null });
}
