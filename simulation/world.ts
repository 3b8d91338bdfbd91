// The world one life is lived in: a branch with an office, a country's finance, officers with
// phones, one server, one chance.

import type { Command } from "#core/book/command.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Role } from "#core/people/role.ts";
import { later, type Day } from "#core/time/day.ts";
import { openBank, type Bank } from "./bank.ts";
import { chanceOf, type Chance } from "./chance.ts";
import type { Told } from "./loss.ts";
import { openPhone, type SimulatedPhone } from "./phone.ts";
import type { Plant } from "./plants.ts";

export type World = {
  readonly bank: Bank;
  readonly chance: Chance;
  readonly bookId: string;
  readonly office: SimulatedPhone;
  /** Another branch manager, for what one may not approve alone. */
  readonly secondOffice: SimulatedPhone;
  readonly finance: SimulatedPhone;
  readonly cashier: SimulatedPhone;
  /** Changes when a phone is stolen. */
  readonly officers: SimulatedPhone[];
  readonly told: Told[];
  readonly open: (role: Role) => SimulatedPhone;
  /** How often each trouble came over phones and server. */
  readonly troubles: Map<string, number>;
  readonly plant: Plant | null;
  readonly seed: number;
  /** The latest day anything happened. */
  today: Day;
  /** Another association of the branch, founded when a woman first takes her savings there. */
  neighbour: World | null;
};

export const BRANCH = "00000000-0000-7000-8000-00000000b0b0";

export function worldOf(seed: number, plant: Plant | null, firstDay: Day): World {
  const troubles = new Map<string, number>();
  return peopled({ bank: openBank(plant), plant, seed, troubles }, firstDay);
}

/** With people, phones and chance of its own, at the same server: what the first draws stays drawn. */
export function besideOf(world: World): World {
  const { bank, plant, seed, troubles, today } = world;
  return peopled({ bank, plant, seed: seed + BESIDE, troubles }, today);
}

const BESIDE = 1_000_000_007;

function peopled(
  shared: Pick<World, "bank" | "plant" | "seed" | "troubles">,
  firstDay: Day,
): World {
  const { plant, troubles, seed } = shared;
  const chance = chanceOf(seed);
  const bookId = chance.newId();
  const told: Told[] = [];
  let seats = 0;
  const open = (role: Role) => {
    const staffId = chance.newId();
    const deviceId = chance.newId();
    const sender = { staffId, ownAccounts: [staffId], role, branchIds: [BRANCH], deviceId };
    seats += 1;
    return openPhone({
      sender,
      bookId,
      firstReceipt: seats * 100_000,
      newId: chance.newId,
      losesTurns: plant?.losesTurns === true,
      told,
      troubles,
    });
  };
  const [office, secondOffice] = [open("branchManager"), open("branchManager")];
  const finance = open("countryFinance");
  const cashier = open("cashier");
  const officers = [open("asesora"), open("asesora")];
  const people = { office, secondOffice, finance, cashier, officers, told, open };
  return { ...shared, chance, bookId, ...people, today: firstDay, neighbour: null };
}

/** Tries until everything is answered; a phone that never gets through is a violation elsewhere. */
export function finish({ bank, chance, today }: World, phone: SimulatedPhone): void {
  for (let tries = 0; tries < 60 && !phone.isStuck(); tries += 1) {
    phone.sync(bank, chance, today);
    if (phone.isDone()) return phone.read(bank);
  }
  phone.read(bank);
}

export function everyPhone(world: World): SimulatedPhone[] {
  const { office, secondOffice, finance, cashier, officers } = world;
  return [office, secondOffice, finance, cashier, ...officers];
}

/** Whoever sits in the office has the book as the server has it, and waits for the answer. */
export function tellOffice(world: World, phone: SimulatedPhone, command: Command): void {
  finish(world, phone);
  phone.record(command, world.today);
  finish(world, phone);
}

/** The book as the office sees it now. */
export function groupOf(world: World): GroupState {
  finish(world, world.office);
  const { group } = world.office.preview();
  if (group === null) throw new Error("The association was never founded.");
  return group;
}

/** As the server has it: nothing of anybody's chance is drawn to look. */
export function groupAt({ bank, bookId }: World): GroupState {
  const { group } = bank.download(bookId);
  if (group === null) throw new Error("The association was never founded.");
  return group;
}

export function passTo(world: World, on: Day): void {
  world.today = later(world.today, on);
}

export function officerOf(world: World, index = 0): SimulatedPhone {
  const found = world.officers[index];
  if (found === undefined) throw new Error("No phone at hand.");
  return found;
}

export function trouble({ troubles }: Pick<World, "troubles">, name: string): void {
  troubles.set(name, (troubles.get(name) ?? 0) + 1);
}
