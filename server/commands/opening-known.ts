// What is known of a book that is to be opened: the proposal another person left under its name, or
// what she wrote down at the meeting of constitution.

import type { Opening } from "#core/book/command.ts";
import type { WrittenDown } from "#core/book/open-association.ts";
import { boardFrom } from "#core/groups/elections.ts";
import type { Proposal } from "#core/people/proposal.ts";
import type { BookId } from "#core/people/ids.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { ConstitutionDraft } from "#core/wire/people.ts";
import type { Sql } from "#server/database/db.ts";
import { lockOpening, openingFrom, openingRow } from "#server/openings/stored.ts";
import type { Candidate } from "./candidate.ts";

export type OpeningKnown = {
  readonly proposal: Proposal<Opening> | null;
  readonly writtenDown: WrittenDown | null;
};

/** Null when nothing in the batch opens the book. */
export async function readOpening(
  sql: Sql,
  bookId: BookId,
  candidates: readonly Pick<Candidate, "command">[],
): Promise<OpeningKnown | null> {
  for (const { command } of candidates) {
    if (command?.type === "approveOpening")
      return { proposal: await proposed(sql, bookId, command.proposalId), writtenDown: null };
    if (command?.type === "foundAssociation")
      return { proposal: null, writtenDown: await writtenDownFor(sql, bookId) };
  }
  return null;
}

/** Locked before it is read, so that it is not opened and refused at once. */
async function proposed(
  sql: Sql,
  bookId: BookId,
  proposalId: string,
): Promise<Proposal<Opening> | null> {
  await lockOpening(sql, bookId);
  const row = await openingRow(sql, bookId, proposalId);
  return row === null ? null : openingFrom(row);
}

async function writtenDownFor(sql: Sql, bookId: BookId): Promise<WrittenDown | null> {
  const [row] = await sql.query("select body, written_by from forming_draft where book_id = $1", [
    bookId,
  ]);
  if (row === undefined) return null;
  const draft = fromJson(row["body"] as string) as ConstitutionDraft;
  const { openingFund, elections, bylaws } = draft;
  const writtenBy = row["written_by"] as string;
  return { writtenBy, openingFund, board: boardFrom(elections), bylaws };
}
