// A meeting of twenty women posted through HTTP to the branch at size, turn and turn about with the
// same kind of meeting posted to an institution without a past. What travels is the ratio.

import type { PoolConfig } from "pg";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import type { Clock } from "#server/clock.ts";
import type { Day } from "#core/time/day.ts";
import { openDoor } from "#server/commands/door.ts";
import { asNobody } from "#server/database/as-nobody.ts";
import { openDb } from "#server/database/db.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { seedWriters, type Writer } from "#simulation/bench/tables.ts";
import { chanceOf } from "#simulation/chance.ts";
import { holdMeetings, openPhone } from "./day.ts";
import { databaseWork, noonOf, serve } from "./house.ts";
import { openBrowser, type Browser } from "./visit.ts";

const MEETINGS = 18;
/** The first of each are posted before the clock. */
const WARMING = 3;

export type Posted = { readonly milliseconds: number; readonly work: number };

type Side = { readonly browser: Browser; readonly bodies: readonly string[] };

/** Medians of one meeting; both sides are copies, so that the folder stays as it is. */
export async function postMeetings(
  dataDir: string,
  today: Day,
): Promise<{ readonly atSize: Posted; readonly empty: Posted }> {
  const { config, stop } = await startEmbedded(dataDir);
  const keeper = openDb({
    ...config,
    database: "postgres",
    query_timeout: LONGEST_COPY_MS,
    statement_timeout: LONGEST_COPY_MS,
  });
  try {
    for (const copy of [LARGE, EMPTY]) await keeper.query(`drop database if exists ${copy}`, []);
    await keeper.query(`create database ${EMPTY} template template0`, []);
    await keeper.query(
      `create database ${LARGE} template ${config.database} strategy file_copy`,
      [],
    );
    const measured = await inCopies(config, dataDir, today);
    for (const copy of [LARGE, EMPTY]) await keeper.query(`drop database ${copy} with (force)`, []);
    return measured;
  } finally {
    await keeper.end();
    await stop();
  }
}

const LARGE = "bench_large";
const EMPTY = "bench_empty";
const LONGEST_COPY_MS = 600_000;

async function inCopies(config: PoolConfig, dataDir: string, today: Day) {
  const large = await serve({ ...config, database: LARGE }, noonOf(today));
  const [phone, seeded] = [await openPhone(large.url), await seedEmpty(config, noonOf(today))];
  const empty = await serve({ ...config, database: EMPTY }, noonOf(today));
  const sides: readonly Side[] = [
    { browser: phone.browser, bodies: await holdMeetings(phone, MEETINGS, today) },
    {
      browser: openBrowser(empty.url, { authorization: seeded.authorization }),
      bodies: seeded.meetings,
    },
  ];
  const [atSize = [], none = []] = await inTurns(sides, dataDir);
  for (const { browser } of sides) browser.close();
  await large.close();
  await empty.close();
  return { atSize: middleOf(atSize), empty: middleOf(none) };
}

async function seedEmpty(config: PoolConfig, clock: Clock): Promise<Writer> {
  const named = { ...config, database: EMPTY };
  const owner = openDb(named);
  await migrate(owner);
  await owner.end();
  const db = openDb(asNobody(named));
  const door = openDoor(db, clock, BOLIVIA, MEETINGS);
  const [writer] = await seedWriters(door, chanceOf(1), 1, MEETINGS);
  await db.end();
  if (writer === undefined) throw new Error("Nobody writes.");
  return writer;
}

async function inTurns(sides: readonly Side[], dataDir: string): Promise<Posted[][]> {
  const told: Posted[][] = sides.map(() => []);
  for (let turn = 0; turn < MEETINGS; turn += 1)
    for (const [index, { browser, bodies }] of sides.entries()) {
      const body = bodies[turn];
      if (body === undefined) continue;
      const posted = await post(browser, body, dataDir);
      if (turn >= WARMING) told[index]?.push(posted);
    }
  return told;
}

async function post(browser: Browser, body: string, dataDir: string): Promise<Posted> {
  const [before, worked] = [process.cpuUsage(), await databaseWork(dataDir)];
  const began = performance.now();
  const answer = await browser.post("/api/commands", body);
  const milliseconds = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  if (answer.status !== 200) throw new Error(`A meeting was answered ${answer.status}.`);
  if (/"verdict":"(?!applied)/.test(String(answer.body))) throw new Error(String(answer.body));
  const work = (user + system) / 1_000 + (await databaseWork(dataDir)) - worked;
  return { milliseconds, work };
}

function middleOf(posted: readonly Posted[]): Posted {
  const middle = (numbers: readonly number[]) =>
    numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
  return {
    milliseconds: middle(posted.map(({ milliseconds }) => milliseconds)),
    work: posted.reduce((sum, { work }) => sum + work, 0) / Math.max(1, posted.length),
  };
}
