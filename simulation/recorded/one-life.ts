// The life that is recorded: Las Flores is founded, meets twice with Lucía's phone and once with
// Sara's beside it, and the office puts right what was left over.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { toJson } from "#core/wire/canonical.ts";
import { lasFlores, type LasFlores } from "#countries/bolivia/las-flores.ts";
import { DEMO_BRANCH, DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { openDoor } from "#web/device/door.ts";
import type { Phone } from "#web/device/phone.ts";
import { firstMeeting, secondMeeting, type Told } from "./two-meetings.ts";
import type { Stage } from "./stage.ts";
import type { Tap } from "./tap.ts";

export type World = {
  readonly stage: Stage;
  readonly tap: Tap;
  readonly newId: () => string;
};

/** `before` is called when people and phones are there and nothing has been recorded yet. */
export async function liveOneLife(world: World, before: () => Promise<void>): Promise<void> {
  const { stage, tap, newId } = world;
  const lucia = await enrolled(world, "lucia", "Samsung de Lucía");
  const sara = await enrolled(world, "sara", "Nokia de Sara");
  const teresa = { login: "teresa", password: DEMO_PASSWORD };
  await tap.post("teresa", "/api/session", JSON.stringify(teresa));
  await before();
  const flores = lasFlores(DEMO_BRANCH.branchId, day("2026-02-05"), newId);
  const bookId = newId();
  await found(world, bookId, flores);
  await foundAsBefore(world);
  const told = { ...world, bookId, flores };
  stage.setClock("2026-02-18T21:00:00.000Z");
  await takeAlong(lucia, bookId, flores.meetingIds[0] ?? "");
  stage.setClock("2026-02-19T13:00:00.000Z");
  await firstMeeting(told, lucia);
  await bankAndCorrect(told);
  stage.setClock("2026-03-04T21:00:00.000Z");
  for (const phone of [lucia, sara]) await takeAlong(phone, bookId, flores.meetingIds[1] ?? "");
  stage.setClock("2026-03-05T13:00:00.000Z");
  const reviews = await secondMeeting(told, lucia, sara);
  stage.setClock("2026-03-06T14:00:00.000Z");
  await resolve(told, reviews);
}

async function enrolled({ stage, tap }: World, login: string, label: string): Promise<Phone> {
  const door = openDoor({
    indexedDB: new IDBFactory(),
    fetch: tap.lineOf(login),
    now: () => Date.parse(stage.clock.now()),
  });
  const outcome = await door.enrol({ login, password: DEMO_PASSWORD, pin: "480213", label });
  if (!outcome.isGranted) throw new Error(outcome.reason);
  return outcome.value;
}

async function takeAlong(phone: Phone, bookId: string, meetingId: string): Promise<void> {
  await phone.refreshAgenda();
  const outcome = await phone.checkOut(bookId, meetingId);
  if (!outcome.isGranted) throw new Error(outcome.reason);
}

async function command(world: World, bookId: string, asked: object): Promise<void> {
  const { tap, newId } = world;
  await tap.post(
    "teresa",
    "/api/office/commands",
    toJson({ commandId: newId(), bookId, command: asked }),
  );
}

async function found(world: World, bookId: string, flores: LasFlores): Promise<void> {
  await command(world, bookId, flores.founding);
  world.stage.setClock("2026-02-05T14:00:00.000Z");
  await command(world, bookId, flores.cycle);
}

/** The cycle as it was asked for before anybody could choose what becomes of holidays. */
async function foundAsBefore(world: World): Promise<void> {
  const { founding, cycle } = lasFlores(DEMO_BRANCH.branchId, day("2026-02-05"), world.newId);
  const bookId = world.newId();
  const association = { ...founding.association, name: "Las Kantutas" };
  await command(world, bookId, { ...founding, association });
  const { holidayPolicy: _unknown, ...asked } = cycle;
  await command(world, bookId, asked);
}

async function bankAndCorrect(told: World & Told): Promise<void> {
  const { stage, bookId, flores } = told;
  const meetingId = flores.meetingIds[0] ?? "";
  stage.setClock("2026-02-20T14:00:00.000Z");
  const deposit = {
    type: "depositCash",
    meetingId,
    slipNumber: "BOL-771",
    depositedOn: day("2026-02-20"),
  };
  await command(told, bookId, { ...deposit, amount: money("BOB", 150_000n) });
  await command(told, bookId, { ...deposit, amount: money("BOB", 99_000_000n) });
  await command(told, bookId, {
    type: "correctPayment",
    meetingId,
    memberId: flores.memberIds.b4,
    rightAmount: money("BOB", 30_000n),
    reason: "contamos de nuevo con ella",
  });
}

async function resolve(told: World & Told, reviewIds: readonly string[]): Promise<void> {
  for (const [index, reviewId] of reviewIds.entries()) {
    const outcome = index === 0 ? "sameFact" : "separateFact";
    const asked = { type: "resolveReview", reviewId, outcome, note: "se preguntó a la tesorera" };
    await command(told, told.bookId, asked);
  }
}
