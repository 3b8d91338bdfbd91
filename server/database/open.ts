// Opens the institution's database: the server that DATABASE_URL names, or the embedded one in
// the data folder. Refuses settings under which an acknowledged meeting could be lost.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { keyFile, takeKeys } from "#server/audit/key.ts";
import { openDb, type Db } from "./db.ts";
import { reachRunning, startEmbedded, type Embedded } from "./embedded.ts";
import { migrate, refuseOtherVersion } from "./migrate.ts";
import { asNobody } from "./as-nobody.ts";
import { refuseRights } from "./roles.ts";
import { checking } from "./scope.ts";

export type OpenDatabase = { readonly db: Db; readonly close: () => Promise<void> };

export type Place = {
  readonly databaseUrl: string | undefined;
  /** The same database through a pooler, for everyday work. */
  readonly poolUrl?: string | undefined;
  readonly dataDir: string;
  /** Of a look over years of a branch; absent where a page waits for the answer. */
  readonly longestQueryMs?: number;
};

/** DATABASE_URL (none: embedded), DATABASE_POOL_URL (none: the same) and DATA_DIR (./data). */
export function placeFrom(env: NodeJS.ProcessEnv): Place {
  const dataDir = resolve(env["DATA_DIR"] ?? "./data");
  const [databaseUrl, poolUrl] = [env["DATABASE_URL"], env["DATABASE_POOL_URL"]];
  return { databaseUrl: databaseUrl || undefined, poolUrl: poolUrl || undefined, dataDir };
}

/** Started, checked and at the schema of this program; what is written is told with the audit key. */
export async function openDatabase(place: Place): Promise<OpenDatabase> {
  const embedded = place.databaseUrl === undefined ? await startEmbedded(place.dataDir) : null;
  const config = embedded?.config ?? { connectionString: place.databaseUrl };
  const owner = openDb(config);
  try {
    await refuseUnsafe(owner);
    await migrate(owner);
    await takeKeys(keyFile(process.env, place.dataDir));
  } catch (failure) {
    await owner.end();
    await embedded?.stop();
    throw failure;
  }
  await owner.end();
  const db =
    place.poolUrl === undefined
      ? openDb(asNobody({ ...config, ...patienceOf(place) }))
      : openDb(asNobody({ connectionString: place.poolUrl, ...patienceOf(place) }), "shared");
  const close = async () => {
    await db.end();
    await embedded?.stop();
  };
  await refuseRights(db).catch(async (failure: unknown) => {
    await close();
    throw failure;
  });
  return { db, close };
}

/**
 * To look at it while Ayni may be serving it: a running database is joined, not started twice. Nothing
 * is made or brought up to date: what this program did not make yet is refused in words.
 */
export async function visitDatabase(place: Place): Promise<OpenDatabase> {
  const key = keyFile(process.env, place.dataDir);
  if (place.databaseUrl === undefined && !existsSync(join(place.dataDir, "postgres", "PG_VERSION")))
    throw new Error(`There is no institution in ${place.dataDir}.`);
  if (!existsSync(key)) throw new Error(`The audit key ${key} is not there.`);
  const { config, stop } = await reached(place);
  const db = openDb(asNobody({ ...config, ...patienceOf(place) }));
  const close = async () => {
    await db.end();
    await stop();
  };
  try {
    await checking({ db }, refuseOtherVersion);
    await takeKeys(key);
  } catch (failure) {
    await close();
    throw failure;
  }
  return { db, close };
}

async function reached({ databaseUrl, dataDir }: Place): Promise<Embedded> {
  const stop = async () => undefined;
  if (databaseUrl !== undefined) return { config: { connectionString: databaseUrl }, stop };
  const running = await reachRunning(dataDir);
  return running === null ? startEmbedded(dataDir) : { config: running, stop };
}

function patienceOf({ longestQueryMs }: Place) {
  if (longestQueryMs === undefined) return {};
  return { statement_timeout: longestQueryMs, query_timeout: longestQueryMs };
}

const SAFE: Readonly<Record<string, readonly string[]>> = {
  fsync: ["on"],
  full_page_writes: ["on"],
  synchronous_commit: ["on", "remote_apply", "remote_write", "local"],
  data_sync_retry: ["off"],
};

async function refuseUnsafe(db: Db): Promise<void> {
  const rows = await db.query("select name, setting from pg_settings where name = any($1)", [
    Object.keys(SAFE),
  ]);
  for (const row of rows) {
    const [name, setting] = [String(row["name"]), String(row["setting"])];
    if (SAFE[name]?.includes(setting) === true) continue;
    throw new Error(
      `The database has ${name} = ${setting}; money may be lost. Ayni does not start.`,
    );
  }
}
