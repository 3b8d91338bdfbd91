// The server over a data folder, listening as in life, which can be stopped and started between two
// looks so that the next one finds nothing in memory.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PoolConfig } from "pg";
import { addDays, day, type Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { keyFile, takeKeys } from "#server/audit/key.ts";
import { stoppedClock, type Clock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { openDb, type Db } from "#server/database/db.ts";
import { asNobody } from "#server/database/as-nobody.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import type { App } from "#server/http/app-type.ts";
import { buildApp } from "#server/http/app.ts";

export type House = {
  readonly url: string;
  readonly app: App;
  /** Sees behind the walls, for finding what to look at. */
  readonly owner: Db;
  /** The day its history has come to: a folder kept for long is measured as it was. */
  readonly today: Day;
  readonly close: () => Promise<void>;
};

/** Opens the folder's database, at the schema of this program, and serves it. */
export async function openHouse(dataDir: string): Promise<House> {
  const embedded = await startEmbedded(dataDir);
  const owner = openDb(embedded.config);
  await migrate(owner);
  await takeKeys(keyFile(process.env, dataDir));
  const today = await lastDay(owner);
  const served = await serve(embedded.config, noonOf(today));
  return {
    ...served,
    owner,
    today,
    close: async () => {
      await served.close();
      await owner.end();
      await embedded.stop();
    },
  };
}

const BOOKS_IN_MEMORY = 2_000;

export type Served = Pick<House, "url" | "app" | "close">;

/** A server of its own over a database that is there. */
export async function serve(config: PoolConfig, clock: Clock): Promise<Served> {
  const db = openDb(asNobody(config));
  const door = openDoor(db, clock, BOLIVIA, BOOKS_IN_MEMORY);
  const deps = { ...door, newId: () => crypto.randomUUID(), setUpCode: "", screens: null };
  const app = await buildApp(deps, { logger: false, trustProxy: false });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    app,
    close: async () => {
      await app.close();
      await db.end();
    },
  };
}

async function lastDay(owner: Db): Promise<Day> {
  const [row] = await owner.query("select max(posted_on) as last from event", []);
  return addDays(day(String(row?.["last"])), 1);
}

export function noonOf(today: Day): Clock {
  return stoppedClock(`${today}T16:00:00.000Z`);
}

/** The paths that the running router answers to GET. */
export function getRoutes(app: App): readonly string[] {
  const paths = (app.swagger().paths ?? {}) as Record<string, Record<string, unknown>>;
  return Object.entries(paths).flatMap(([path, methods]) => ("get" in methods ? [path] : []));
}

const MILLISECONDS_A_TICK = 10;

/** Processor time of the database's sessions so far, where the system tells; else nothing. */
export async function databaseWork(dataDir: string): Promise<number> {
  if (process.platform !== "linux") return 0;
  const [postmaster] = (await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split(
    "\n",
  );
  let ticks = 0;
  for (const pid of await readdir("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const [, parent, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (parent === postmaster) ticks += Number(rest[9]) + Number(rest[10]);
    else if (pid === postmaster) ticks += Number(rest[11]) + Number(rest[12]);
  }
  return ticks * MILLISECONDS_A_TICK;
}
