// Bringing an association together: it begins with the women who were met, each becomes a person
// of it, chooses her subgroup, may leave again, and comes to the sessions.

import type { BookId } from "#core/people/ids.ts";
import type { PersonId } from "#core/people/person.ts";
import type { Day } from "#core/time/day.ts";
import { BOLIVIAN_FORMING } from "#countries/bolivia/forming.ts";
import { inForce } from "#countries/country.ts";
import { changed } from "#server/audit/changed.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import type { Sql } from "#server/database/db.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";
import {
  changeForming,
  refuseStrangers,
  type FormingHead,
  type Subgroup,
} from "./forming-scope.ts";
import { personInScope } from "./read-person.ts";
import { homeIn } from "./scope.ts";
import { peopleKey } from "./sealing.ts";
import { digestOf, sameWords } from "./written-once.ts";

export type NewForming = {
  /** Made on the screen; a screen older than this has none. */
  readonly formingId?: string | undefined;
  readonly branchId: string;
  readonly name: string;
  readonly leadIds: readonly string[];
};

/** Two subgroups to begin with; they give themselves names. */
export async function beginForming(deps: Deps, caller: Caller, asked: NewForming): Promise<BookId> {
  const { clock, newId } = deps;
  const formingId = asked.formingId ?? newId();
  const digest = digestOf(await peopleKey(deps), asked);
  const subgroups = ["A", "B"].map((name) => ({ subgroupId: newId(), name }));
  const things = { forming: [formingId], lead: [...new Set(asked.leadIds)] };
  await changed(deps, caller, things, async (sql) => {
    const home = await homeIn(sql, caller, asked.branchId);
    const today = dayAt(deps, caller, home.branchId);
    const written = await sql.query(
      `insert into forming (book_id, branch_id, country, name, subgroups, staff_id, begun_on, recorded_at,
          asked_digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (book_id) do nothing returning book_id`,
      [
        formingId,
        home.branchId,
        home.country,
        asked.name,
        JSON.stringify(subgroups),
        caller.staffId,
        today,
        clock.now(),
        digest,
      ],
    );
    if (written.length === 0) {
      const text = "select asked_digest from forming where book_id = $1";
      return sameWords(await sql.query(text, [formingId]), digest);
    }
    const taken = await sql.query(
      `update lead set forming_id = $1 where lead_id = any($2::uuid[]) and branch_id = $3
        and forming_id is null and not is_lost returning lead_id`,
      [formingId, asked.leadIds, home.branchId],
    );
    if (taken.length !== new Set(asked.leadIds).size) throw new Refused(409, "leadTaken");
  });
  return formingId;
}

/** A woman with her record joins; the lead she was is answered for. */
export async function joinForming(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  { personId, leadId }: { readonly personId: PersonId; readonly leadId: string | null },
): Promise<void> {
  const key = await peopleKey(deps);
  const leadIds = leadId === null ? [] : [leadId];
  const join = async (sql: Sql, { branchId, country }: FormingHead) => {
    const known = await personInScope(sql, key, caller, personId);
    if (known.branchId !== branchId) throw new Refused(409, "otherBranch");
    const elsewhere = await sql.query(
      `select 1 from forming_woman w left join book b on b.book_id = w.book_id
        where w.person_id = $1 and w.book_id <> $2 and b.book_id is null`,
      [personId, formingId],
    );
    if (elsewhere.length > 0) throw new Refused(409, "formingElsewhere");
    await sql.query(
      `insert into forming_woman (book_id, person_id, branch_id, country, joined_at, joined_by)
        values ($1, $2, $3, $4, $5, $6) on conflict (book_id, person_id) do nothing`,
      [formingId, personId, branchId, country, deps.clock.now(), caller.staffId],
    );
    if (leadId === null) return;
    await sql.query(
      `update lead set person_id = $2, forming_id = $3, call_on = null
        where lead_id = $1 and branch_id = $4 and person_id is null`,
      [leadId, personId, formingId, branchId],
    );
  };
  await changeForming(deps, caller, formingId, join, leadIds);
}

/** She goes; what was said between her and the others goes with her. Gone already, she is gone. */
export async function leaveForming(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  personId: PersonId,
): Promise<void> {
  await changeForming(deps, caller, formingId, async (sql) => {
    await sql.query("delete from forming_woman where book_id = $1 and person_id = $2", [
      formingId,
      personId,
    ]);
    await sql.query(
      "delete from forming_choice where book_id = $1 and (chooser_id = $2 or chosen_id = $2)",
      [formingId, personId],
    );
  });
}

export type Seats = {
  readonly subgroups: readonly Subgroup[];
  readonly seats: readonly { readonly personId: PersonId; readonly subgroupId: string | null }[];
};

/** The subgroups and who sits where, as the women chose it; what does not fit is shown, not refused. */
export async function seatForming(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  { subgroups, seats }: Seats,
): Promise<void> {
  await changeForming(deps, caller, formingId, async (sql) => {
    await refuseStrangers(
      sql,
      formingId,
      seats.map(({ personId }) => personId),
    );
    const ids = subgroups.map(({ subgroupId }) => subgroupId);
    const isKnown = seats.every(
      ({ subgroupId }) => subgroupId === null || ids.includes(subgroupId),
    );
    if (!isKnown || new Set(ids).size !== ids.length) throw new Refused(400, "unreadable");
    await sql.query("update forming set subgroups = $2 where book_id = $1", [
      formingId,
      JSON.stringify(subgroups),
    ]);
    await sql.query(
      `update forming_woman w set subgroup_id = u.subgroup_id
        from unnest($2::uuid[], $3::uuid[]) as u (person_id, subgroup_id)
        where w.book_id = $1 and w.person_id = u.person_id`,
      [formingId, seats.map(({ personId }) => personId), seats.map(({ subgroupId }) => subgroupId)],
    );
  });
}

export type HeldSession = {
  readonly number: number;
  readonly topic: string;
  readonly heldOn: Day;
  readonly cameIds: readonly PersonId[];
};

/** Written again under its number, it says what the list says now. */
export async function holdSession(
  deps: Deps,
  caller: Caller,
  formingId: BookId,
  session: HeldSession,
): Promise<void> {
  await changeForming(deps, caller, formingId, async (sql, { branchId, country }) => {
    const today = dayAt(deps, caller, branchId);
    const { sessions, topics } = inForce(BOLIVIAN_FORMING, today);
    if (session.number > sessions.most) throw new Refused(409, "tooManySessions");
    if (!topics.includes(session.topic)) throw new Refused(400, "unreadable");
    if (session.heldOn > today) throw new Refused(409, "dayOutOfRange");
    await refuseStrangers(sql, formingId, session.cameIds);
    const [row] = await sql.query(
      "select count(*) as held from forming_session where book_id = $1 and number < $2",
      [formingId, session.number],
    );
    if (Number(row?.["held"]) !== session.number - 1) throw new Refused(409, "sessionOutOfTurn");
    await sql.query(
      `insert into forming_session (book_id, number, branch_id, country, topic, held_on, came,
          staff_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7::uuid[], $8, $9)
        on conflict (book_id, number) do update set topic = excluded.topic,
          held_on = excluded.held_on, came = excluded.came, staff_id = excluded.staff_id,
          recorded_at = excluded.recorded_at`,
      [
        formingId,
        session.number,
        branchId,
        country,
        session.topic,
        session.heldOn,
        session.cameIds,
        caller.staffId,
        deps.clock.now(),
      ],
    );
  });
}
