// One meeting held with one phone or two: the officer, sometimes with a colleague, sharing the
// members or each holding them all.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { SimulatedPhone } from "#simulation/phone.ts";
import { everyPhone, finish, officerOf, passTo, trouble, type World } from "#simulation/world.ts";
import { tendAccount } from "./internal-account.ts";
import { keyIn } from "./on-paper.ts";
import { countAndClose, openAndCollect, solveShortfalls, type Table } from "./meeting.ts";

export function holdMeeting(world: World, { meetingId, dueOn }: Meeting): void {
  const { chance, bank } = world;
  const officer = officerOf(world);
  finish(world, officer);
  const today = dayOf(world, dueOn);
  passTo(world, today);
  const tables = [officer, ...(chance.onceIn(3) ? [officerOf(world, 1)] : [])];
  if (tables.length > 1) trouble(world, "two phones at a table");
  for (const phone of tables) phone.sync(bank, chance, today);
  const isOnPaper = chance.onceIn(8);
  const laid = tablesOf(world, tables, { meetingId, heldOn: today });
  for (const table of laid) {
    if (!holds(table)) continue;
    if (isOnPaper && table.phone === officer) keyIn(table);
    openAndCollect(table);
    if (chance.onceIn(3)) table.phone.sync(bank, chance, today);
  }
  for (const table of laid) {
    if (!holds(table)) continue;
    solveShortfalls(table);
    tendAccount(table);
    if (table.phone === officer || !table.isShared) countAndClose(table);
  }
  if (chance.onceIn(4)) return trouble(world, "a phone stayed without signal");
  for (const phone of everyPhone(world)) phone.sync(bank, chance, today);
}

function dayOf({ chance, today }: World, dueOn: Day): Day {
  const on = chance.onceIn(9) ? addDays(dueOn, chance.between(-1, 5)) : dueOn;
  return on < today ? today : on;
}

function tablesOf(
  { chance }: World,
  phones: readonly SimulatedPhone[],
  { meetingId, heldOn }: Pick<Table, "meetingId" | "heldOn">,
): Table[] {
  const state = phones[0]?.preview().group ?? null;
  const members = state?.association.members.map(({ memberId }) => memberId) ?? [];
  const isShared = phones.length > 1 && chance.onceIn(2);
  const half = Math.ceil(members.length / 2);
  return phones.map((phone, index) => ({
    phone,
    chance,
    meetingId,
    heldOn,
    isLast: state !== null && isLastOf(state, meetingId),
    isShared,
    memberIds: isShared ? members.slice(index * half, (index + 1) * half) : members,
  }));
}

function isLastOf({ meetings }: GroupState, meetingId: string): boolean {
  return meetings.list.at(-1)?.meetingId === meetingId;
}

/** A phone that could not download the book yet has nothing to show and records nothing. */
function holds({ phone, meetingId }: Table): boolean {
  const meetings = phone.preview().group?.meetings.list ?? [];
  return meetings.some((meeting) => meeting.meetingId === meetingId);
}
