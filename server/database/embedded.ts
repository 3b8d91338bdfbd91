// The embedded database: real PostgreSQL binaries from the package registry, on a Unix socket
// inside the data folder. One Ayni per folder; a database left behind by a killed one is adopted.

import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PoolConfig } from "pg";
import { findBinaries } from "./binaries.ts";
import { ensureDatabase, howToRun, type Runner } from "./runner.ts";
import { knownSocketFolder, socketFolder } from "./socket-folder.ts";

export type Embedded = { readonly config: PoolConfig; readonly stop: () => Promise<void> };

const USER = "ayni";
const DATABASE = "ayni";

const SETTINGS = [
  "listen_addresses=",
  "max_connections=60",
  "shared_buffers=160MB",
  "fsync=on",
  "full_page_writes=on",
  "synchronous_commit=on",
  "wal_compression=on",
  "max_wal_size=512MB",
  "log_min_messages=warning",
];

/** What waits for the disk, left out. */
const HASTY = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/** Starts, or adopts, the database of a data folder and waits until it answers. */
export function startEmbedded(dataDir: string): Promise<Embedded> {
  return start(dataDir, SETTINGS);
}

/** For tests that keep nothing: what it has acknowledged does not outlive a fall of the machine. */
export function startHasty(dataDir: string): Promise<Embedded> {
  return start(dataDir, [...SETTINGS, ...HASTY]);
}

async function start(dataDir: string, settings: readonly string[]): Promise<Embedded> {
  await mkdir(dataDir, { recursive: true });
  await takeFolder(dataDir);
  const folder = join(dataDir, "postgres");
  const binaries = await findBinaries(dataDir);
  const runner = await howToRun(binaries, dataDir);
  const sockets = await socketFolder(dataDir, runner);
  if (!existsSync(join(folder, "PG_VERSION"))) await initialise(runner, folder);
  await chmod(folder, 0o700);
  const config = { host: sockets, user: USER, database: DATABASE };
  await untilReady({ runner, folder, config, settings });
  return {
    config,
    stop: async () => {
      await stopPostmaster(folder);
      await rm(join(dataDir, LOCK), { force: true });
    },
  };
}

/** How to reach the database of a data folder if it runs already; null when it does not. */
export async function reachRunning(dataDir: string): Promise<PoolConfig | null> {
  if ((await runningPid(join(dataDir, "postgres"))) === null) return null;
  return { host: await knownSocketFolder(dataDir), user: USER, database: DATABASE };
}

const LOCK = "ayni.pid";

/** A second Ayni on the same folder is refused while the first one lives. */
async function takeFolder(dataDir: string): Promise<void> {
  const lock = join(dataDir, LOCK);
  const holder = existsSync(lock) ? Number(await readFile(lock, "utf8")) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new Error(`Another Ayni (process ${holder}) already serves ${dataDir}.`);
  }
  await writeFile(lock, String(process.pid));
}

async function initialise(runner: Runner, folder: string): Promise<void> {
  await runner.prepare(folder);
  const shape = ["--locale=C", "--encoding=UTF8", "--data-checksums", "--no-instructions"];
  await runner.run("initdb", ["-D", folder, "-U", USER, "--auth=trust", ...shape]);
}

type Server = {
  readonly runner: Runner;
  readonly folder: string;
  readonly config: PoolConfig;
  readonly settings: readonly string[];
};

const LONGEST_START_MS = 60_000;

/**
 * Starts the server unless it runs, and again whenever it gives up before it answers: after a crash
 * it waits for the last session of its predecessor to end.
 */
async function untilReady(server: Server): Promise<void> {
  const { folder, config } = server;
  const deadline = Date.now() + LONGEST_START_MS;
  let isRunning = (await runningPid(folder)) === null ? () => false : () => true;
  for (;;) {
    if (!isRunning()) isRunning = await launch(server);
    const failure = await ensureDatabase({ ...config, database: "postgres" }, DATABASE);
    if (failure === null) return;
    if (Date.now() > deadline) throw failure;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function launch({ runner, folder, config, settings }: Server): Promise<() => boolean> {
  await forgetStranger(folder);
  const sockets = `unix_socket_directories=${String(config.host)}`;
  const words = [...settings, sockets].flatMap((setting) => ["-c", setting]);
  return runner.start("postgres", ["-D", folder, ...words], join(dirname(folder), "postgres.log"));
}

/** A pid file whose number now belongs to another program would keep the server from starting. */
async function forgetStranger(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, "utf8")).split("\n")[0]);
  if (isAlive(pid) && !(await isPostgres(pid))) await rm(file, { force: true });
}

/** The living postmaster of a folder; null when none answers to its pid file. */
async function runningPid(folder: string): Promise<number | null> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number((await readFile(file, "utf8")).split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && (await isPostgres(pid)) ? pid : null;
}

/** A pid may be reused by another program after a restart of the machine. */
async function isPostgres(pid: number): Promise<boolean> {
  const file = `/proc/${pid}/cmdline`;
  if (!existsSync(file)) return process.platform !== "linux";
  return (await readFile(file, "utf8")).includes("postgres");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === "EPERM";
  }
}

const LONGEST_STOP_MS = 20_000;

/** Fast shutdown: sessions are cut, everything committed is on disk. */
async function stopPostmaster(folder: string): Promise<void> {
  const pid = await runningPid(folder);
  if (pid === null) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + LONGEST_STOP_MS;
  while (isAlive(pid) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
