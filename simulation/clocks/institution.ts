// An institution on a real PostgreSQL whose server can be stopped and started on a machine with any
// clock, and phones with clocks of their own that talk to it.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { CommandsAnswer } from "#core/wire/field.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import type { Zone } from "#core/time/zone.ts";
import { exchangeMark, readMark } from "#server/clock/mark.ts";
import { steadyClock, type SteadyClock } from "#server/clock/steady-clock.ts";
import type { CommandDoor } from "#server/commands/accept.ts";
import { openDoor as openServerDoor } from "#server/commands/door.ts";
import { testDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { DEMO_PASSWORD, enrolDemoStaff } from "#server/demo/demo-staff.ts";
import { buildApp } from "#server/http/app.ts";
import type { App } from "#server/http/app-type.ts";
import { openDoor, type DoorOptions } from "#web/device/door.ts";
import type { Phone } from "#web/device/phone.ts";
import type { Fetch } from "#web/device/transport.ts";
import { clockIn, type SetClock, type World } from "./hands.ts";

export type Served = {
  readonly app: App;
  readonly clock: SteadyClock;
  readonly door: CommandDoor;
};

export type Institution = {
  readonly world: World;
  readonly database: TestDatabase;
  readonly newId: () => string;
  /** The machine's own clock. */
  readonly machine: SetClock;
  readonly served: () => Served;
  /** Ends the server and starts another on the same database; its counter begins anew. */
  readonly restart: () => Promise<void>;
  /** What the server does once a minute. */
  readonly tick: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openInstitution(
  world: World,
  zone: Zone | null = null,
): Promise<Institution> {
  const database = await testDatabase();
  let last = 0;
  const newId = () => `0199a000-0000-7000-8000-${String(++last).padStart(12, "0")}`;
  let machine = clockIn(world);
  const serve = async (): Promise<Served> => {
    const { wall, counted } = machine;
    const hands = () => ({ wall: wall(), counted: counted() });
    const clock = steadyClock(hands, await readMark({ db: database.gate }));
    const door = openServerDoor(database.gate, clock, BOLIVIA, 20);
    await exchangeMark(door, clock);
    const app = await buildApp(
      { ...door, newId, setUpCode: "quinua-real", screens: null, steadyClock: clock },
      { logger: false, trustProxy: false },
    );
    return { app, clock, door };
  };
  let served = await serve();
  await enrolDemoStaff(served.door, newId);
  if (zone !== null) await database.db.query("update branch set zone = $1", [zone]);
  return {
    world,
    database,
    newId,
    machine: { ...machine, set: (offMs) => machine.set(offMs) },
    served: () => served,
    restart: async () => {
      await served.app.close();
      const off = machine.wall() - world.truth();
      machine = clockIn(world);
      machine.set(off);
      served = await serve();
    },
    tick: () => exchangeMark(served.door, served.clock),
    close: async () => {
      await served.app.close();
      await database.close();
    },
  };
}

/** The line of a phone to whichever server is there. */
export function lineTo({ served }: Pick<Institution, "served">): Fetch {
  return async (path, init) => {
    const headers = init.headers as Record<string, string>;
    const { statusCode, body } = await served().app.inject({
      method: init.method === "POST" ? "POST" : "GET",
      url: path,
      headers,
      ...(typeof init.body === "string" ? { payload: init.body } : {}),
    });
    const type = { "content-type": "application/json; charset=utf-8" };
    return new Response(statusCode === 204 ? null : body, { status: statusCode, headers: type });
  };
}

export async function enrolledPhone(
  institution: Institution,
  { wall, counted }: SetClock,
): Promise<Phone> {
  const options: DoorOptions = {
    indexedDB: new IDBFactory(),
    fetch: lineTo(institution),
    now: wall,
    elapsed: counted,
  };
  const asked = { login: "lucia", password: DEMO_PASSWORD, pin: "480213", label: "A1" };
  const outcome = await openDoor(options).enrol(asked);
  if (!outcome.isGranted) throw new Error(outcome.reason);
  return outcome.value;
}

export type Said = { readonly status: number; readonly body: string };

/** Somebody in the office, signed in once. */
export async function atDesk(institution: Institution, login: string) {
  const post = async (url: string, body: object, cookie: string): Promise<Said> => {
    const { statusCode, body: said } = await institution.served().app.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/json", cookie },
      payload: toJson(body),
    });
    return { status: statusCode, body: said };
  };
  const signedIn = await institution.served().app.inject({
    method: "POST",
    url: "/api/session",
    payload: { login, password: DEMO_PASSWORD },
  });
  if (signedIn.statusCode !== 200) throw new Error(`${login} could not sign in.`);
  const cookie = String(signedIn.headers["set-cookie"]).split(";")[0] ?? "";
  return {
    post: (url: string, body: object) => post(url, body, cookie),
    get: async (url: string): Promise<Said> => {
      const answer = await institution.served().app.inject({ url, headers: { cookie } });
      return { status: answer.statusCode, body: answer.body };
    },
    /** The verdict of what she asks for and its reason. */
    ask: async (bookId: string, command: object): Promise<string> => {
      const body = { commandId: institution.newId(), bookId, command };
      const { body: said } = await post("/api/office/commands", body, cookie);
      const [verdict] = (fromJson(said) as CommandsAnswer).verdicts;
      return [verdict?.verdict, verdict?.reason ?? ""].join(" ").trim();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof atDesk>>;
