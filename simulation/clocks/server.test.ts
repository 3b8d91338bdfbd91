// A server whose machine has the wrong clock, by a day and a half or by more than a year, while it
// runs or when it starts: what was posted stays, money seen is taken and keeps its day, what needs
// today's date waits, and people keep and lose the rights they would have had.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClockView } from "#core/wire/clock.ts";
import { money } from "#core/money/money.ts";
import { verify } from "#server/verify/verify.ts";
import { DAY, HOUR, newWorld } from "./hands.ts";
import { atDesk, openInstitution, type Desk, type Institution } from "./institution.ts";
import {
  begin,
  everything,
  finish,
  MEETINGS,
  newGroup,
  PUT_OFF,
  takeAlong,
  type Group,
} from "./table.ts";
import { storyOf, type Story } from "./told.ts";

type Life = { readonly institution: Institution; readonly group: Group; readonly teresa: Desk };

/** The first meeting was held and sent, and the second is on the phone. */
async function afterTheFirst(): Promise<Life> {
  const institution = await openInstitution(newWorld("2026-02-05T14:00:00Z"));
  const { world, tick } = institution;
  const group = await newGroup(institution, await atDesk(institution, "teresa"));
  world.passTo("2026-02-18T22:00:00Z");
  await takeAlong(group, 0);
  world.passTo("2026-02-19T13:00:00Z");
  await begin(group, 0, MEETINGS[0]);
  await finish(group, 0);
  await group.phone.sendNow();
  world.passTo("2026-03-04T22:00:00Z");
  await takeAlong(group, 1);
  world.passTo("2026-03-06T13:00:00Z");
  await tick();
  return { institution, group, teresa: await atDesk(institution, "teresa") };
}

/** It is a day after the plan, and the phone has no doubt about it. */
async function second({ group, institution }: Life): Promise<void> {
  await begin(group, 1, PUT_OFF);
  institution.world.pass(HOUR / 2);
  await finish(group, 1);
  await group.phone.sendNow();
}

const deposit = ({ flores }: Group) => ({
  type: "depositCash",
  meetingId: flores.meetingIds[0],
  slipNumber: "BOL-771",
  depositedOn: "2026-03-06",
  amount: money("BOB", 100_000n),
});

const CLOSURE = {
  branchId: "0199a000-0000-7000-8000-0000000000b1",
  from: "2026-04-02",
  to: "2026-04-03",
  reason: "holiday",
  policy: "nextBusinessDay",
};

async function doubts({ served }: Institution): Promise<unknown> {
  const { statusCode, body } = await served().app.inject({ url: "/health/ready" });
  expect(statusCode).toBe(200);
  return (JSON.parse(body) as { readonly doubts?: unknown }).doubts ?? [];
}

async function clockView(desk: Desk): Promise<ClockView> {
  return JSON.parse((await desk.get("/api/clock")).body) as ClockView;
}

let truly: Story;

beforeAll(async () => {
  const life = await afterTheFirst();
  await second(life);
  truly = await storyOf(life.institution.database, life.group.bookId);
  expect(await doubts(life.institution)).toEqual([]);
  await life.institution.close();
});

const WRONG = [
  ["400 days back", -400 * DAY, "behind"],
  ["36 hours back", -36 * HOUR, "behind"],
  ["400 days ahead", 400 * DAY, "ahead"],
  ["36 hours ahead", 36 * HOUR, "ahead"],
] as const;

/** Time may have passed while a server was off: less than ten days ahead are believed then. */
function timesOf(off: number): string[] {
  const isBelievedLater = off > 0 && off <= 10 * DAY;
  return ["while the server runs", ...(isBelievedLater ? [] : ["while it is off"])];
}

describe.each(WRONG)("a machine set %s", (_name, off, doubt) => {
  describe.each(timesOf(off))("%s", (when) => {
    let life: Life;
    let before: Story;
    const isOff = when === "while it is off";

    beforeAll(async () => {
      life = await afterTheFirst();
      const { institution, group } = life;
      before = await storyOf(institution.database, group.bookId);
      institution.machine.set(off);
      if (isOff) await institution.restart();
    });

    afterAll(() => life.institution.close());

    test("is found, and named where the operator looks", async () => {
      expect(await doubts(life.institution)).toEqual(["clock"]);
      const { doubt: told, today, machineSays } = await clockView(life.teresa);
      expect([told, today]).toEqual([doubt, "2026-03-06"]);
      expect(Date.parse(machineSays)).toBe(life.institution.world.truth() + off);
    });

    test("leaves what was posted, and what needs today's date waits", async () => {
      const { institution, group, teresa } = life;
      expect(await teresa.ask(group.bookId, deposit(group))).toBe("rejected clockDoubtful");
      const closure = await teresa.post("/api/closures", CLOSURE);
      expect([closure.status, closure.body]).toEqual([409, '{"error":{"key":"clockDoubtful"}}']);
      expect(await storyOf(institution.database, group.bookId)).toEqual(before);
    });

    test("takes the meeting as ever: the same days, money and order", async () => {
      await second(life);
      expect(new Set(everything(life.group))).toEqual(new Set(["sent"]));
      expect(await storyOf(life.institution.database, life.group.bookId)).toEqual(truly);
    });

    test("says nothing of the phone's own clock", async () => {
      await life.group.phone.refreshAgenda();
      expect(life.group.phone.view().clockOffMinutes).toBe(0);
    });

    test("is believed again once it is put right, and the deposit goes through", async () => {
      const { institution, group, teresa } = life;
      await institution.tick();
      institution.machine.set(0);
      expect(await doubts(institution)).toEqual([]);
      expect(await teresa.ask(group.bookId, deposit(group))).toBe("applied");
      const { invariants } = await verify(institution.database.db);
      expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
    });
  });
});

describe("a machine that is right after the server was off for a fortnight", () => {
  let life: Life;
  let olga: Desk;

  beforeAll(async () => {
    life = await afterTheFirst();
    const { institution } = life;
    institution.world.passTo("2026-03-20T13:00:00Z");
    await institution.restart();
    olga = await atDesk(institution, "olga");
  });

  afterAll(() => life.institution.close());

  test("is doubted, until an operator has written today's date herself", async () => {
    const { institution, group } = life;
    const teresa = await atDesk(institution, "teresa");
    expect(await doubts(institution)).toEqual(["clock"]);
    const confirm = (desk: Desk, today: string) => desk.post("/api/clock/confirmation", { today });
    expect((await confirm(teresa, "2026-03-20")).status).toBe(403);
    expect((await confirm(olga, "2026-03-06")).body).toContain("machineSaysAnotherDay");
    expect(await doubts(institution)).toEqual(["clock"]);
    expect((await confirm(olga, "2026-03-20")).status).toBe(204);
    expect(await doubts(institution)).toEqual([]);
    const late = await atDesk(institution, "teresa");
    expect(await late.ask(group.bookId, deposit(group))).toBe("applied");
    await institution.restart();
    expect(await doubts(institution)).toEqual([]);
  });
});

describe("a server beside another one that an operator has put right", () => {
  test("hears of it within its minute", async () => {
    const life = await afterTheFirst();
    const { institution } = life;
    institution.machine.set(9 * DAY);
    await institution.restart();
    institution.machine.set(0);
    expect(await doubts(institution)).toEqual(["clock"]);
    await institution.database.db.query(
      "update clock_mark set believed_at = $1, confirmations = confirmations + 1",
      [new Date(institution.world.truth()).toISOString()],
    );
    await institution.tick();
    expect(await doubts(institution)).toEqual([]);
    await institution.close();
  });
});
