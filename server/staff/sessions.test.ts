// How a session ends, and who may not guess on within one, over HTTP on a real PostgreSQL.

import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "#server/http/test-app.ts";

let world: TestApp;

beforeAll(async () => {
  world = await testApp();
});

afterAll(() => world.close());

type Headers = Record<string, string>;

async function statusFor(headers: Headers): Promise<number> {
  const answer = await world.app.inject({ method: "GET", url: "/api/session", headers });
  return answer.statusCode;
}

function set(assignment: string): Promise<unknown> {
  return world.branch.database.db.query(`update session set ${assignment}`, []);
}

test("signing out ends the session here, not only in the browser", async () => {
  const headers = await world.signIn("teresa");
  expect(await statusFor(headers)).toBe(200);
  const cookie = { cookie: headers["cookie"] ?? "" };
  const left = await world.app.inject({ method: "DELETE", url: "/api/session", headers: cookie });
  expect(left.statusCode).toBe(204);
  expect(await statusFor(headers)).toBe(401);
});

test.each([
  ["an hour without use", "last_used_at = last_used_at - interval '61 minutes'"],
  ["a day, used or not", "expires_at = created_at"],
])("a session ends after %s", async (_name, assignment) => {
  const headers = await world.signIn("ines");
  await set(assignment);
  expect(await statusFor(headers)).toBe(401);
});

test("sessions that ended are cleared away with the next sign-in", async () => {
  await world.signIn("norma");
  await set("expires_at = created_at");
  await world.signIn("norma");
  const rows = await world.branch.database.db.query(
    "select 1 from session s join staff p on p.staff_id = s.staff_id where p.login = 'norma'",
    [],
  );
  expect(rows).toHaveLength(1);
});

test("a borrowed session does not help to guess the password", async () => {
  const headers = await world.signIn("olga");
  const url = "/api/session/password";
  const payload = { known: "quinua-y-canahua", chosen: "quinua-y-amaranto" };
  const statuses: number[] = [];
  for (let tries = 0; tries < 11; tries += 1) {
    const answer = await world.app.inject({ method: "POST", url, headers, payload });
    statuses.push(answer.statusCode);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
});

test("a guesser cannot make up the place she comes from behind our proxy", async () => {
  const url = "/api/session";
  const payload = { login: "sara", password: "quinua-y-canahua" };
  const statuses: number[] = [];
  for (let tries = 0; tries < 11; tries += 1) {
    const headers = { "x-forwarded-for": `10.1.1.${tries}, 10.2.2.2` };
    const answer = await world.app.inject({ method: "POST", url, headers, payload });
    statuses.push(answer.statusCode);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
});

test("a flood of sign-ins is asked to come again, and leaves the door open after it", async () => {
  const flood = Array.from({ length: 80 }, (_, index) =>
    world.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { "x-forwarded-for": `10.3.3.${index}` },
      payload: { login: `nadie-${index}`, password: "quinua-y-canahua" },
    }),
  );
  const answers = await Promise.all(flood);
  const refused = answers.filter(({ statusCode }) => statusCode === 503);
  const heard = new Set(answers.map(({ statusCode }) => statusCode));
  expect(heard).toEqual(new Set([401, 503]));
  expect(refused[0]?.json()).toEqual({ error: { key: "tryLater" } });
  await world.signIn("teresa");
});
