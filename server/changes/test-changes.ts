// Changes lived in a book of the demonstration, for the tests that need rows of them: a loan
// rescheduled by a committee, and a woman who died.

import { usualZone } from "#countries/zones.ts";
import { v7 as newId } from "uuid";
import type { Command } from "#core/book/command.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import { isRepaid } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Wish } from "#core/meetings/wish.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { canonicalText, fromJson } from "#core/wire/canonical.ts";
import { acceptOffice, type CommandDoor } from "#server/commands/accept.ts";
import { sha256 } from "#server/commands/candidate.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Sql } from "#server/database/db.ts";

type Asks = Pick<Sql, "query">;

/** `sql` sees all; the changes themselves go through the door. */
export async function liveChanges(door: CommandDoor, sql: Asks): Promise<void> {
  const { bookId, group } = await quietBook(sql);
  const people = await office(sql);
  const on = door.clock.businessDay(usualZone(door.country.code));
  const board = (memberId: string) => boardRoleOf(group.association, memberId) !== null;
  const [ill, dead] = Object.values(group.lending.loans)
    .filter((loan) => !isRepaid(loan) && !board(loan.memberId))
    .map(({ memberId }) => memberId);
  if (ill === undefined || dead === undefined) throw new Error("Nobody owes anything.");
  const left = group.meetings.list.filter(({ dueOn }) => dueOn > on).length;
  await approved(door, people, bookId, {
    type: "rescheduleLoan",
    memberId: ill,
    on,
    instalments: left + 1,
    reason: "hardship",
    meetingIds: [newId()],
  });
  await approved(door, people, bookId, deathOf(dead, on));
}

/** Of a woman whose family is her sister Beatriz. */
export function deathOf(memberId: MemberId, on: Day): Wish {
  return {
    type: "leaveGroup",
    memberId,
    on,
    kind: "deceased",
    reason: "personal",
    votes: null,
    heir: { given: "Beatriz", family: "Quispe", knownAs: null },
    successorId: null,
    takerIds: [],
    consentIds: [],
  };
}

/** A book in mid-cycle with no meeting open. */
async function quietBook(sql: Asks): Promise<{ bookId: string; group: GroupState }> {
  const rows = await sql.query("select book_id, body from book_state order by book_id", []);
  const books = rows.map((row) => ({
    bookId: row["book_id"] as string,
    group: fromJson(row["body"] as string) as GroupState,
  }));
  const quiet = books.find(
    ({ group }) =>
      group.meetings.list.every(({ status }) => status !== "open") &&
      Object.values(group.lending.loans).filter((loan) => !isRepaid(loan)).length > 5,
  );
  if (quiet === undefined) throw new Error("No book of the demonstration is quiet.");
  return quiet;
}

/** Three people of the branch at one office seat. */
export async function office(sql: Asks): Promise<Sender[]> {
  const rows = await sql.query(
    `select w.staff_id, w.login, d.device_id, b.branch_id from staff w
      join staff_branch b on b.staff_id = w.staff_id
      cross join (select device_id from device where kind = 'office' limit 1) d
      where w.login = any($1) order by w.login`,
    [["lucia", "norma", "teresa"]],
  );
  return rows.map((row) => ({
    staffId: row["staff_id"] as string,
    ownAccounts: [row["staff_id"] as string],
    role: row["login"] === "lucia" ? "asesora" : "branchManager",
    branchIds: [row["branch_id"] as string],
    deviceId: row["device_id"] as string,
  }));
}

export async function approved(
  door: CommandDoor,
  [lucia, ...others]: readonly Sender[],
  bookId: string,
  wish: Wish,
): Promise<void> {
  if (lucia === undefined) throw new Error("Nobody proposes.");
  const proposalId = newId();
  await give(door, lucia, { commandId: proposalId, bookId, command: { type: "propose", wish } });
  const contentHash = sha256(canonicalText(wish));
  for (const sender of others) {
    const command: Command = { type: "approveProposal", proposalId, contentHash };
    await give(door, sender, { commandId: newId(), bookId, command });
  }
}

async function give(
  door: CommandDoor,
  sender: Sender,
  asked: { readonly commandId: string; readonly bookId: string; readonly command: Command },
): Promise<void> {
  const { verdicts } = await acceptOffice(door, sender, asked);
  if (verdicts[0]?.verdict !== "applied") throw new Error(canonicalText(verdicts));
}
