// `npm start` gives a living institution, and however it is ended, nothing of it stays behind.

import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { ROOT } from "./setup.mjs";

type Started = { readonly child: ChildProcess; readonly url: string; readonly dataDir: string };

const started: Started[] = [];

afterEach(() => {
  for (const { child, dataDir } of started.splice(0)) {
    for (const pid of [child.pid, ...pidsOf(dataDir)]) if (pid !== undefined) end(pid);
    rmSync(dataDir, { recursive: true, force: true });
  }
});

const NODE = [process.execPath, "tools/start.mjs"];
const NPM = ["npm", "start"];

describe.skipIf(process.platform === "win32")("a started institution", () => {
  test.each([
    { ended: "node by SIGTERM", command: NODE, signal: "SIGTERM" as const },
    { ended: "node by SIGINT", command: NODE, signal: "SIGINT" as const },
    { ended: "npm by SIGTERM", command: NPM, signal: "SIGTERM" as const },
    { ended: "npm by SIGKILL", command: NPM, signal: "SIGKILL" as const },
  ])("serves its screens, and leaves no process behind when one ends $ended", async (given) => {
    const { child, url, dataDir } = await start(given.command);
    expect((await fetch(`${url}/field/`)).status).toBe(200);
    expect((await fetch(`${url}/office/`)).status).toBe(200);
    const pids = pidsOf(dataDir);
    expect(pids.map(isAlive)).toEqual([true, true]);
    child.kill(given.signal);
    await until(() => !pids.some(isAlive));
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
  });
});

async function start([command = "", ...args]: readonly string[]): Promise<Started> {
  const dataDir = mkdtempSync(join(tmpdir(), "ayni-start-"));
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, AYNI_DEMO: "0" };
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
  const url = `http://127.0.0.1:${port}`;
  started.push({ child, url, dataDir });
  await until(async () => {
    if (child.exitCode !== null) throw new Error("It ended before it was ready.");
    return fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  return { child, url, dataDir };
}

const LONGEST_WAIT_MS = 60_000;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("It did not come to pass.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The server's process and its database's, as their files in the data folder tell while they live. */
function pidsOf(dataDir: string): number[] {
  return [join(dataDir, "ayni.pid"), join(dataDir, "postgres", "postmaster.pid")]
    .filter((file) => existsSync(file))
    .map((file) => Number(readFileSync(file, "utf8").split("\n")[0]));
}

/** For what a failed test left. */
function end(pid: number): void {
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
