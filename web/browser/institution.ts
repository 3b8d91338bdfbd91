// A living institution for a browser test: the real server on a database of its own, in mid-cycle,
// on a port of its own. The demonstration is seeded once for all tests and copied for each.

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";

export type Institution = {
  readonly url: string;
  readonly dataDir: string;
  /** What the server printed so far. */
  readonly printed: () => string;
};

type Provide = (institution: Institution) => Promise<void>;

/** One institution for each test, stopped and swept away after it. */
export const test = base.extend<
  { institution: Institution; empty: Institution; doubted: Institution },
  { seeded: string }
>({
  seeded: [({}, provide) => seedOnce(provide), { scope: "worker", timeout: 180_000 }],
  institution: [({ seeded }, provide) => live(seeded, provide), { timeout: 90_000 }],
  /** Nobody is there yet. */
  empty: [({}, provide) => live(null, provide), { timeout: 90_000 }],
  /** Its machine was set a year ahead while it was off. */
  doubted: [({ seeded }, provide) => live(seeded, provide, A_YEAR), { timeout: 180_000 }],
});

const A_YEAR = {
  NODE_OPTIONS: "--import ./tools/shifted-machine.mjs",
  AYNI_SHIFT_MS: String(365 * 86_400_000),
};

/** The data folder of a demonstration that was served once and stopped. */
async function seedOnce(provide: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await newFolder();
  const { server } = await started(dataDir, { AYNI_DEMO: "1" });
  await ended(server);
  await provide(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}

/** `machine` is what is changed about it while it is off. */
async function live(
  seeded: string | null,
  provide: Provide,
  machine: Readonly<Record<string, string>> = {},
): Promise<void> {
  const dataDir = await newFolder();
  if (seeded !== null) await copied(seeded, dataDir);
  const AYNI_DEMO = seeded === null ? "0" : "1";
  const { url, server, printed } = await started(dataDir, { AYNI_DEMO, ...machine });
  await provide({ url, dataDir, printed });
  await ended(server);
  await rm(dataDir, { recursive: true, force: true });
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "ayni-browser-"));
}

/** With its owners, where files have any; each copy listens in a place of its own. */
async function copied(from: string, to: string): Promise<void> {
  if (process.platform === "win32") await cp(from, to, { recursive: true });
  else if (spawnSync("cp", ["-a", `${from}/.`, to]).status !== 0)
    throw new Error("The demonstration could not be copied.");
  await rm(join(to, "socket-folder"), { force: true });
}

async function started(dataDir: string, also: Readonly<Record<string, string>>) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let printed = "";
  const server = spawn(process.execPath, ["tools/run.mjs", "server/main.ts"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...also },
    stdio: ["ignore", "pipe", "inherit"],
  });
  server.stdout.on("data", (piece: Buffer) => (printed += piece.toString()));
  await untilReady(url, server);
  return { url, server, printed: () => printed };
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error("The server ended before it was ready.");
    const isReady = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server never got ready.");
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
