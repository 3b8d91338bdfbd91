// A living institution for a browser test: the real server on a database of its own, in mid-cycle,
// on a port of its own.

import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
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
export const test = base.extend<{
  institution: Institution;
  empty: Institution;
  doubted: Institution;
}>({
  institution: [({}, provide) => live("1", provide), { timeout: 90_000 }],
  /** Nobody is there yet. */
  empty: [({}, provide) => live("0", provide), { timeout: 90_000 }],
  /** Its machine was set a year ahead while it was off. */
  doubted: [({}, provide) => live("1", provide, A_YEAR), { timeout: 180_000 }],
});

const A_YEAR = {
  NODE_OPTIONS: "--import ./tools/shifted-machine.mjs",
  AYNI_SHIFT_MS: String(365 * 86_400_000),
};

/** `machine` is what changes about it after it was served once. */
async function live(
  demo: "0" | "1",
  provide: Provide,
  machine: Readonly<Record<string, string>> | null = null,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "ayni-browser-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let printed = "";
  const start = async (also: Readonly<Record<string, string>>) => {
    const started = spawn(process.execPath, ["tools/run.mjs", "server/main.ts"], {
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, AYNI_DEMO: demo, ...also },
      stdio: ["ignore", "pipe", "inherit"],
    });
    started.stdout.on("data", (piece: Buffer) => (printed += piece.toString()));
    await untilReady(url, started);
    return started;
  };
  let server = await start({});
  if (machine !== null) {
    await ended(server);
    server = await start(machine);
  }
  await provide({ url, dataDir, printed: () => printed });
  await ended(server);
  await rm(dataDir, { recursive: true, force: true });
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
