// The server over HTTP as strangers, staff and phones meet it.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import fc from "fast-check";
import { testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { verify } from "#server/verify/verify.ts";
import { buildApp } from "./app.ts";
import type { App } from "./app-type.ts";

let branch: TestBranch;
let app: App;

beforeAll(async () => {
  branch = await testBranch();
  app = await buildApp(
    { ...branch.door, newId: () => newId(), setUpCode: CODE, screens: null },
    QUIET,
  );
});

afterAll(async () => {
  await app.close();
  expect((await verify(branch.database.db)).isSound).toBe(true);
  await branch.database.close();
});

const CODE = "quinua-real";
const QUIET = { logger: false, trustProxy: true };

const JSON_TYPE = { "content-type": "application/json" };

async function signIn(login: string): Promise<Record<string, string>> {
  const answer = await app.inject({
    method: "POST",
    url: "/api/session",
    headers: JSON_TYPE,
    payload: JSON.stringify({ login, password: DEMO_PASSWORD }),
  });
  expect(answer.statusCode).toBe(200);
  return { ...JSON_TYPE, cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "" };
}

async function enrol(): Promise<{ deviceId: string; authorization: string }> {
  const answer = await app.inject({
    method: "POST",
    url: "/api/field/enrolments",
    headers: JSON_TYPE,
    payload: JSON.stringify({ login: "lucia", password: DEMO_PASSWORD, label: "teléfono" }),
  });
  const { deviceId, token } = answer.json<{ deviceId: string; token: string }>();
  return { deviceId, authorization: `Device ${deviceId}:${token}` };
}

const READS = [
  "/api/associations",
  "/api/cash-in-transit",
  "/api/reviews",
  "/api/devices",
  "/api/session",
];

describe("a stranger", () => {
  test.each([...READS, "/api/field/agenda"])("learns nothing at %s", async (url) => {
    const answer = await app.inject({ method: "GET", url });
    expect([answer.statusCode, answer.body]).toEqual([401, '{"error":{"key":"signInAgain"}}']);
  });

  test("hears the same for an unknown user and a wrong password", async () => {
    const tries = [
      { login: "nadie", password: "quinua-y-canahua" },
      { login: "lucia", password: "quinua-y-canahua" },
    ];
    const answers = await Promise.all(
      tries.map((payload) =>
        app.inject({ method: "POST", url: "/api/session", headers: JSON_TYPE, payload }),
      ),
    );
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [401, '{"error":{"key":"signInFailed"}}'],
      [401, '{"error":{"key":"signInFailed"}}'],
    ]);
  });
});

describe("a signed-in teresa", () => {
  test("reads her branch, and of another book hears only that it is not there", async () => {
    const headers = await signIn("teresa");
    const list = await app.inject({ method: "GET", url: "/api/associations", headers });
    expect(list.json<{ name: string }[]>().map(({ name }) => name)).toEqual(["Las Flores"]);
    const unknown = await app.inject({
      method: "GET",
      url: `/api/associations/${newId()}`,
      headers,
    });
    expect([unknown.statusCode, unknown.body]).toEqual([404, '{"error":{"key":"notFound"}}']);
  });

  test("is not obeyed when another site sends the request", async () => {
    const headers = await signIn("teresa");
    const leave = async (said: Record<string, string>) =>
      (
        await app.inject({
          method: "DELETE",
          url: "/api/session",
          headers: { ...headers, host: "ayni.lan:4000", ...said },
        })
      ).statusCode;
    expect(await leave({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await leave({ "sec-fetch-site": "same-site", origin: "http://ayni.lan:4000" })).toBe(
      403,
    );
    for (const origin of ["http://ayni.lan:8080", "https://evil.example", "null", ""])
      expect([origin, await leave({ origin })]).toEqual([origin, 403]);
    expect(await leave({ origin: "http://ayni.lan:4000" })).toBe(204);
  });
});

describe("a phone", () => {
  test("is refused with its next request once it was revoked", async () => {
    const { deviceId, authorization } = await enrol();
    const headers = await signIn("teresa");
    const ask = () =>
      app.inject({ method: "GET", url: "/api/field/agenda", headers: { authorization } });
    expect((await ask()).statusCode).toBe(200);
    const revoked = await app.inject({
      method: "POST",
      url: `/api/devices/${deviceId}/revocation`,
      headers: { cookie: headers["cookie"] ?? "" },
    });
    expect(revoked.statusCode).toBe(204);
    expect((await ask()).json()).toEqual({ error: { key: "deviceRevoked" } });
  });
});

const ODD_BODIES = [
  "",
  "{",
  "null",
  "[]",
  '{"envelopes":1}',
  '{"envelopes":[]}',
  `{"envelopes":[${"[".repeat(300)}${"]".repeat(300)}]}`,
];

/** Each a list with one record that no two readers would keep alike. */
const DAMAGED = [
  '{"envelopes":[{"text":1,"text":2}]}',
  '{"envelopes":[{"commandId":1e400}]}',
  `{"envelopes":[${"[".repeat(60)}${"]".repeat(60)}]}`,
  '{"envelopes":[{"__proto__":{"a":1}}]}',
  '{"envelopes":[{"text":"\\ud800"}]}',
  '{"envelopes":[{"text":"\\u0000"}]}',
];

describe("malformed input", () => {
  let phone: Awaited<ReturnType<typeof enrol>>;
  let teresa: Record<string, string>;

  beforeAll(async () => {
    phone = await enrol();
    teresa = await signIn("teresa");
  });

  test.each([...ODD_BODIES, ...DAMAGED])("is the sender's fault: %s", async (payload) => {
    const url = "/api/office/commands";
    const answer = await app.inject({ method: "POST", url, headers: teresa, payload });
    expect(answer.statusCode).toBe(400);
    expect(Object.keys(answer.json<object>())).toEqual(["error"]);
  });

  test.each(ODD_BODIES)("of a phone too, when it is no list of records: %s", async (payload) => {
    const headers = { ...JSON_TYPE, authorization: phone.authorization };
    const answer = await app.inject({ method: "POST", url: "/api/commands", headers, payload });
    expect(answer.statusCode).toBe(400);
  });

  test.each(DAMAGED)(
    "in one record is kept, and its neighbours are judged: %s",
    async (payload) => {
      const headers = { ...JSON_TYPE, authorization: phone.authorization };
      const answer = await app.inject({ method: "POST", url: "/api/commands", headers, payload });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({ verdicts: [{ reason: "unreadable" }] });
      const tray = await app.inject({ method: "GET", url: "/api/unread", headers: teresa });
      expect(tray.json<object[]>()).not.toEqual([]);
    },
  );

  test.each([
    ["quotes", '\\"'],
    ["openings", "["],
    ["objects", '{"a":'],
    ["keys", '"a":'],
  ])("of a megabyte of %s is refused as quickly as it is read", async (_name, piece) => {
    const payload = piece.repeat(1_000_000 / piece.length);
    const headers = { ...JSON_TYPE, authorization: phone.authorization };
    for (const url of ["/api/commands", "/api/session"]) {
      const answer = await app.inject({ method: "POST", url, headers, payload });
      expect(answer.statusCode).toBe(400);
    }
  });

  test.each([
    "text/plain",
    "application/xml",
    "multipart/form-data",
    "application/json; charset=utf-16, x",
  ])("of type %s is not read", async (type) => {
    const answer = await app.inject({
      method: "POST",
      url: "/api/session",
      headers: { "content-type": type },
      payload: "{}",
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });

  test("never causes a 5xx, whatever an envelope holds", { timeout: 120_000 }, async () => {
    const { deviceId, authorization } = phone;
    const headers = { ...JSON_TYPE, authorization };
    const { bookId, phone: asesora } = branch;
    const command = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          type: fc.constantFrom("openMeeting", "takeRoll", "collectPayment", "closeMeeting"),
          meetingId: fc.uuid(),
        },
        { requiredKeys: ["type"] },
      ),
    );
    const envelope = fc.record(
      {
        wireVersion: fc.oneof(fc.constant(1), fc.jsonValue()),
        commandId: fc.oneof(fc.uuid(), fc.jsonValue()),
        deviceId: fc.constantFrom(deviceId, newId()),
        deviceTurn: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.jsonValue()),
        prevHash: fc.constant("0".repeat(64)),
        actorId: fc.constantFrom(asesora.staffId, newId()),
        bookId: fc.constantFrom(bookId, newId()),
        happenedOn: fc.constantFrom("2026-04-02", "2026-02-30", "x"),
        recordedAt: fc.constant("2026-04-02T13:00:00.000Z"),
        seenVersion: fc.constant(0),
        command,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(envelope, { minLength: 1, maxLength: 3 }), async (envelopes) => {
        const answer = await app.inject({
          method: "POST",
          url: "/api/commands",
          headers,
          payload: JSON.stringify({ envelopes }),
        });
        expect(answer.statusCode).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

test("the interface describes itself as OpenAPI 3.1, every operation by name", async () => {
  const answer = await app.inject({ method: "GET", url: "/openapi.json" });
  const { openapi, paths } = answer.json<{
    openapi: string;
    paths: Record<string, Record<string, { operationId?: string }>>;
  }>();
  expect(openapi).toBe("3.1.0");
  const names = Object.values(paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
});

describe("guessing a password", () => {
  const guess = (login: string, ip: string, url = "/api/session") =>
    app.inject({
      method: "POST",
      url,
      headers: { ...JSON_TYPE, "x-forwarded-for": ip },
      payload: JSON.stringify({
        login,
        password: "quinua-y-canahua",
        ...(url === "/api/session" ? {} : { label: "x" }),
      }),
    });

  test("is stopped after ten wrong ones, at every door, and from nowhere else", async () => {
    for (let tries = 0; tries < 10; tries += 1) {
      const url = tries % 2 === 0 ? "/api/session" : "/api/field/enrolments";
      expect((await guess("norma", "10.0.0.1", url)).statusCode).toBe(401);
    }
    const refused = await guess("norma", "10.0.0.1");
    expect([refused.statusCode, refused.json()]).toEqual([429, { error: { key: "tooManyTries" } }]);
    expect((await guess("norma", "10.0.0.2")).statusCode).toBe(401);
  });

  test("never counts right ones", async () => {
    for (let tries = 0; tries < 12; tries += 1) await signIn("ines");
  });
});

test("twenty phones enrolled at once have receipt numbers of their own", async () => {
  const { database } = branch;
  await Promise.all(Array.from({ length: 20 }, () => enrol()));
  const rows = await database.db.query(
    "select first_number, last_number from receipt_block order by first_number",
    [],
  );
  rows.slice(1).forEach((row, index) => {
    expect(row["first_number"]).toBe((rows[index]?.["last_number"] as bigint) + 1n);
  });
});

test.each(["-".repeat(36), "0".repeat(36), "\u00e9".repeat(36)])(
  "a device called %s is a stranger",
  async (name) => {
    const answer = await app.inject({
      method: "GET",
      url: "/api/field/agenda",
      headers: { authorization: `Device ${name}:${"x".repeat(40)}` },
    });
    expect(answer.statusCode).toBe(401);
  },
);

test("a session over a proxy's TLS travels only over TLS", async () => {
  const answer = await app.inject({
    method: "POST",
    url: "/api/session",
    headers: { ...JSON_TYPE, "x-forwarded-proto": "https" },
    payload: JSON.stringify({ login: "ines", password: DEMO_PASSWORD }),
  });
  expect(String(answer.headers["set-cookie"])).toMatch(/HttpOnly.*Secure.*SameSite=Strict/);
});
