// What the office knows, read through its own interface by a signed-in manager.

import { spawnSync } from "node:child_process";
import type { APIResponse, Browser } from "@playwright/test";
import { DEMO_PASSWORD } from "./asesora.ts";

/** JSON of the interface, as loose as a test reads it. */
export type Answered = Awaited<ReturnType<APIResponse["json"]>>;

export type OfficeReader = {
  readonly read: (path: string) => Promise<Answered>;
  readonly associationNamed: (name: string) => Promise<Answered>;
};

export async function officeReader(browser: Browser, url: string): Promise<OfficeReader> {
  const { request } = await browser.newContext();
  await request.post(`${url}/api/session`, { data: { login: "teresa", password: DEMO_PASSWORD } });
  const read = async (path: string) => (await request.get(`${url}${path}`)).json();
  return {
    read,
    associationNamed: async (name) =>
      (await read("/api/associations")).find((row: { name: string }) => row.name === name),
  };
}

/** The invariants on the living database of an institution. */
export function isSound(dataDir: string): boolean {
  const { stdout } = spawnSync(
    process.execPath,
    ["tools/run.mjs", "server/verify/main.ts", "--json"],
    { env: { ...process.env, DATA_DIR: dataDir }, encoding: "utf8" },
  );
  return JSON.parse(stdout).isSound;
}
