// The meeting of constitution: written down by one person, and founded by another, who asks the
// same door as everybody else. The members of the book are the persons of the people room.

import type { FoundAssociation } from "#core/book/command.ts";
import { boardFrom } from "#core/groups/elections.ts";
import type { Member } from "#core/groups/association.ts";
import type { BookId, CommandId } from "#core/people/ids.ts";
import { spokenName } from "#core/people/person.ts";
import { toJson } from "#core/wire/canonical.ts";
import type { ConstitutionDraft, FormingPage } from "#core/wire/people.ts";
import type { Currency } from "#core/money/currency.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import { scoped } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";
import { readForming } from "./forming-page.ts";
import { changeForming } from "./forming-scope.ts";

export async function writeDraft(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  draft: ConstitutionDraft,
): Promise<void> {
  await changeForming(deps, caller, formingId, async (sql, { branchId, country }) => {
    await sql.query(
      `insert into forming_draft (book_id, branch_id, country, body, written_by, written_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (book_id) do update set body = excluded.body,
          written_by = excluded.written_by, written_at = excluded.written_at`,
      [formingId, branchId, country, toJson(draft), caller.staffId, deps.clock.now()],
    );
    await sql.query("update forming set name = $2 where book_id = $1", [formingId, draft.name]);
  });
}

/** Opens the book, or says why not. */
export async function foundFormed(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  commandId: CommandId,
): Promise<void> {
  const page = await readForming(deps, caller, formingId);
  if (page.isFounded) return foundedUnder(deps, caller, formingId, commandId);
  if (page.draft === null) throw new Refused(409, "constitutionMissing");
  if (page.isDraftOwn) throw new Refused(403, "ownCapture");
  if (page.flaws.length > 0) throw new Refused(409, "formingNotReady");
  const command = foundingOf(page, page.draft, deps.country.currency);
  if (command === null) throw new Refused(409, "electionUndecided");
  const written: unknown = JSON.parse(toJson(command));
  const asked = { commandId, bookId: formingId, command: written };
  const { verdicts } = await acceptOffice(deps, caller, asked);
  const [verdict] = verdicts;
  if (verdict?.verdict !== "applied") throw new Refused(409, verdict?.reason ?? "unknown");
}

/** The same wish again: it is founded, and by this. */
async function foundedUnder(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  commandId: CommandId,
): Promise<void> {
  const rows = await scoped(deps, caller, (sql) =>
    sql.query("select 1 from command_log where book_id = $1 and command_id = $2", [
      formingId,
      commandId,
    ]),
  );
  if (rows.length === 0) throw new Refused(409, "bookAlreadyFounded");
}

/** Null while a post of the board is open. */
function foundingOf(
  page: FormingPage,
  draft: ConstitutionDraft,
  currency: Currency,
): FoundAssociation | null {
  const board = boardFrom(draft.elections);
  if (board === null) return null;
  const { elections, articles, signatures, landmark, hour, weekday, point, bylaws } = draft;
  const members = membersIn(page);
  const taken = new Set(members.map(({ subgroupId }) => subgroupId));
  return {
    type: "foundAssociation",
    association: {
      name: draft.name,
      branchId: page.branchId,
      currency,
      foundedOn: bylaws.votedOn,
      place: { landmark, hour, weekday, ...(point === null ? {} : { point }) },
      members,
      subgroups: page.subgroups.filter(({ subgroupId }) => taken.has(subgroupId)),
      board,
      bylaws,
    },
    openingFund: draft.openingFund,
    constitution: {
      elections,
      articles,
      signatures,
      preCredit: {
        sessions: page.sessions.length,
        came: page.women.map(({ personId, sessions }) => ({ memberId: personId, sessions })),
      },
    },
  };
}

/** Line by line, subgroup after subgroup. */
function membersIn({ subgroups, women }: FormingPage): Member[] {
  const seated = subgroups.flatMap(({ subgroupId }) =>
    women
      .filter((woman) => woman.subgroupId === subgroupId)
      .map((woman) => ({ woman, subgroupId })),
  );
  return seated.map(({ woman, subgroupId }, index) => ({
    memberId: woman.personId,
    line: index + 1,
    name: spokenName(woman.names),
    subgroupId,
  }));
}
