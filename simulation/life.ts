// One life of an association in a simulated world, and what was wrong with it.

import { addDays, day } from "#core/time/day.ts";
import type { Role } from "#core/people/role.ts";
import { INTERNAL_CHECKS } from "#server/verify/internal-checks.ts";
import { LEDGER_CHECKS } from "#server/verify/ledger-checks.ts";
import { LOAN_CHECKS } from "#server/verify/loan-checks.ts";
import { MEETING_CHECKS } from "#server/verify/meeting-checks.ts";
import type { BookRecord } from "#server/verify/record.ts";
import { openBank, type Bank } from "./bank.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { cycleOf, foundingOf } from "./founding.ts";
import { tendAccount } from "./internal-day.ts";
import { lostOrDoubled, type Told } from "./loss.ts";
import { countAndClose, openAndCollect, solveShortfalls, type Table } from "./meeting-day.ts";
import { openPhone, type SimulatedPhone } from "./phone.ts";
import type { Plant } from "./plants.ts";

export type Life = {
  readonly seed: number;
  readonly record: BookRecord;
  /** What the checks found; empty when the life was sound. */
  readonly violations: readonly string[];
};

type World = {
  readonly bank: Bank;
  readonly chance: Chance;
  readonly bookId: string;
  readonly open: (role: Role) => SimulatedPhone;
  readonly phones: SimulatedPhone[];
  readonly told: Told[];
};

/** Lives one whole cycle; the same seed and plant give the same life. */
export function live(seed: number, plant: Plant | null = null): Life {
  const world = worldOf(seed, plant);
  const { chance, bookId, bank } = world;
  const start = addDays(day("2024-01-01"), chance.below(700));
  const office = world.open("branchManager");
  const founding = foundingOf(chance, BRANCH, addDays(start, -20));
  const cycle = cycleOf(chance, founding, start);
  office.record(founding, start);
  office.record(cycle, start);
  finish(world, office, start);
  cycle.meetingIds.forEach((meetingId) => holdMeeting(world, meetingId));
  const end = addDays(start, 800);
  world.phones.forEach((phone) => finish(world, phone, end));
  const record = bank.record(bookId);
  const checks = [...LEDGER_CHECKS, ...LOAN_CHECKS, ...MEETING_CHECKS, ...INTERNAL_CHECKS];
  const broken = checks.flatMap(({ id, offenders }) =>
    offenders(record).map((offender) => `${id}: ${offender}`),
  );
  return { seed, record, violations: [...broken, ...lostOrDoubled(record, world.told)] };
}

const BRANCH = "00000000-0000-7000-8000-00000000b0b0";

function worldOf(seed: number, plant: Plant | null): World {
  const chance = chanceOf(seed);
  const bank = openBank(plant);
  const bookId = chance.newId();
  const phones: SimulatedPhone[] = [];
  const told: Told[] = [];
  const open = (role: Role) => {
    const staffId = chance.newId();
    const deviceId = chance.newId();
    const sender = { staffId, ownAccounts: [staffId], role, branchIds: [BRANCH], deviceId };
    const firstReceipt = (phones.length + 1) * 100_000;
    const losesTurns = plant?.losesTurns === true;
    const phone = openPhone({
      sender,
      bookId,
      firstReceipt,
      newId: chance.newId,
      losesTurns,
      told,
    });
    phones.push(phone);
    return phone;
  };
  return { bank, chance, bookId, open, phones, told };
}

/** One officer, sometimes with a colleague: sharing the members, or each holding them all. */
function holdMeeting(world: World, meetingId: string): void {
  const { chance, phones } = world;
  const officer = phoneAt(world, 1);
  const tables = [officer, ...(chance.onceIn(3) ? [phoneAt(world, 2)] : [])];
  const today = meetingDay(world, officer, meetingId);
  for (const phone of tables) phone.sync(world.bank, chance, today);
  const members =
    officer.preview().group?.association.members.map(({ memberId }) => memberId) ?? [];
  const isShared = chance.onceIn(2);
  const half = Math.ceil(members.length / 2);
  const laid: Table[] = tables.map((phone, index) => ({
    phone,
    chance,
    meetingId,
    heldOn: today,
    memberIds:
      !isShared || tables.length === 1 ? members : members.slice(index * half, (index + 1) * half),
  }));
  for (const table of laid) {
    if (!holds(table)) continue;
    openAndCollect(table);
    if (chance.onceIn(3)) table.phone.sync(world.bank, chance, today);
  }
  for (const table of laid) {
    if (!holds(table)) continue;
    solveShortfalls(table);
    tendAccount(table);
    if (table.phone === officer || !isShared) countAndClose(table);
  }
  if (!chance.onceIn(4)) for (const phone of phones) phone.sync(world.bank, chance, today);
}

function phoneAt(world: World, index: number): SimulatedPhone {
  while (world.phones.length <= index) world.open("asesora");
  const phone = world.phones[index];
  if (phone === undefined) throw new Error("No phone at hand.");
  return phone;
}

/** A phone that could not download the book yet has nothing to show and records nothing. */
function holds({ phone, meetingId }: Table): boolean {
  const meetings = phone.preview().group?.meetings.list ?? [];
  return meetings.some((meeting) => meeting.meetingId === meetingId);
}

function meetingDay(world: World, officer: SimulatedPhone, meetingId: string) {
  finish(world, officer, day("2024-01-01"));
  const meeting = officer
    .preview()
    .group?.meetings.list.find((known) => known.meetingId === meetingId);
  const dueOn = meeting?.dueOn ?? day("2024-01-01");
  return world.chance.onceIn(9) ? addDays(dueOn, world.chance.between(-1, 5)) : dueOn;
}

/** Tries until everything is answered; a phone that never gets through is a violation elsewhere. */
function finish(
  { bank, chance }: World,
  phone: SimulatedPhone,
  today: ReturnType<typeof day>,
): void {
  for (let tries = 0; tries < 60; tries += 1) {
    phone.sync(bank, chance, today);
    if (phone.isDone()) return;
  }
}
