// The real server as a process of its own, to be asked, killed and started again.

import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";

export type RealServer = {
  readonly url: string;
  readonly child: ChildProcess;
  /** From the start of the process until it could serve. */
  readonly readyAfterMs: number;
};

const LONGEST_START_MS = 60_000;

export async function startServer(
  env: Readonly<Record<string, string>>,
  port: number,
): Promise<RealServer> {
  const began = performance.now();
  const child = spawn(process.execPath, ["tools/run.mjs", "server/main.ts"], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - began > LONGEST_START_MS) {
      throw new Error(`The server did not get ready (exit ${child.exitCode}).`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return { url, child, readyAfterMs: performance.now() - began };
}

export function endServer({ child }: RealServer, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
