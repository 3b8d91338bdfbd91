// The people of a large branch, each at her desk or with her phone, who give everything through the
// real door on the day it happens.

import type { Command } from "#core/book/command.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { ReceiptBlock } from "#core/wire/staff.ts";
import { toJson } from "#core/wire/canonical.ts";
import { stoppedClock, type Clock } from "#server/clock.ts";
import { acceptOffice, type CommandDoor } from "#server/commands/accept.ts";
import type { Sql } from "#server/database/db.ts";
import { DEMO_BRANCH, enrolDemoStaff } from "#server/demo/demo-staff.ts";
import { openHand, type Hand } from "#server/demo/hand.ts";
import { atEntrance } from "#server/database/scope.ts";
import type { Caller } from "#server/staff/caller.ts";
import { beforeLease, enrol, leaseReceipts, newName } from "#server/staff/devices.ts";
import { wishOf } from "#server/staff/asked-once.ts";
import { hire } from "#server/staff/people.ts";
import { findBySession, idOf, signIn } from "#server/staff/sessions.ts";
import type { Chance } from "#simulation/chance.ts";

/** A clock that is set from outside, to noon of a day in Bolivia. */
export type MovedClock = Clock & { readonly goTo: (on: string) => void };

export function movedClock(on: string): MovedClock {
  const noonOf = (day: string) => stoppedClock(`${day}T16:00:00.000Z`);
  let clock = noonOf(on);
  return {
    now: () => clock.now(),
    businessDay: (zone) => clock.businessDay(zone),
    doubt: () => null,
    goTo: (day) => {
      clock = noonOf(day);
    },
  };
}

export type Seats = {
  readonly branchManager: Caller;
  readonly finance: Caller;
  readonly cashier: Caller;
  readonly promoter: Caller;
  readonly phones: readonly Phone[];
};

/** An asesora with her desk and her phone. */
export type Phone = {
  readonly asesora: Caller;
  readonly hand: Hand;
  /** Gets her next receipt numbers when they run low. */
  readonly stockUp: () => Promise<void>;
};

const ASESORAS = ["rosmery", "nelly", "janneth", "ximena"];

/** `demo-staff.ts` knows the first people; the others are hired by its operator. */
export async function takeSeats(door: CommandDoor, chance: Chance): Promise<Seats> {
  const { newId } = chance;
  await enrolDemoStaff(door, newId);
  const deps = { ...door, newId, setUpCode: "", screens: null };
  const operator = await seat(door, chance, "olga");
  const branchIds = [DEMO_BRANCH.branchId];
  for (const login of ASESORAS) {
    const person = { login, name: login, document: newId(), role: "asesora" as const, branchIds };
    await hire(deps, operator, person, wishOf(undefined, person, newId()));
  }
  const phones: Phone[] = [];
  for (const login of ["lucia", "sara", ...ASESORAS])
    phones.push(await phoneOf(door, chance, login));
  return {
    branchManager: await seat(door, chance, "teresa"),
    finance: await seat(door, chance, "norma"),
    cashier: await seat(door, chance, "celia"),
    promoter: await seat(door, chance, "lucia"),
    phones,
  };
}

async function seat(door: CommandDoor, { newId }: Chance, login: string): Promise<Caller> {
  const staffId = (await idOf(door, login)) ?? "";
  const found = await findBySession(door, await signIn({ ...door, newId }, staffId));
  if (found === null) throw new Error(`${login} has no seat.`);
  return found;
}

/** Below so many unused numbers a phone gets its next block before it leaves for a meeting. */
const LOW_RECEIPTS = 100;

async function phoneOf(door: CommandDoor, chance: Chance, login: string): Promise<Phone> {
  const asesora = await seat(door, chance, login);
  const { staffId: actorId } = asesora;
  const { deviceId, receipts } = await enrol(door, newName(chance.newId), actorId, login);
  const blocks: ReceiptBlock[] = [receipts];
  let last = receipts.first - 1;
  const hand = openHand(door, { ...asesora, deviceId }, chance.newId, 1);
  const unused = () =>
    blocks.reduce((left, block) => left + block.last - Math.max(last, block.first - 1), 0);
  return {
    asesora,
    hand: {
      ...hand,
      nextReceipt: () => {
        const [block] = blocks;
        if (block === undefined) throw new Error(`${login} has no receipt numbers left.`);
        last = Math.max(last + 1, block.first);
        if (last === block.last) blocks.shift();
        return last;
      },
    },
    stockUp: async () => {
      if (unused() >= LOW_RECEIPTS) return;
      const by = { actorId, deviceId };
      const lease = async (sql: Sql) => leaseReceipts(sql, door, by, await beforeLease(sql, by));
      blocks.push(await atEntrance(door, lease));
    },
  };
}

/** What the office asks for; the verdict, or the reason of a refusal. */
export async function ask(
  door: CommandDoor,
  sender: Caller,
  { commandId, bookId, command }: { commandId: string; bookId: string; command: Command },
): Promise<string> {
  const asked = { commandId, bookId, command: JSON.parse(toJson(command)) as unknown };
  const { verdicts } = await acceptOffice(door, sender, asked);
  return verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "unanswered";
}

/** The book as the door keeps it. */
export function groupOf({ shelf }: CommandDoor, bookId: string): GroupState {
  const group = shelf.get(bookId)?.group ?? null;
  if (group === null) throw new Error(`Book ${bookId} is not on the shelf.`);
  return group;
}

/** Downloads the book to a phone. */
export function takeAlong({ shelf }: CommandDoor, { hand }: Phone, bookId: string): void {
  const book = shelf.get(bookId);
  if (book === undefined) throw new Error(`Book ${bookId} is not on the shelf.`);
  hand.adopt(bookId, { ...hand, bookOf: () => book });
}
