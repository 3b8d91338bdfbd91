// An opening as it is kept: what was proposed, by whom, and whether it still waits.

import type { Opening } from "#core/book/command.ts";
import type { BookId } from "#core/people/ids.ts";
import type { Proposal, ProposalOutcome } from "#core/people/proposal.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { Row, Sql } from "#server/database/db.ts";

/** Null where nobody of her branches proposed it. */
export async function openingRow(
  sql: Pick<Sql, "query">,
  bookId: BookId,
  proposalId: string,
): Promise<Row | null> {
  const [row] = await sql.query(
    `select o.*, exists (select 1 from book b where b.book_id = o.book_id) as is_opened
      from opening o where o.book_id = $1 and o.proposal_id = $2`,
    [bookId, proposalId],
  );
  return row ?? null;
}

/** Of a row with `is_opened`: its book is there, so nothing waits any more. */
export function openingFrom(row: Row): Proposal<Opening> {
  const outcome = row["outcome"] as ProposalOutcome | null;
  return {
    proposalId: row["proposal_id"] as string,
    wish: fromJson(row["body"] as string) as Opening,
    contentHash: row["content_hash"] as string,
    proposedBy: row["proposed_by"] as string,
    proposedOn: row["proposed_on"] as Day,
    approvalsNeeded: 1,
    approvals: [],
    outcome: outcome ?? (row["is_opened"] === true ? "executed" : null),
  };
}

/** Whoever proposes, opens, refuses or takes back about one book waits for the other's end. */
export async function lockOpening(sql: Pick<Sql, "query">, bookId: BookId): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended($1, $2))", [bookId, OPENING]);
}

/** One key space for the openings of all books. */
const OPENING = 4_197_013;
