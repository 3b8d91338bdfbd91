// A branch with people and phones for the tests of the door: real rows, real commands.

import { v7 as newId } from "uuid";
import { addDays, day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { lasFlores, type LasFlores } from "#countries/bolivia/las-flores.ts";
import { stoppedClock } from "#server/clock.ts";
import { testDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { DEMO_BRANCH, enrolDemoStaff } from "#server/demo/demo-staff.ts";
import type { TwoPeople } from "#server/demo/found-together.ts";
import { openHand, type Hand } from "#server/demo/hand.ts";
import type { CommandDoor } from "./accept.ts";
import { openDoor } from "./door.ts";
import type { Sender } from "./sender.ts";

export type TestBranch = {
  readonly database: TestDatabase;
  readonly door: CommandDoor;
  readonly phone: Sender;
  readonly office: Sender;
  readonly two: TwoPeople;
  readonly bookId: string;
  readonly flores: LasFlores;
  readonly hand: Hand;
};

export const DISBURSED_ON = day("2026-02-05");

/** Las Flores founded and its cycle started, as one person could until that month; the first meeting is still to come. */
export async function testBranch(): Promise<TestBranch> {
  const database = await testDatabase();
  const clock = stoppedClock("2026-04-02T15:00:00.000Z");
  const door = openDoor(database.gate, clock, BOLIVIA, 10);
  const { office, phone, two } = await enrolDemoStaff(door, newId);
  const flores = lasFlores(DEMO_BRANCH.branchId, DISBURSED_ON, newId);
  const bookId = newId();
  const then = { ...door, clock: stoppedClock(`${DISBURSED_ON}T15:00:00.000Z`) };
  const desk = openHand(then, office, newId, 1);
  desk.record(bookId, flores.founding, addDays(DISBURSED_ON, -21));
  desk.record(bookId, flores.cycle, DISBURSED_ON);
  await desk.giveIn();
  const hand = openHand(door, phone, newId, 1);
  hand.adopt(bookId, desk);
  return { database, door, phone, office, two, bookId, flores, hand };
}
