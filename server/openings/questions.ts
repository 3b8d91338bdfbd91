// Openings for whoever reads them: what waits with every figure it would open with today, and what
// became of the others.

import type { Opening } from "#core/book/command.ts";
import { openedBy } from "#core/book/open-association.ts";
import type { AssociationImported } from "#core/book/opening.ts";
import type { AssociationFounded } from "#core/groups/association.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import type { FoundingPreview, OpeningRow } from "#core/wire/openings.ts";
import type { ImportPreview } from "#core/wire/importing.ts";
import type { Day } from "#core/time/day.ts";
import type { Country } from "#countries/country.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { openingTerms } from "#server/import/opening-terms.ts";
import { openingAccounts, previewOf } from "#server/import/preview.ts";
import { openingFrom } from "./stored.ts";

/** A hundred at most. Who opened a book is told by its first event. */
export async function openingRows(
  sql: Pick<Sql, "query">,
  { branchIds, ownAccounts }: Sender,
  around: { readonly country: Country; readonly today: Day },
): Promise<OpeningRow[]> {
  const rows = await sql.query(
    `select o.*, r.name as branch, w.name as proposer, e.book_id is not null as is_opened,
        coalesce(c.name, p.name) as closer, coalesce(o.closed_at, e.recorded_at) as ended_at
      from opening o join branch r on r.branch_id = o.branch_id join staff w on w.staff_id = o.proposed_by
      left join event e on e.book_id = o.book_id and e.number = 1
      left join staff c on c.staff_id = o.closed_by left join staff p on p.staff_id = e.actor_id
      where o.branch_id = any($1::uuid[])
      order by coalesce(o.closed_at, e.recorded_at) is not null,
        case when coalesce(o.closed_at, e.recorded_at) is null then o.proposed_at end,
        coalesce(o.closed_at, e.recorded_at) desc, o.proposal_id limit 100`,
    [branchIds],
  );
  return rows.map((row) => openingRowFrom(row, ownAccounts, around));
}

function openingRowFrom(
  row: Row,
  ownAccounts: readonly string[],
  { country, today }: { readonly country: Country; readonly today: Day },
): OpeningRow {
  const { proposalId, wish, contentHash, proposedBy, outcome } = openingFrom(row);
  const told = {
    bookId: row["book_id"] as string,
    proposalId,
    branchName: row["branch"] as string,
    name: wish.association.name,
    kind: wish.type,
    contentHash,
    proposedBy: row["proposer"] as string,
    proposedAt: row["proposed_at"] as string,
    isOwn: ownAccounts.includes(proposedBy),
  };
  const nothing = { closed: null, refusal: null, founding: null, bringing: null };
  if (outcome !== null) {
    const reason = row["reason"] as string | null;
    const by = (row["closer"] as string | null) ?? "";
    return { ...told, ...nothing, closed: { outcome, reason, by, at: row["ended_at"] as string } };
  }
  const opened = openedBy(wish, openingTerms(country, today));
  if (!opened.isGranted) return { ...told, ...nothing, refusal: opened.reason };
  const { value: event } = opened;
  return {
    ...told,
    ...nothing,
    founding: event.type === "AssociationFounded" ? foundingPreview(event, country) : null,
    bringing: bringingPreview(wish, event, country),
  };
}

function bringingPreview(
  wish: Opening,
  event: AssociationFounded | AssociationImported,
  country: Country,
): ImportPreview | null {
  if (wish.type !== "importAssociation" || event.type !== "AssociationImported") return null;
  return previewOf(wish, event, country);
}

function foundingPreview(event: AssociationFounded, country: Country): FoundingPreview {
  const { association, openingFund } = event;
  const { foundedOn, members, subgroups } = association;
  return {
    foundedOn,
    openingFund,
    members: members.map(({ line, name, memberId, subgroupId }) => ({
      line,
      name,
      subgroup: subgroups.find((known) => known.subgroupId === subgroupId)?.name ?? "",
      post: boardRoleOf(association, memberId),
    })),
    accounts: openingAccounts(event, foundedOn, country),
  };
}
