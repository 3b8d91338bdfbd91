// What waits for other people's eyes, with what it would change, and what became of the others.

import { decideWish } from "#core/changes/decide-wish.ts";
import { onceMemberOf } from "#core/groups/association.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { discreetWish, type Wish } from "#core/meetings/wish.ts";
import type { ProposalOutcome } from "#core/people/proposal.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { ProposalRow } from "#core/wire/changes.ts";
import type { Country } from "#countries/country.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { closuresOf } from "./closures.ts";
import { lookingTerms, outlookOf } from "./outlook.ts";

/** Two hundred at most; of one association when named. */
export async function proposalRows(
  sql: Pick<Sql, "query">,
  { branchIds, ownAccounts }: Sender,
  bookId: string | null,
  around: { readonly country: Country; readonly today: Day },
): Promise<ProposalRow[]> {
  const rows = await sql.query(
    `select p.*, b.name as association, b.branch_id, s.body as state, w.name as proposer, c.name as closer
      from proposal p join book b on b.book_id = p.book_id join book_state s on s.book_id = p.book_id
      join staff w on w.staff_id = p.proposed_by left join staff c on c.staff_id = p.closed_by
      where b.branch_id = any($1::uuid[]) and ($2::uuid is null or p.book_id = $2::uuid)
      order by p.outcome is not null, case when p.outcome is null then p.proposed_at end,
        p.closed_at desc, p.proposal_id limit 200`,
    [branchIds, bookId],
  );
  const approvals = await sql.query(
    `select a.*, w.name from proposal_approval a join book b on b.book_id = a.book_id
      join staff w on w.staff_id = a.approved_by where b.branch_id = any($1::uuid[]) order by a.approved_at`,
    [branchIds],
  );
  const closures = await closuresOf(sql, branchIds);
  return rows.map((row) => {
    const approved = approvals.filter((known) => known["proposal_id"] === row["proposal_id"]);
    const own = closures.filter(({ branchId }) => branchId === row["branch_id"]);
    return proposalFrom(row, approved, ownAccounts, (state, wish) =>
      outlookOf(state, decideWish(state, wish, lookingTerms(around.country, around.today, own))),
    );
  });
}

function proposalFrom(
  row: Row,
  approved: readonly Row[],
  ownAccounts: readonly string[],
  look: (state: GroupState, wish: Wish) => ProposalRow["outlook"],
): ProposalRow {
  const wish = discreetWish(fromJson(row["wish"] as string) as Wish);
  const state = fromJson(row["state"] as string) as GroupState;
  const isOwn = (column: string, known: Row) => ownAccounts.includes(known[column] as string);
  const outcome = row["outcome"] as ProposalOutcome | null;
  const member = "memberId" in wish ? onceMemberOf(state.association, wish.memberId) : undefined;
  return {
    bookId: row["book_id"] as string,
    associationName: row["association"] as string,
    proposalId: row["proposal_id"] as string,
    wish,
    contentHash: row["content_hash"] as string,
    memberName: member?.name ?? null,
    proposedBy: row["proposer"] as string,
    proposedAt: row["proposed_at"] as string,
    isOwn: isOwn("proposed_by", row),
    isApproved: approved.some((known) => isOwn("approved_by", known)),
    approvalsNeeded: row["approvals_needed"] as number,
    approvals: approved.map((known) => ({
      name: known["name"] as string,
      at: known["approved_at"] as string,
    })),
    closed:
      outcome === null
        ? null
        : {
            outcome,
            reason: row["reason"] as string | null,
            by: (row["closer"] as string | null) ?? "",
            at: row["closed_at"] as string,
          },
    outlook: outcome === null ? look(state, wish) : null,
  };
}
