// One association in formation as the office opens it: its women, where they sit, what the
// choices came to, the sessions, and what still stands against its founding.

import { choiceOutcome } from "#core/groups/choices.ts";
import { formingFlaws, type FormingWoman } from "#core/groups/forming.ts";
import { sessionsOf, type PreCreditSession } from "#core/groups/pre-credit.ts";
import { isOwnWork } from "#core/people/four-eyes.ts";
import type { BookId } from "#core/people/ids.ts";
import { consentsOn } from "#core/people/person.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { ConstitutionDraft, FormingMember, FormingPage } from "#core/wire/people.ts";
import { BOLIVIAN_FORMING } from "#countries/bolivia/forming.ts";
import { inForce } from "#countries/country.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import type { Sql } from "#server/database/db.ts";
import { scoped } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";
import type { Caller } from "#server/staff/caller.ts";
import { choicesOf } from "./choices.ts";
import { formingInScope } from "./forming-scope.ts";
import { kinAmong } from "./kin.ts";
import { readLeads } from "./promotion.ts";
import { readPersons, type Known } from "./read-person.ts";
import { peopleKey, type PeopleKey } from "./sealing.ts";

type Seat = { readonly personId: string; readonly subgroupId: string | null };

export async function readForming(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
): Promise<FormingPage> {
  const key = await peopleKey(deps);
  return scoped(deps, caller, (sql) => formingPage(sql, key, { deps, caller, formingId }));
}

type Asked = { readonly deps: Deps; readonly caller: Caller; readonly formingId: BookId };

async function formingPage(
  sql: Pick<Sql, "query">,
  key: PeopleKey,
  { deps, caller, formingId }: Asked,
): Promise<FormingPage> {
  const { country } = deps;
  const head = await formingInScope(sql, caller, formingId);
  const today = dayAt(deps, caller, head.branchId);
  const [rules, limits] = [inForce(BOLIVIAN_FORMING, today), inForce(country.groupLimits, today)];
  const seats = await seatsOf(sql, formingId);
  const ids = seats.map(({ personId }) => personId);
  const known = await readPersons(sql, key, ids);
  const kin = await kinAmong(sql, ids);
  const sessions = await preCreditOf(sql, formingId);
  const choice = choiceOutcome(ids, await choicesOf(sql, formingId), rules.vetoes);
  const women = seats.flatMap((seat) => {
    const person = known.find(({ personId }) => personId === seat.personId);
    return person === undefined ? [] : [memberFrom(seat, person, sessions, today)];
  });
  const forming = {
    women: women satisfies readonly FormingWoman[],
    subgroupIds: head.subgroups.map(({ subgroupId }) => subgroupId),
    kin,
    choice,
    sessions,
  };
  return {
    formingId,
    branchId: head.branchId,
    country: head.country,
    name: head.name,
    isFounded: head.isFounded,
    subgroups: head.subgroups,
    women,
    leads: await readLeads(sql, [head.branchId], formingId),
    kin,
    choice,
    sessions,
    flaws: formingFlaws(forming, { limits, rules, on: today }),
    rules,
    limits,
    ...(await draftOf(sql, formingId, caller)),
  };
}

async function seatsOf(sql: Pick<Sql, "query">, formingId: BookId): Promise<Seat[]> {
  const rows = await sql.query(
    `select person_id, subgroup_id from forming_woman where book_id = $1
      order by joined_at, person_id`,
    [formingId],
  );
  return rows.map((row) => ({
    personId: row["person_id"] as string,
    subgroupId: row["subgroup_id"] as string | null,
  }));
}

async function preCreditOf(
  sql: Pick<Sql, "query">,
  formingId: BookId,
): Promise<PreCreditSession[]> {
  const rows = await sql.query(
    "select number, topic, held_on, came from forming_session where book_id = $1 order by number",
    [formingId],
  );
  return rows.map((row) => ({
    number: row["number"] as number,
    topic: row["topic"] as string,
    heldOn: row["held_on"] as Day,
    cameIds: row["came"] as string[],
  }));
}

function memberFrom(
  { personId, subgroupId }: Seat,
  { person, householdId, consents }: Known,
  sessions: readonly PreCreditSession[],
  today: Day,
): FormingMember {
  const { names, born, neighbourhood, documents } = person;
  return {
    personId,
    names,
    born,
    neighbourhood,
    subgroupId,
    householdId,
    sessions: sessionsOf(personId, sessions),
    consents: consentsOn(consents, today),
    hasDocument: documents.length > 0,
  };
}

async function draftOf(
  sql: Pick<Sql, "query">,
  formingId: BookId,
  caller: Caller,
): Promise<Pick<FormingPage, "draft" | "isDraftOwn">> {
  const [row] = await sql.query("select body, written_by from forming_draft where book_id = $1", [
    formingId,
  ]);
  if (row === undefined) return { draft: null, isDraftOwn: false };
  return {
    draft: fromJson(row["body"] as string) as ConstitutionDraft,
    isDraftOwn: isOwnWork(caller, [row["written_by"] as string]),
  };
}
