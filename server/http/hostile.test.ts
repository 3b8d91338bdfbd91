// Whatever is sent to any door, it is the sender's fault, and she learns nothing of the inside.

import { afterAll, beforeAll, expect, test } from "vitest";
import { verify } from "#server/verify/verify.ts";
import { testApp, type TestApp } from "./test-app.ts";
import { hostileRequests, type Asked, type Paths } from "./test-hostile.ts";

let world: TestApp;

beforeAll(async () => {
  world = await testApp();
});

afterAll(() => world.close());

const INSIDE = /node_modules|\.ts:\d|\/root\/|file:\/\/|SQLSTATE|violates|\n\s+at /;
/** A key of the catalogues, or the verdicts of commands in conflict. */
const REFUSAL = /^\{"error":\{"key":"[a-zA-Z]+"\}\}$|^\{"verdicts":/;

type Heard = { readonly status: number; readonly flaw: string | null };

async function heardOf(asked: Asked): Promise<Heard> {
  const { payload, ...rest } = asked;
  const answer = await world.app.inject(payload === null ? rest : { ...rest, payload });
  const { statusCode: status, body } = answer;
  const isQuiet = !INSIDE.test(body) && (status < 400 || REFUSAL.test(body));
  if (status < 500 && isQuiet) return { status, flaw: null };
  const said = JSON.stringify([rest.headers, payload]).slice(0, 400);
  return {
    status,
    flaw: `${asked.method} ${asked.url} ${said} -> ${status} ${body}`.slice(0, 900),
  };
}

test("no request causes a 5xx or shows the inside", { timeout: 240_000 }, async () => {
  const { authorization } = await world.enrol();
  const [teresa, olga] = [await world.signIn("teresa"), await world.signIn("olga")];
  const { paths } = world.app.swagger() as unknown as { paths: Paths };
  const requests = hostileRequests(paths, world.branch.bookId).map((asked) => {
    const who = /^\/api\/(staff|branches)/.test(asked.url) ? olga : teresa;
    return { ...asked, headers: { ...who, authorization, ...asked.headers } };
  });
  expect(requests.length).toBeGreaterThan(1_500);
  const heard: Heard[] = [];
  for (const asked of requests) heard.push(await heardOf(asked));
  expect(heard.filter(({ flaw }) => flaw !== null)).toEqual([]);
  expect(heard.filter(({ status }) => status < 300).length).toBeGreaterThan(200);
  expect((await verify(world.branch.database.db)).isSound).toBe(true);
});
