// The listening server and callers that speak no HTTP, or only half of it.

import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "#server/http/test-app.ts";
import { verify } from "#server/verify/verify.ts";
import { rawRequests } from "./raw-lines.ts";

let world: TestApp;
let port: number;

beforeAll(async () => {
  world = await testApp();
  await world.app.listen({ host: "127.0.0.1", port: 0 });
  ({ port } = world.app.server.address() as AddressInfo);
});

afterAll(() => world.close());

const QUIET_MS = 150;

/** Sends it, waits until nothing more comes, and hangs up. */
function saidTo(text: string): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const line = connect(port, "127.0.0.1");
    line.setTimeout(QUIET_MS, () => line.destroy());
    line.on("data", (piece) => (said += piece.toString("latin1")));
    line.on("error", () => undefined);
    line.on("close", () => resolve(said));
    line.write(Buffer.from(text, "latin1"));
  });
}

const INSIDE = /node_modules|\.ts:|\n\s+at |Error:|"message"|HPE_/;

test("callers that break the line are told so in one word, and harm nobody", async () => {
  const requests = rawRequests();
  expect(requests.length).toBeGreaterThan(100);
  const flaws: string[] = [];
  const statuses = new Set<string>();
  for (const text of requests) {
    const said = await saidTo(text);
    for (const [, status = ""] of said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)) statuses.add(status);
    if (/^HTTP\/1\.1 5/m.test(said) || INSIDE.test(said))
      flaws.push(`${JSON.stringify(text.slice(0, 200))} -> ${said.slice(0, 300)}`);
  }
  expect(flaws).toEqual([]);
  expect([...statuses]).toEqual(expect.arrayContaining(["400", "401"]));
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
  expect(await answer.json()).toEqual({ ready: true });
  expect((await verify(world.branch.database.db)).isSound).toBe(true);
});

test("a caller that says nothing more is hung up on in bounded time", () => {
  const { requestTimeout, headersTimeout } = world.app.server;
  expect(requestTimeout).toBeGreaterThan(0);
  expect(headersTimeout).toBeGreaterThan(0);
});
