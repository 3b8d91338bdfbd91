// Who may ask what: every route of the running router against the written policy, by every role,
// from her own branch, from another, as a stranger, suspended, and from a revoked phone.

import { readFile } from "node:fs/promises";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "#core/people/role.ts";
import { testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { DEMO_PASSWORD, DEMO_STAFF } from "#server/demo/demo-staff.ts";
import type { App } from "./app-type.ts";
import { buildApp } from "./app.ts";

type Policy = Readonly<Record<string, "public" | "phone" | readonly Role[]>>;

let branch: TestBranch;
let app: App;
let policy: Policy;
let routes: string[];

beforeAll(async () => {
  branch = await testBranch();
  const deps = { ...branch.door, newId: () => newId(), setUpCode: "", screens: null };
  app = await buildApp(deps, { logger: false, trustProxy: false });
  await app.ready();
  policy = JSON.parse(await readFile(new URL("./policy.json", import.meta.url), "utf8")) as Policy;
  routes = Object.entries(app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  await openOtherBranch();
}, 60_000);

afterAll(async () => {
  await app.close();
  await branch.database.close();
});

/** The same people again, in a branch of their own. */
async function openOtherBranch(): Promise<void> {
  const { db } = branch.database;
  const branchId = newId();
  await db.query(
    "insert into branch (branch_id, country, name, currency) values ($1, 'BO', 'Otro', 'BOB')",
    [branchId],
  );
  for (const { login } of DEMO_STAFF) {
    const staffId = newId();
    await db.query(
      `insert into staff (staff_id, login, name, role, password_hash, country)
        select $1, $3, name, role, password_hash, country from staff where login = $2`,
      [staffId, login, `otra-${login}`],
    );
    await db.query("insert into staff_branch (staff_id, branch_id) values ($1, $2)", [
      staffId,
      branchId,
    ]);
  }
}

async function cookieOf(login: string): Promise<string> {
  const payload = { login, password: DEMO_PASSWORD };
  const answer = await app.inject({ method: "POST", url: "/api/session", payload });
  expect(answer.statusCode).toBe(200);
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}

async function phoneOf(login: string): Promise<{ deviceId: string; authorization: string }> {
  const payload = { login, password: DEMO_PASSWORD, label: "teléfono" };
  const answer = await app.inject({ method: "POST", url: "/api/field/enrolments", payload });
  const { deviceId, token } = answer.json<{ deviceId: string; token: string }>();
  return { deviceId, authorization: `Device ${deviceId}:${token}` };
}

function loginOf(role: Role): string {
  return DEMO_STAFF.find((person) => person.role === role)?.login ?? "";
}

async function ask(route: string, headers: Record<string, string>) {
  const [method = "GET", path = "/"] = route.split(" ");
  const { bookId, flores } = branch;
  const url = path
    .replace("{bookId}", bookId)
    .replace("{meetingId}", flores.meetingIds[0] ?? "")
    .replace(/\{\w+\}/, newId());
  const asked = path.endsWith("/ledger")
    ? `${url}?account=bank`
    : path.endsWith("/events")
      ? `${url}?after=0`
      : url;
  return app.inject({
    method: method as "GET" | "POST" | "DELETE",
    url: asked,
    headers,
    ...(method === "POST" ? { payload: {} } : {}),
  });
}

function guarded(): string[] {
  return routes.filter((route) => policy[route] !== "public");
}

test("every route is in the policy, and the policy names no other", () => {
  expect(routes.toSorted()).toEqual(Object.keys(policy).toSorted());
});

test("a stranger is let in nowhere but at the public doors", async () => {
  for (const route of guarded()) {
    const { statusCode } = await ask(route, {});
    expect([route, statusCode]).toEqual([route, 401]);
  }
});

describe.each(ROLES)("%s", (role) => {
  test("is answered where the policy says so, and refused everywhere else", async () => {
    for (const route of guarded()) {
      const allowed = policy[route];
      if (!Array.isArray(allowed)) continue;
      const { statusCode } = await ask(route, { cookie: await cookieOf(loginOf(role)) });
      const isLetIn = statusCode !== 401 && statusCode !== 403;
      expect([route, isLetIn]).toEqual([route, allowed.includes(role)]);
    }
  });

  test("of another branch learns nothing of a book of this one", async () => {
    const cookie = await cookieOf(`otra-${loginOf(role)}`);
    for (const route of guarded().filter((known) => known.includes("{bookId}"))) {
      const allowed = policy[route];
      if (!Array.isArray(allowed) || !allowed.includes(role)) continue;
      expect([route, (await ask(route, { cookie })).statusCode]).toEqual([route, 404]);
    }
    for (const list of ["/api/associations", "/api/cash-in-transit", "/api/reviews", "/api/unread"])
      if ((policy[`GET ${list}`] as readonly Role[]).includes(role))
        expect((await ask(`GET ${list}`, { cookie })).json()).toEqual([]);
  });
});

describe("a phone", () => {
  test("is answered on the phone's routes only, and never about another branch's book", async () => {
    const { authorization } = await phoneOf("lucia");
    const other = await phoneOf("otra-lucia");
    for (const route of guarded()) {
      const { statusCode } = await ask(route, { authorization });
      const isLetIn = statusCode !== 401 && statusCode !== 403;
      expect([route, isLetIn]).toEqual([route, policy[route] === "phone"]);
    }
    const events = "GET /api/field/books/{bookId}/events";
    expect((await ask(events, { authorization: other.authorization })).statusCode).toBe(404);
  });

  test("that is revoked, or whose owner is suspended, is refused everywhere", async () => {
    const { deviceId, authorization } = await phoneOf("sara");
    const { db } = branch.database;
    await db.query("update device set revoked_at = now() where device_id = $1", [deviceId]);
    const second = await phoneOf("sara");
    const cookie = await cookieOf("sara");
    await db.query("update staff set is_active = false where login = 'sara'", []);
    for (const route of guarded()) {
      for (const headers of [
        { authorization },
        { authorization: second.authorization },
        { cookie },
      ])
        expect([route, (await ask(route, headers)).statusCode]).toEqual([route, 401]);
    }
  });
});
