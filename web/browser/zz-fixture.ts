// A living institution for a browser test: the real server on a database of its own, in mid-cycle,
// on a port of its own.

import { spawn, type ChildProcess } from "node:child_process";
import { rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { test as base } from "@playwright/test";

export type Institution = {
  readonly url: string;
  readonly dataDir: string;
  /** What the server printed so far. */
  readonly printed: () => string;
};

type Provide = (institution: Institution) => Promise<void>;

/** One institution for each test, stopped and swept away after it. */
export const test = base.extend<{ institution: Institution; empty: Institution }>({
  institution: [({}, provide) => live("1", provide), { timeout: 90_000 }],
  /** Nobody is there yet. */
  empty: [({}, provide) => live("0", provide), { timeout: 90_000 }],
});

async function live(demo: "0" | "1", provide: Provide): Promise<void> {
  const dataDir = "/tmp/life-data";
  await rm(dataDir, { recursive: true, force: true });
  const port = await freePort();
  const server = spawn(process.execPath, ["tools/run.mjs", "server/main.ts"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, AYNI_DEMO: demo },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  server.stdout.on("data", (piece: Buffer) => (printed += piece.toString()));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, server);
  await provide({ url, dataDir, printed: () => printed });
  await ended(server);
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
