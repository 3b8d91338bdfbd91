// What the women answered about each other. An answer is given once; to change one, all begin a
// new round, so that nobody can learn by comparing who said what.

import type { BookId } from "#core/people/ids.ts";
import type { Choice } from "#core/groups/choices.ts";
import type { PersonId } from "#core/people/person.ts";
import type { Sql } from "#server/database/db.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";
import { changeForming, refuseStrangers } from "./forming-scope.ts";

export type Answers = {
  readonly chooserId: PersonId;
  readonly answers: readonly { readonly chosenId: PersonId; readonly isYes: boolean }[];
};

export async function recordChoices(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  { chooserId, answers }: Answers,
): Promise<void> {
  const chosenIds = answers.map(({ chosenId }) => chosenId);
  const isSound = !chosenIds.includes(chooserId) && new Set(chosenIds).size === chosenIds.length;
  if (!isSound) throw new Refused(400, "unreadable");
  await changeForming(deps, caller, formingId, async (sql, { branchId, country }) => {
    await refuseStrangers(sql, formingId, [chooserId, ...chosenIds]);
    const written = await sql.query(
      `insert into forming_choice (book_id, chooser_id, chosen_id, branch_id, country, is_yes)
        select $1::uuid, $2::uuid, u.chosen_id, $3::uuid, $4, u.is_yes
          from unnest($5::uuid[], $6::boolean[]) as u (chosen_id, is_yes)
        on conflict (book_id, chooser_id, chosen_id) do nothing returning chosen_id`,
      [formingId, chooserId, branchId, country, chosenIds, answers.map(({ isYes }) => isYes)],
    );
    if (written.length !== answers.length) throw new Refused(409, "choiceAlreadySaid");
  });
}

export async function beginNewRound(deps: Deps, caller: Caller, formingId: BookId): Promise<void> {
  await changeForming(deps, caller, formingId, async (sql) => {
    await sql.query("delete from forming_choice where book_id = $1", [formingId]);
  });
}

/** For the outcome alone; no answer leaves the server. */
export async function choicesOf(sql: Pick<Sql, "query">, formingId: BookId): Promise<Choice[]> {
  const rows = await sql.query(
    "select chooser_id, chosen_id, is_yes from forming_choice where book_id = $1",
    [formingId],
  );
  return rows.map((row) => ({
    chooserId: row["chooser_id"] as string,
    chosenId: row["chosen_id"] as string,
    isYes: row["is_yes"] as boolean,
  }));
}
