// How PostgreSQL is run here. It refuses to run as root; then it runs in a user namespace that
// maps root to nobody, and where the machine allows none, as the user nobody itself.

import { spawn, spawnSync, type SpawnOptions } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { copyBinaries } from "./binaries.ts";

export type Runner = {
  /** Makes a folder that the database may own. */
  readonly prepare: (folder: string) => Promise<void>;
  /** Runs a program to its end; throws with its words when it fails. */
  readonly run: (program: string, args: readonly string[]) => Promise<void>;
  /** Starts a program that outlives the call and writes to a log; says whether it still runs. */
  readonly start: (program: string, args: readonly string[], log: string) => () => boolean;
  readonly owner: number | null;
};

const NOBODY = 65_534;

export async function howToRun(binaries: string, dataDir: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return runnerOf(binaries, [], null);
  const namespace = ["unshare", "-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  const isAllowed = spawnSync(namespace[0] ?? "", [...namespace.slice(1), "true"]).status === 0;
  if (isAllowed) return runnerOf(binaries, namespace, null);
  const readable = join(dataDir, "binaries");
  if (!existsSync(join(readable, "native")))
    await copyBinaries(dirname(dirname(binaries)), readable);
  return runnerOf(join(readable, "native", "bin"), [], NOBODY);
}

function runnerOf(binaries: string, prefix: readonly string[], owner: number | null): Runner {
  const identity: SpawnOptions = owner === null ? {} : { uid: owner, gid: owner };
  const words = (program: string, args: readonly string[]) => [
    ...prefix,
    join(binaries, program),
    ...args,
  ];
  return {
    owner,
    prepare: async (folder) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (owner !== null) chownSync(folder, owner, owner);
    },
    run: (program, args) => runToEnd(words(program, args), identity),
    start: (program, args, log) => {
      const [command = "", ...rest] = words(program, args);
      const file = openSync(log, "a", 0o600);
      const options: SpawnOptions = {
        ...identity,
        cwd: "/",
        detached: true,
        stdio: ["ignore", file, file],
      };
      const child = spawn(command, rest, options);
      closeSync(file);
      child.unref();
      return () => child.exitCode === null && child.signalCode === null;
    },
  };
}

function runToEnd(
  [command = "", ...args]: readonly string[],
  identity: SpawnOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...identity,
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr?.on("data", (text) => (said += String(text)));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}: ${said.trim()}`)),
    );
  });
}

/** Null when the server answered and has the database, made now if it was missing. */
export async function ensureDatabase(
  config: pg.PoolConfig,
  database: string,
): Promise<Error | null> {
  const session = new pg.Client(config);
  session.on("error", () => undefined);
  try {
    await session.connect();
    const { rowCount } = await session.query("select 1 from pg_database where datname = $1", [
      database,
    ]);
    if (rowCount === 0) await session.query(`create database ${pg.escapeIdentifier(database)}`);
    return null;
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  } finally {
    await session.end().catch(() => undefined);
  }
}
