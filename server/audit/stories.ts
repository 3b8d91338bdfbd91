// Gathers from the pages of the log what was told of each thing, and compares the end of each story
// with how the thing stands.

import type { Sql } from "#server/database/db.ts";
import { BEFORE } from "./before.ts";
import type { AuditRow } from "./row.ts";
import { SCHEMA } from "./schema-standing.ts";
import { BOUND_LATER, keyOfThing, standingKey, standingNow, THINGS } from "./standing.ts";
import { hear, type Heard, type Telling } from "./told.ts";
import type { PagePlace } from "./walk.ts";

export type Stories = {
  readonly of: Map<string, Telling[]>;
  /** Things that were asked about before their kind was taken in: they may have stood anyhow. */
  readonly older: Set<string>;
  /** Kinds bound later than the log began, and taken in since. */
  readonly taken: Set<string>;
};

export function newStories(): Stories {
  return { of: new Map(), older: new Set(), taken: new Set() };
}

/** The rows of one page in their order: how things stood comes before how they stand. */
export function addPage(stories: Stories, rows: readonly AuditRow[], place: PagePlace): void {
  const asked = new Map<string, string | null>();
  for (const row of rows) {
    if (row.kind === "opened") stories.taken.add(row.act);
    if (row.kind !== "standing") continue;
    const key = standingKey(row);
    if (row.outcome === BEFORE) {
      asked.set(key, row.effectHash);
      if (isOlder(stories, key, row.act)) stories.older.add(key);
      continue;
    }
    const before = asked.get(key);
    asked.delete(key);
    add(stories, key, {
      ...place,
      after: row.effectHash,
      ...(before === undefined ? {} : { before }),
    });
  }
  // Asked about and left as it was.
  for (const [key, hash] of asked) add(stories, key, { ...place, before: hash, after: hash });
}

function add({ of }: Stories, key: string, telling: Telling): void {
  const known = of.get(key);
  if (known === undefined) of.set(key, [telling]);
  else known.push(telling);
}

/** Nobody was told of it while the log was kept without its kind. */
function isOlder({ of, taken }: Stories, key: string, act: string): boolean {
  return !of.has(key) && BOUND_LATER.some((thing) => thing === act) && !taken.has(act);
}

export async function otherStanding(sql: Sql, stories: Stories): Promise<string[]> {
  const heard = new Map<string, Heard>();
  for (const [key, tellings] of stories.of)
    heard.set(key, hear(tellings, stories.older.has(key) ? "anything" : "nothing"));
  const broken = [...heard].filter(([, { isBroken }]) => isBroken);
  const found = new Set<string>();
  const other: string[] = [];
  for (const thing of THINGS) {
    for (const known of await standingNow(sql, thing, null)) {
      const key = keyOfThing(known);
      found.add(key);
      const due = heard.get(key)?.ends;
      const isSound = due?.has(known.hash) ?? isOlder(stories, key, thing);
      if (!isSound) other.push(`${thing} ${known.id}`);
    }
  }
  const isGone = ([key, { ends }]: readonly [string, Heard]) =>
    !found.has(key) && !ends.has(null) && !key.startsWith(`${SCHEMA} `);
  const gone = [...heard].filter(isGone);
  return [
    ...broken.map(([key]) => `${key} had been altered`),
    ...other,
    ...gone.map(([key]) => `${key} is gone`),
  ];
}
