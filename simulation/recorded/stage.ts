// The server in process with a clock that is set by hand, for a life to be recorded or replayed.

import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { stoppedClock, type Clock } from "#server/clock.ts";
import type { CommandDoor } from "#server/commands/accept.ts";
import { openDoor } from "#server/commands/door.ts";
import type { Db } from "#server/database/db.ts";
import { buildApp } from "#server/http/app.ts";
import type { App } from "#server/http/app-type.ts";

export type Stage = {
  readonly app: App;
  readonly door: CommandDoor;
  readonly clock: Clock;
  readonly setClock: (instant: string) => void;
  /** The cookie of somebody who signs in now. */
  readonly cookieOf: (login: string) => Promise<string>;
};

export async function openStage(db: Db, newId: () => string, instant: string): Promise<Stage> {
  let hand = stoppedClock(instant);
  const clock: Clock = {
    now: () => hand.now(),
    businessDay: (zone) => hand.businessDay(zone),
    doubt: () => null,
  };
  const door = openDoor(db, clock, BOLIVIA, 10);
  const app = await buildApp(
    { ...door, newId, setUpCode: "quinua-real", screens: null },
    { logger: false, trustProxy: false },
  );
  return {
    app,
    door,
    clock,
    setClock: (next) => {
      hand = stoppedClock(next);
    },
    cookieOf: async (login) => {
      const answer = await app.inject({
        method: "POST",
        url: "/api/session",
        headers: { "content-type": "application/json" },
        payload: JSON.stringify({ login, password: DEMO_PASSWORD }),
      });
      if (answer.statusCode !== 200) throw new Error(`${login} could not sign in: ${answer.body}`);
      return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
    },
  };
}
