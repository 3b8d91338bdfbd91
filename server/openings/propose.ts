// An opening is proposed, refused by others or taken back. Nothing of it is in any ledger until
// somebody else opens the book at the door of all commands.

import type { Opening } from "#core/book/command.ts";
import { openedBy } from "#core/book/open-association.ts";
import type { BookId } from "#core/people/ids.ts";
import {
  ownProposal,
  seenByOthers,
  type Proposal,
  type ProposalRefusal,
} from "#core/people/proposal.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import { canonicalText, toJson } from "#core/wire/canonical.ts";
import type { Country } from "#countries/country.ts";
import { changed } from "#server/audit/changed.ts";
import type { Clock } from "#server/clock.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import { sha256 } from "#server/commands/candidate.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { ClosedDb, Row, Sql } from "#server/database/db.ts";
import { scoped } from "#server/database/scope.ts";
import { Refused } from "#server/http/refused.ts";
import { openingTerms } from "#server/import/opening-terms.ts";
import { lockOpening, openingFrom, openingRow } from "./stored.ts";

type House = { readonly db: ClosedDb; readonly clock: Clock; readonly country: Country };

export type OpeningAsked = {
  readonly proposalId: string;
  readonly bookId: BookId;
  readonly opening: Opening;
};

/** What could not be done today is not proposed; one proposal waits for a book at a time. */
export async function proposeOpening(
  house: House,
  sender: Sender,
  { proposalId, bookId, opening }: OpeningAsked,
): Promise<void> {
  const { clock, country } = house;
  const { branchId } = opening.association;
  if (!sender.branchIds.includes(branchId)) throw new Refused(404, "notFound");
  if (clock.doubt() !== null) throw new Refused(409, "clockDoubtful");
  const today = dayAt(house, sender, branchId);
  const possible = openedBy(opening, openingTerms(country, today));
  const contentHash = hashOf(opening);
  const things = { opening: [`${bookId} ${proposalId}`] };
  await changed(house, sender, things, async (sql) => {
    await lockOpening(sql, bookId);
    if (await isKnown(sql, { proposalId, bookId, contentHash })) return;
    if (!possible.isGranted) throw new Refused(409, possible.reason);
    const written = await sql.query(
      `insert into opening (book_id, proposal_id, branch_id, country, body, content_hash, proposed_by,
          proposed_at, proposed_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict do nothing returning proposal_id`,
      [
        bookId,
        proposalId,
        branchId,
        country.code,
        toJson(opening),
        contentHash,
        sender.staffId,
        clock.now(),
        today,
      ],
    );
    if (written.length === 0) throw new Refused(409, "sameIdOtherContent");
  });
}

export function hashOf(content: unknown): string {
  return sha256(canonicalText(content));
}

/**
 * The same proposal again is one; another about the same book waits for the first. Of what another
 * branch proposed nothing is seen here: its names are taken when ours is written.
 */
async function isKnown(
  sql: Pick<Sql, "query">,
  asked: { readonly proposalId: string; readonly bookId: BookId; readonly contentHash: string },
): Promise<boolean> {
  const { proposalId, bookId, contentHash } = asked;
  const rows = await sql.query(
    "select book_id, proposal_id, content_hash, outcome from opening where book_id = $1 or proposal_id = $2",
    [bookId, proposalId],
  );
  const same = rows.find((row) => row["proposal_id"] === proposalId);
  if (same?.["book_id"] === bookId && same["content_hash"] === contentHash) return true;
  if (same !== undefined) throw new Refused(409, "sameIdOtherContent");
  const books = await sql.query("select 1 from book where book_id = $1", [bookId]);
  if (books.length > 0) throw new Refused(409, "bookAlreadyFounded");
  if (rows.some((row) => row["outcome"] === null)) throw new Refused(409, "proposedAlready");
  return false;
}

type Closing = { readonly outcome: "refused" | "withdrawn"; readonly reason: string | null };

export function refuseOpening(
  house: House,
  sender: Sender,
  asked: { readonly proposalId: string; readonly contentHash: string; readonly reason: string },
): Promise<void> {
  const { proposalId, contentHash: readHash, reason } = asked;
  const { ownAccounts } = sender;
  if (reason.trim() === "") throw new Refused(409, "reasonMissing");
  return close(house, sender, proposalId, { outcome: "refused", reason }, (opening) =>
    seenByOthers(opening, { ownAccounts, readHash, hashOf }),
  );
}

export function withdrawOpening(house: House, sender: Sender, proposalId: string): Promise<void> {
  return close(house, sender, proposalId, { outcome: "withdrawn", reason: null }, (opening) =>
    ownProposal(opening, sender),
  );
}

async function close(
  house: House,
  sender: Sender,
  proposalId: string,
  { outcome, reason }: Closing,
  look: (opening: Proposal<Opening>) => Outcome<Proposal<Opening>, ProposalRefusal>,
): Promise<void> {
  const bookId = await scoped(house, sender, (sql) => bookOf(sql, proposalId));
  const things = { opening: [`${bookId} ${proposalId}`] };
  await changed(house, sender, things, async (sql) => {
    await lockOpening(sql, bookId);
    const row = await openingRow(sql, bookId, proposalId);
    if (row === null) throw new Refused(404, "notFound");
    if (isSameClosing(row, sender, { outcome, reason })) return;
    const seen = look(openingFrom(row));
    if (!seen.isGranted) throw new Refused(409, seen.reason);
    await sql.query(
      `update opening set outcome = $3, reason = $4, closed_by = $5, closed_at = $6
        where book_id = $1 and proposal_id = $2`,
      [bookId, proposalId, outcome, reason, sender.staffId, house.clock.now()],
    );
  });
}

/** A lost answer is asked for again by the same person. */
function isSameClosing(row: Row, { staffId }: Sender, { outcome, reason }: Closing): boolean {
  return row["outcome"] === outcome && row["closed_by"] === staffId && row["reason"] === reason;
}

async function bookOf(sql: Pick<Sql, "query">, proposalId: string): Promise<BookId> {
  const text = "select book_id from opening where proposal_id = $1";
  const [row] = await sql.query(text, [proposalId]);
  if (row === undefined) throw new Refused(404, "notFound");
  return row["book_id"] as BookId;
}
