// A branch of five thousand women with two years behind it: what opening each page costs, what a
// phone takes along for a day, what posting a meeting costs. Ends badly when a bound is broken.

import { usualZone } from "#countries/zones.ts";
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import type { Day } from "#core/time/day.ts";
import { systemClock } from "#server/clock.ts";
import { openDatabase, visitDatabase } from "#server/database/open.ts";
import { verify } from "#server/verify/verify.ts";
import { chanceOf } from "#simulation/chance.ts";
import { liveYears } from "#simulation/years/branch.ts";
import { openPhone, takeDay } from "./day.ts";
import { openHouse } from "./house.ts";
import { openPages, type Opened } from "./opening.ts";
import { postMeetings } from "./posting.ts";
import type { Look } from "./visit.ts";

const WOMEN = 20;
const SEED = 7;
const LONGEST_PAGE_MS = 1_000;
const MOST_BYTES_OF_A_DAY = 5_000_000;
const MEETINGS_OF_A_DAY = 4;
/** No check reads two years of a branch for longer. */
const LONGEST_CHECK_MS = 60_000;
/** Posting to a branch with a past may cost this much more than to one without. */
const DEAREST_RATIO = 2;

export type SizeAsked = {
  /** Kept for the next time; made when it holds no institution. */
  readonly dataDir: string;
  readonly members: number;
  readonly months: number;
  /** Pages whose name contains it; all when empty. */
  readonly only: string;
};

type Say = (line: string) => void;

/** The bounds that were broken, in words. */
export async function benchSize(asked: SizeAsked, say: Say): Promise<string[]> {
  const { dataDir, only } = asked;
  if (!existsSync(join(dataDir, "postgres"))) await makeBranch(asked, say);
  const today = await sayWhatThereIs(dataDir, say);
  const opened = await openPages(dataDir, only);
  sayPages(opened, say);
  const broken = opened.flatMap(brokenBy);
  if (only !== "") return broken;
  broken.push(...(await sayDay(dataDir, say)));
  const { atSize, empty } = await postMeetings(dataDir, today);
  const ratio = atSize.work / empty.work;
  say(
    `a meeting posted: ${ms(atSize.milliseconds)} (${ms(atSize.work)} of work) at size, ` +
      `${ms(empty.milliseconds)} (${ms(empty.work)}) on an empty database; ratio of work ${ratio.toFixed(2)}`,
  );
  if (ratio > DEAREST_RATIO) broken.push(`posting at size costs ${ratio.toFixed(2)} times as much`);
  broken.push(...(await sayVerify(dataDir, say)));
  return broken;
}

/** Every invariant over all the years, as the operator asks for it; a branch must be sound. */
async function sayVerify(dataDir: string, say: Say): Promise<string[]> {
  const longestQueryMs = LONGEST_CHECK_MS;
  const { db, close } = await visitDatabase({ databaseUrl: undefined, dataDir, longestQueryMs });
  const start = performance.now();
  const { isSound, books, invariants } = await verify(db);
  const seconds = (performance.now() - start) / 1_000;
  await close();
  say(`verify of ${books} associations: ${seconds.toFixed(0)} s`);
  const wrong = invariants.filter(({ count }) => count > 0).map(({ id }) => id);
  return isSound ? [] : [`the branch is not sound: ${wrong.join(", ")}`];
}

async function makeBranch({ dataDir, members, months }: SizeAsked, say: Say): Promise<void> {
  const today = systemClock().businessDay(usualZone(BOLIVIA.code));
  say(`Making a branch of ${members} women with ${months} months in ${dataDir}.`);
  const { db, close } = await openDatabase({ databaseUrl: undefined, dataDir });
  const associations = Math.round(members / WOMEN);
  const branch = { associations, women: WOMEN, months, today };
  await liveYears({ db, country: BOLIVIA }, chanceOf(SEED), branch, (on) => say(`  ${on}`));
  await close();
}

/** The day it has come to. */
async function sayWhatThereIs(dataDir: string, say: Say): Promise<Day> {
  const house = await openHouse(dataDir);
  await house.owner.query("analyze", []);
  const [row = {}] = await house.owner.query(
    `select (select count(*) from member) as members, (select count(*) from book) as books,
      (select count(*) from meeting where status = 'closed') as meetings,
      (select count(*) from event) as events, (select count(*) from entry_line) as lines,
      (select max(octet_length(body)) from book_state) as book,
      pg_size_pretty(pg_database_size(current_database())) as size`,
    [],
  );
  const told = (column: string) => String(row[column]);
  await house.close();
  say(
    `${told("members")} women in ${told("books")} associations, ${told("meetings")} meetings held, ` +
      `${told("events")} events, ${told("lines")} lines of entries, ${told("size")}, ` +
      `largest book ${told("book")} bytes, on ${house.today}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  return house.today;
}

const ms = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;

function sayPages(opened: readonly Opened[], say: Say): void {
  say("page                        who              cold  median   worst    work      KB");
  for (const { page, role, cold, warm } of opened) {
    const numbers = [
      cold.milliseconds,
      medianOf(warm).milliseconds,
      warm.at(-1)?.milliseconds ?? 0,
      warm.reduce((sum, { work }) => sum + work, 0) / Math.max(1, warm.length),
      medianOf(warm).bytes / 1_000,
    ];
    const columns = numbers.map((number) => number.toFixed(0).padStart(7)).join(" ");
    say(`${page.padEnd(27)} ${role.padEnd(13)} ${columns}`);
  }
  say(
    `milliseconds; work is that of processors for one warm look; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

function medianOf(warm: readonly Look[]): Look {
  return warm[Math.floor(warm.length / 2)] ?? { milliseconds: 0, work: 0, bytes: 0 };
}

function brokenBy({ page, role, cold, warm }: Opened): string[] {
  const slow = [
    ["cold", cold.milliseconds],
    ["warm, in the middle", medianOf(warm).milliseconds],
  ] as const;
  return slow.flatMap(([how, milliseconds]) =>
    milliseconds < LONGEST_PAGE_MS ? [] : [`${page} for ${role}: ${ms(milliseconds)} ${how}`],
  );
}

async function sayDay(dataDir: string, say: Say): Promise<string[]> {
  const house = await openHouse(dataDir);
  const phone = await openPhone(house.url);
  const { plain, zipped, agenda } = await takeDay(phone, MEETINGS_OF_A_DAY);
  phone.browser.close();
  await house.close();
  const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;
  say(
    `a day of ${MEETINGS_OF_A_DAY} meetings on a phone: ${mb(plain)}, ${mb(zipped)} compressed; ` +
      `its agenda ${mb(agenda)}`,
  );
  return plain < MOST_BYTES_OF_A_DAY ? [] : [`the day of a phone weighs ${mb(plain)}`];
}
