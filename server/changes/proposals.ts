// What waits for other people's eyes, with what it would change, and what became of the others.

import { decideWish } from "#core/changes/decide-wish.ts";
import { BOARD_ROLES, type Board } from "#core/groups/board.ts";
import type { PersonName } from "#core/people/name.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { discreetWish, type Wish } from "#core/meetings/wish.ts";
import type { OnTheWay } from "#core/savings/carried.ts";
import type { ProposalOutcome } from "#core/people/proposal.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { ProposalRow } from "#core/wire/changes.ts";
import type { Country } from "#countries/country.ts";
import { onTheWayFrom } from "#server/carried/on-the-way.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { nameFrom } from "#server/meetings/acta.ts";
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
    `select p.*, b.name as association, b.branch_id, w.name as proposer, c.name as closer,
        m.given_names, m.family_names, m.known_as
      from proposal p join book b on b.book_id = p.book_id
      join staff w on w.staff_id = p.proposed_by left join staff c on c.staff_id = p.closed_by
      left join member m on m.book_id = p.book_id and m.member_id::text = p.wish::jsonb ->> 'memberId'
      where b.branch_id = any($1::uuid[]) and ($2::uuid is null or p.book_id = $2::uuid)
      order by p.outcome is not null, case when p.outcome is null then p.proposed_at end,
        p.closed_at desc, p.proposal_id limit 200`,
    [branchIds, bookId],
  );
  const approvals = await sql.query(
    `select a.*, w.name from proposal_approval a join book b on b.book_id = a.book_id
      join staff w on w.staff_id = a.approved_by
      where b.branch_id = any($1::uuid[]) and a.proposal_id = any($2::uuid[]) order by a.approved_at`,
    [branchIds, rows.map((row) => row["proposal_id"])],
  );
  const closures = await closuresOf(sql, branchIds);
  const open = rows.filter((row) => row["outcome"] === null);
  const states = await statesOf(sql, open);
  const onTheWay = await toComeBack(sql, open);
  const names = await boardNames(sql, rows);
  return rows.map((row) => {
    const approved = approvals.filter((known) => known["proposal_id"] === row["proposal_id"]);
    const own = closures.filter(({ branchId }) => branchId === row["branch_id"]);
    return proposalFrom(row, { approved, ownAccounts, names }, (wish) => {
      const state = states.get(row["book_id"] as string);
      if (state === undefined) return null;
      return outlookOf(
        state,
        decideWish(state, wish, {
          ...lookingTerms(around.country, around.today, own),
          onTheWay: onTheWay.get(row["proposal_id"] as string) ?? null,
        }),
      );
    });
  });
}

/** Only what is still open looks ahead, and only for it a book is read. */
async function statesOf(
  sql: Pick<Sql, "query">,
  open: readonly Row[],
): Promise<Map<string, GroupState>> {
  const bookIds = [...new Set(open.map((row) => row["book_id"]))];
  const rows = await sql.query(
    "select book_id, body from book_state where book_id = any($1::uuid[])",
    [bookIds],
  );
  return new Map(
    rows.map((row) => [row["book_id"] as string, fromJson(row["body"] as string) as GroupState]),
  );
}

/** By proposal: what is said to have come back, while it is on the way. */
async function toComeBack(
  sql: Pick<Sql, "query">,
  open: readonly Row[],
): Promise<Map<string, OnTheWay>> {
  const asked = open.filter((row) => row["kind"] === "takeBackSavings");
  if (asked.length === 0) return new Map();
  const rows = await sql.query(
    `select p.proposal_id, w.body from proposal p
      join savings_on_the_way w on w.transfer_id::text = p.wish::jsonb ->> 'transferId'
      where p.proposal_id = any($1::uuid[]) and w.arrived_on is null`,
    [asked.map((row) => row["proposal_id"])],
  );
  return new Map(rows.map((row) => [row["proposal_id"] as string, onTheWayFrom(row)]));
}

type Names = ReadonlyMap<string, PersonName>;

type Around = {
  readonly approved: readonly Row[];
  readonly ownAccounts: readonly string[];
  readonly names: Names;
};

/** Of the women a board was proposed from, and of those who saw coins that came back or did not. */
async function boardNames(sql: Pick<Sql, "query">, rows: readonly Row[]): Promise<Names> {
  const kinds = ["electBoard", "takeBackSavings", "undoArrival"];
  const boards = rows.filter((row) => kinds.includes(row["kind"] as string));
  if (boards.length === 0) return new Map();
  const known = await sql.query(
    `select book_id, member_id, given_names, family_names, known_as from member
      where book_id = any($1::uuid[])`,
    [boards.map((row) => row["book_id"])],
  );
  return new Map(known.map((row) => [womanOf(row, row["member_id"] as string), nameFrom(row)]));
}

function womanOf(row: Row, memberId: string): string {
  return `${row["book_id"] as string} ${memberId}`;
}

function boardOf(board: Board, row: Row, names: Names): ProposalRow["board"] {
  return BOARD_ROLES.flatMap((role) => {
    const name = names.get(womanOf(row, board[role]));
    return name === undefined ? [] : [{ role, name }];
  });
}

function proposalFrom(
  row: Row,
  { approved, ownAccounts, names }: Around,
  look: (wish: Wish) => ProposalRow["outlook"],
): ProposalRow {
  const wish = discreetWish(fromJson(row["wish"] as string) as Wish);
  const isOwn = (column: string, known: Row) => ownAccounts.includes(known[column] as string);
  const outcome = row["outcome"] as ProposalOutcome | null;
  return {
    bookId: row["book_id"] as string,
    associationName: row["association"] as string,
    proposalId: row["proposal_id"] as string,
    wish,
    contentHash: row["content_hash"] as string,
    memberName: row["given_names"] === null ? null : nameFrom(row),
    seenBy: "seenById" in wish ? (names.get(womanOf(row, wish.seenById)) ?? null) : null,
    board: wish.type === "electBoard" ? boardOf(wish.board, row, names) : null,
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
    outlook: outcome === null ? look(wish) : null,
  };
}
