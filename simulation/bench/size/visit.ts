// Opens a page as a browser does, over a few connections at once, and tells how long it took, how
// much the processors worked for it, and how many bytes came.

import { Agent, request } from "node:http";
import { databaseWork } from "./house.ts";

/** As many connections to one server as a browser opens. */
const CONNECTIONS = 6;

export type Answer = { readonly status: number; readonly body: Buffer };

export type Browser = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: string, headers?: Headers) => Promise<Answer>;
  readonly close: () => void;
};

type Headers = Readonly<Record<string, string>>;

export function openBrowser(url: string, own: Headers = {}): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const ask = (method: string, path: string, body: string | null, headers: Headers) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request(
        `${url}${path}`,
        { method, headers: { ...own, ...headers }, agent },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on("data", (piece: Buffer) => pieces.push(piece));
          answer.on("end", () =>
            resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces) }),
          );
        },
      );
      asked.on("error", reject);
      asked.end(body ?? undefined);
    });
  return {
    get: (path) => ask("GET", path, null, {}),
    post: (path, body, headers = {}) =>
      ask("POST", path, body, { "content-type": "application/json", ...headers }),
    close: () => agent.destroy(),
  };
}

/** The cookie of somebody who signs in with a password of the demonstration. */
export async function signIn(url: string, login: string, password: string): Promise<string> {
  const body = JSON.stringify({ login, password });
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  if (answer.status !== 200) throw new Error(`${login} could not sign in: ${answer.status}`);
  return String(answer.headers.get("set-cookie")).split(";")[0] ?? "";
}

export type Look = {
  readonly milliseconds: number;
  /** Of this program and of the database together. */
  readonly work: number;
  readonly bytes: number;
};

/** Who is signed in first, then everything at once; anything but an answer is an error. */
export async function look(
  browser: Browser,
  dataDir: string,
  paths: readonly string[],
): Promise<Look> {
  const [before, worked] = [process.cpuUsage(), await databaseWork(dataDir)];
  const began = performance.now();
  const ask = async (path: string) => [path, await browser.get(path)] as const;
  const first = await ask("/api/session");
  const answers = [first, ...(await Promise.all([...new Set(paths)].map(ask)))];
  const milliseconds = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  for (const [path, { status, body }] of answers)
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${String(body)}`);
  return {
    milliseconds,
    work: (user + system) / 1_000 + (await databaseWork(dataDir)) - worked,
    bytes: answers.reduce((sum, [, { body }]) => sum + body.length, 0),
  };
}
