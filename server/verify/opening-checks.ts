// A book that was opened by approval began with what another person had proposed.

import type { Opening } from "#core/book/command.ts";
import { canonicalText, fromJson } from "#core/wire/canonical.ts";
import { sha256 } from "#server/commands/candidate.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { saidByEvent, saidByProposal, type Beginning } from "./beginning.ts";

export const OPENED_CLAIM = "a book opened by approval began as another person had proposed it";

/** Of the proposals that were never closed, whichever branches they wait in, one is the book's. */
export async function openingOffenders(sql: Pick<Sql, "query">): Promise<string[]> {
  const rows = await sql.query(
    `select l.book_id, l.envelope, e.body as event, o.proposal_id, o.body, o.content_hash,
        coalesce(p.first_account_id, p.staff_id) is distinct from coalesce(a.first_account_id, a.staff_id)
          as is_other
      from event e join command_log l on l.book_id = e.book_id and l.command_id = e.command_id
      left join opening o on o.book_id = e.book_id and o.outcome is null
      left join staff p on p.staff_id = o.proposed_by left join staff a on a.staff_id = l.actor_id
      where e.number = 1 and position('"approveOpening"' in l.envelope) > 0 order by 1`,
    [],
  );
  const sound = new Set(rows.filter(isSound).map((row) => row["book_id"]));
  const books = new Set(rows.map((row) => row["book_id"] as string));
  return [...books].filter((bookId) => !sound.has(bookId));
}

/** What cannot be read is not as it was proposed. */
function isSound(row: Row): boolean {
  try {
    const { command } = fromJson(row["envelope"] as string) as { command: Approved };
    return command.type !== "approveOpening" || isAsProposed(row, command);
  } catch {
    return false;
  }
}

type Approved = {
  readonly type: string;
  readonly proposalId: string;
  readonly contentHash: string;
};

function isAsProposed(row: Row, command: Approved): boolean {
  const opening = fromJson(row["body"] as string) as Opening;
  const event = fromJson(row["event"] as string) as Beginning;
  const hash = sha256(canonicalText(opening));
  return (
    row["is_other"] === true &&
    row["proposal_id"] === command.proposalId &&
    [row["content_hash"], command.contentHash].every((known) => known === hash) &&
    canonicalText(saidByEvent(event)) === canonicalText(saidByProposal(opening, event))
  );
}
