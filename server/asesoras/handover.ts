// The handover card: what whoever goes to an association next must know, and nothing else. It reads
// the book, the clocks and the tray; how a woman is and what she confided lie in rooms it never asks.

import { memberOf } from "#core/groups/association.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { subgroupSizes } from "#core/groups/small-subgroups.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { isZero, sum } from "#core/money/money.ts";
import type { StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { HandoverCard } from "#core/wire/asesoras.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import { speaksOfHealth } from "#countries/bolivia/health-words.ts";
import type { Sql } from "#server/database/db.ts";
import { membersOf } from "#server/groups/association.ts";
import { bookNow } from "#server/paper/sources.ts";
import { whoGoes } from "./questions.ts";

type Asking = Pick<Sql, "query">;

/** Meetings whose agreements are told, and counts that differed. */
const LAST = 3;

export async function handoverCard(
  sql: Asking,
  row: AssociationRow,
  staffId: StaffId,
  today: Day,
): Promise<HandoverCard | null> {
  const { bookId } = row;
  const book = await bookNow(sql, bookId);
  if (book === null) return null;
  const { group } = book;
  const { association, meetings, reviews } = group;
  const goes = await whoGoes(sql, [bookId], staffId);
  const held = meetings.list.filter(({ status }) => status === "closed").toReversed();
  return {
    bookId,
    associationName: row.name,
    branchName: row.branchName,
    memberCount: association.members.length,
    place: association.place,
    goes: goes(bookId, today),
    board: await boardOf(sql, group),
    next: nextOf(group),
    late: await lateOf(sql, bookId, group, today),
    agreements: agreementsOf(held),
    differences: differencesOf(held),
    subgroups: subgroupSizes(association),
    waiting: reviews.map(({ reviewId, reason, memberId, amount }) => {
      const member = memberId === null ? undefined : memberOf(association, memberId);
      return { reviewId, reason, name: member?.name ?? null, amount };
    }),
    proposals: (group.proposals ?? []).filter(({ outcome }) => outcome === null).length,
  };
}

/** Names first; a phone only where she said that a call is safe. */
async function boardOf(sql: Asking, { association }: GroupState): Promise<HandoverCard["board"]> {
  const { board } = association;
  const rows = await sql.query(
    `select person_id, number from person_phone
      where person_id = any($1::uuid[]) and is_safe_to_call order by person_id, number`,
    [BOARD_ROLES.map((role) => board[role])],
  );
  return BOARD_ROLES.flatMap((role) => {
    const member = memberOf(association, board[role]);
    const own = rows.filter((row) => row["person_id"] === board[role]);
    const phones = own.map((row) => row["number"] as string);
    return member === undefined ? [] : [{ role, name: member.name, phones }];
  });
}

function nextOf(group: GroupState): HandoverCard["next"] {
  const next = group.meetings.list.find(({ status }) => status !== "closed");
  if (next === undefined) return null;
  const { currency } = group.association;
  const expected = [...expectedAt(group, next).values()].map(({ total }) => total);
  const { meetingId, number, dueOn } = next;
  return {
    meetingId,
    number,
    dueOn,
    expected: sum(currency, expected),
    ahead: sum(currency, Object.values(group.lending.advances ?? {})),
  };
}

async function lateOf(
  sql: Asking,
  bookId: string,
  { association }: GroupState,
  today: Day,
): Promise<HandoverCard["late"]> {
  const members = await membersOf(sql, bookId, association.currency, today);
  return members
    .map(({ row }) => row)
    .filter(({ clocks }) => clocks.contract.since !== null || clocks.personal.since !== null)
    .map(({ memberId, name, clocks, overdue, owesOthers }) => {
      return { memberId, name, clocks, overdue, owesOthers };
    });
}

/** Never a line that tells of somebody's health: whoever lends reads the card. */
function agreementsOf(held: readonly Meeting[]): HandoverCard["agreements"] {
  return held
    .flatMap(({ number, heldOn, dueOn, agreements }) => {
      const texts = (agreements?.texts ?? []).filter(
        (text) => text.trim() !== "" && !speaksOfHealth(text),
      );
      return texts.length === 0 ? [] : [{ number, heldOn: heldOn ?? dueOn, texts }];
    })
    .slice(0, LAST);
}

function differencesOf(held: readonly Meeting[]): HandoverCard["differences"] {
  return held
    .flatMap(({ number, heldOn, dueOn, totals }) => {
      if (totals === null || isZero(totals.difference)) return [];
      return [{ number, heldOn: heldOn ?? dueOn, difference: totals.difference }];
    })
    .slice(0, LAST);
}
