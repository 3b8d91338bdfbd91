// Asks today's server what was asked of an earlier one, letter for letter and in the same order,
// over a data folder of that time brought to today's schema.

import { readFileSync } from "node:fs";
import type { Db } from "#server/database/db.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { openAudit } from "#server/audit/opening.ts";
import { systemClock } from "#server/clock.ts";
import { migrate } from "#server/database/migrate.ts";
import { restore } from "./dump.ts";
import { ask, readExchanges, type Exchange } from "./exchange.ts";
import type { Stage } from "./stage.ts";

/** The recorded versions of the program, each a folder. */
export const VERSIONS = ["first"] as const;

export type Version = (typeof VERSIONS)[number];

export function fileOf(version: Version, name: string): URL {
  return new URL(`${version}/${name}`, import.meta.url);
}

/** A data folder of that version, upgraded as a start of the program would. */
export async function upgradedFolder(
  db: Db,
  version: Version,
  moment: "before" | "after",
): Promise<void> {
  const texts = ["schema.sql", `${moment}.sql`].map((name) =>
    readFileSync(fileOf(version, name), "utf8"),
  );
  await restore(db, texts);
  await migrate(db);
  await openAudit({ db, clock: systemClock(), country: BOLIVIA });
}

export type Pair = { readonly was: Exchange; readonly now: Exchange };

export async function replay(stage: Stage, exchanges: readonly Exchange[]): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const was of exchanges) {
    stage.setClock(was.at);
    const [kind, login = ""] = was.by.split(":");
    const isDoor = was.path === "/api/session";
    const cookie = kind === "office" && !isDoor ? await stage.cookieOf(login) : null;
    pairs.push({ was, now: await ask(stage.app, was, cookie) });
  }
  return pairs;
}

export function trafficOf(version: Version): Exchange[] {
  return readExchanges(fileOf(version, "traffic.jsonl"));
}

export function doorsOf(version: Version): Exchange[] {
  return readExchanges(fileOf(version, "doors.jsonl"));
}
