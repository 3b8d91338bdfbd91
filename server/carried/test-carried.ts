// Two associations of a branch, lived for the tests that need rows of both: a woman of the first
// repaid her loan, saved, passed to the second and was admitted there.

import { v7 as newId } from "uuid";
import type { Command } from "#core/book/command.ts";
import type { StartCycle } from "#core/lending/disburse.ts";
import type { Carrier } from "#core/savings/carried.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { toJson } from "#core/wire/canonical.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { usualZone } from "#countries/zones.ts";
import { approved } from "#server/changes/test-changes.ts";
import { acceptOffice, type CommandDoor } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { bob } from "#server/cycle/test-cycle.ts";
import { scoped } from "#server/database/scope.ts";
import { foundTogether, openTogether } from "#server/demo/found-together.ts";

export type People = {
  readonly lucia: Sender;
  readonly norma: Sender;
  readonly teresa: Sender;
};

export type TwoBooks = {
  readonly from: string;
  readonly to: { readonly bookId: string; readonly name: string };
  readonly memberId: string;
  /** Of the board where she goes. */
  readonly treasurer: string;
  /** Of the board where she was. */
  readonly oldTreasurer: string;
  /** The first cycle of where she goes, of one meeting. */
  readonly lent: StartCycle;
  readonly on: Day;
};

/** The verdict, or why not. */
export async function give(
  door: CommandDoor,
  sender: Sender,
  bookId: string,
  command: Command,
): Promise<string> {
  const asked = { commandId: newId(), bookId, command: JSON.parse(toJson(command)) as unknown };
  const { verdicts } = await acceptOffice(door, sender, asked);
  return verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "";
}

export async function liveTwoBooks(door: CommandDoor, people: People): Promise<TwoBooks> {
  const { lucia, norma, teresa } = people;
  const on = door.clock.businessDay(usualZone(door.country.code));
  const begun = addDays(on, -21);
  const heldOn = addDays(begun, 14);
  const branchId = teresa.branchIds[0] ?? "";
  const [from, meetingId] = [newId(), newId()];
  const { founding, cycle, memberIds } = lasFlores(branchId, begun, newId);
  const terms = { ...cycle.terms, instalments: 1 };
  const short = { ...cycle, terms, meetingIds: [meetingId] };
  await foundTogether(
    door,
    { asks: teresa, approves: norma },
    { bookId: from, founding, cycle: short, newId },
  );
  await give(door, lucia, from, { type: "openMeeting", meetingId, heldOn });
  for (const [index, memberId] of Object.values(memberIds).entries()) {
    const told = { memberId, amount: bob(340_000n), receiptNumber: 900_000 + index };
    await give(door, lucia, from, { type: "collectPayment", meetingId, method: "cash", ...told });
  }
  const shown = { collected: bob(0n), external: bob(0n) };
  const rest = { signatures: [], explanation: null, shown };
  await give(door, lucia, from, { type: "closeMeeting", meetingId, ...rest });
  const there = lasFlores(branchId, begun, newId);
  const name = "Nueva Esperanza";
  const association = { ...there.founding.association, name };
  const bookId = newId();
  const opening = { ...there.founding, association };
  await openTogether(door, { asks: teresa, approves: norma }, { bookId, opening, newId });
  const memberId = memberIds.b4;
  const leaver = founding.association.members.find((member) => member.memberId === memberId);
  const subgroupId = association.subgroups[0]?.subgroupId ?? "";
  if (leaver === undefined) throw new Error("She is not there.");
  await approved(door, [lucia, teresa], from, {
    type: "leaveGroup",
    memberId,
    on,
    kind: "transferred",
    reason: "moved",
    votes: null,
    heir: null,
    successorId: null,
    takerIds: [],
    consentIds: [],
  });
  await give(door, lucia, bookId, {
    type: "admitMember",
    member: { ...leaver, line: 9, subgroupId },
    on,
  });
  const lent = { ...there.cycle, disbursedOn: on, terms, meetingIds: [newId()] };
  const treasurer = association.board.treasurer;
  const oldTreasurer = founding.association.board.treasurer;
  return { from, to: { bookId, name }, memberId, treasurer, oldTreasurer, lent, on };
}

/** Proposed by the asesora and approved; the name the transfer has from then on. */
export async function send(
  door: CommandDoor,
  people: People,
  two: TwoBooks,
  carrier: Carrier = "board",
): Promise<string> {
  const { lucia, teresa } = people;
  const { from, to, memberId, on } = two;
  const wish = { type: "sendSavings", memberId, to, carrier, voucher: "V-7", on } as const;
  await approved(door, [lucia, teresa], from, wish);
  return newestOf(door, people, from);
}

async function newestOf(door: CommandDoor, { teresa }: People, bookId: string): Promise<string> {
  const rows = await scoped(door, teresa, (sql) =>
    sql.query(
      `select proposal_id from proposal where book_id = $1 and kind = 'sendSavings'
        order by proposed_at desc, proposal_id desc limit 1`,
      [bookId],
    ),
  );
  return rows[0]?.["proposal_id"] as string;
}
