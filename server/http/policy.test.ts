// Who may ask what: every route of the running router against the written policy, by every role from
// every standing to the branch it asks about. Another branch's things and another country's are
// answered letter for letter like things that do not exist.

import { readFile } from "node:fs/promises";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "#core/people/role.ts";
import { testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import type { App } from "./app-type.ts";
import { buildApp } from "./app.ts";
import { ask, namesIn, routesOf, type Answered, type Ids, type Routes } from "./test-requests.ts";
import {
  memberOf,
  openStandings,
  STANDINGS,
  STRANGERS,
  type Door,
  type Standing,
  type Standings,
  type Stranger,
} from "./test-standings.ts";

/** A phone's route is open to whoever has one, or to those who still have the named roles. */
type Allowed =
  | "public"
  | "phone"
  | { readonly phone: readonly Role[] }
  | "member"
  | readonly Role[];
type Policy = Readonly<Record<string, Allowed>>;

let branch: TestBranch;
let app: App;
let policy: Policy;
let routes: Routes;
let standings: Standings;

beforeAll(async () => {
  branch = await testBranch();
  app = await openApp();
  await app.ready();
  routes = routesOf(app);
  policy = JSON.parse(await readFile(new URL("./policy.json", import.meta.url), "utf8")) as Policy;
  const [branchId = ""] = branch.phone.branchIds;
  await branch.database.db.query(
    "insert into photo (book_id, photo, body, kept_at, kept_by) values ($1, $2, '', now(), $3)",
    [branch.bookId, PICTURE, branch.office.staffId],
  );
  standings = await openStandings(branch.database.db, branchId, ROLES, branch.door.clock.now());
}, 60_000);

afterAll(async () => {
  await app.close();
  await branch.database.close();
});

/** Its bytes do not matter here. */
const PICTURE = "0".repeat(64);

const OPEN = { access: { kind: "public" as const } };

function openApp(): Promise<App> {
  const deps = { ...branch.door, newId: () => newId(), setUpCode: "", screens: null };
  return buildApp(deps, { logger: false, trustProxy: false });
}

/** What is of the branch, named as requests name it. */
async function own(): Promise<Ids> {
  const { bookId, flores, phone } = branch;
  const target = await standings.visit("asesora", "own branch", "phone", true);
  const [branchId = ""] = phone.branchIds;
  const meetingId = flores.meetingIds[0] ?? "";
  const { staffId, deviceId } = target;
  const named = { kind: "acta", account: "bank", photo: PICTURE };
  return { bookId, meetingId, staffId, deviceId, branchId, ...named };
}

function unknown(ids: Ids): Ids {
  const made = Object.keys(ids).filter((name) => name.endsWith("Id"));
  return { ...ids, ...Object.fromEntries(made.map((name) => [name, newId()])) };
}

async function askAs(
  route: string,
  ids: Ids,
  [role, standing, door]: readonly [Role, Standing, Door],
): Promise<Answered> {
  const visitor = await standings.visit(role, standing, door, !route.startsWith("GET "));
  return ask(app, route, routes.get(route), ids, visitor);
}

function guarded(): string[] {
  return [...routes.keys()].filter((route) => policy[route] !== "public");
}

/** Of phones: whose may; null for every other route. */
function rolesByPhone(route: string): readonly Role[] | null {
  const allowed = policy[route];
  if (allowed === "phone") return ROLES;
  return typeof allowed === "object" && "phone" in allowed ? allowed.phone : null;
}

function doorOf(route: string): Door {
  return rolesByPhone(route) === null ? "session" : "phone";
}

function isOpenTo(route: string, role: Role, door: Door): boolean {
  if (door === "phone") return rolesByPhone(route)?.includes(role) === true;
  const allowed = policy[route];
  return Array.isArray(allowed) && allowed.includes(role);
}

const CUT: Record<Door, readonly Standing[]> = {
  session: ["suspended", "ended session"],
  phone: ["suspended", "revoked phone"],
};

/** Branches are opened in the country this server works for, by its operators. */
const AT_HOME = ["POST /api/branches"];

function expected(route: string, role: Role, standing: Standing, door: Door): string {
  if (CUT[door].includes(standing)) return "not known";
  if (isOpenTo(route, role, door))
    return AT_HOME.includes(route) && standing === "other country" ? "not allowed" : "let in";
  return policy[route] === "member" || doorOf(route) !== door ? "not known" : "not allowed";
}

function outcomeOf({ status }: Answered): string {
  if (status === 401) return "not known";
  return status === 403 ? "not allowed" : "let in";
}

describe("the policy", () => {
  test("names every route, and no other", () => {
    expect([...routes.keys()].toSorted()).toEqual(Object.keys(policy).toSorted());
  });

  test("misses a route that somebody plants", async () => {
    const planted = await openApp();
    planted.get("/api/planted", { config: OPEN }, () => "here");
    await planted.ready();
    const missing = [...routesOf(planted).keys()].filter((route) => !(route in policy));
    expect(missing).toEqual(["GET /api/planted"]);
    await planted.close();
  });

  test("cannot be passed by: a route that hides or says nothing stops the server", async () => {
    const planted = await openApp();
    const hidden = { config: OPEN, schema: { hide: true } };
    expect(() => planted.get("/api/hidden", hidden, () => "")).toThrow(/hides/);
    expect(() => planted.get("/api/silent", () => "")).toThrow(/does not say/);
    await planted.close();
  });

  test("lets a stranger in nowhere but at the public doors", async () => {
    const ids = await own();
    for (const route of guarded()) {
      const { status } = await ask(app, route, routes.get(route), ids, null);
      expect([route, status]).toEqual([route, 401]);
    }
  });
});

describe.each(ROLES)("elsewhere %s", (role) => {
  test("finds nothing of the branch in any answer elsewhere", async () => {
    const { bookId, meetingId = "", ...ids } = await own();
    const secrets = [bookId, meetingId, "Las Flores", ...Object.values(branch.flores.memberIds)];
    const found: string[] = [];
    for (const route of guarded()) {
      for (const standing of STRANGERS) {
        const door = doorOf(route);
        const { body } = await askAs(route, unknown(ids), [role, standing, door]);
        const abroad = standing === "other country" ? [ids["branchId"], ids["staffId"]] : [];
        const leaked = [...secrets, ...abroad].filter((secret) => body.includes(String(secret)));
        if (leaked.length > 0) found.push(`${route} from ${standing}: ${leaked.join()}`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe.each(ROLES)("%s", (role) => {
  test.each(["session", "phone"] as const)(
    "with a %s is answered as the policy says, from every standing",
    async (door) => {
      const ids = unknown(await own());
      const wrong: string[] = [];
      for (const route of guarded()) {
        for (const standing of STANDINGS) {
          const outcome = outcomeOf(await askAs(route, ids, [role, standing, door]));
          const right = expected(route, role, standing, door);
          if (outcome !== right) wrong.push(`${route} from ${standing}: ${outcome}, not ${right}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test("hears of what is another branch's or country's as of what does not exist", async () => {
    const told: string[] = [];
    for (const [route, operation] of routes) {
      const names = namesIn(route, operation);
      for (const standing of STRANGERS.filter((from) =>
        names.some((name) => isHidden(name, from)),
      )) {
        const door = doorOf(route);
        const ids = await own();
        const hidden = await askAs(route, ids, [role, standing, door]);
        const made = await askAs(route, unknown(ids), [role, standing, door]);
        if (said(hidden) !== said(made))
          told.push(`${route} from ${standing}: ${said(hidden)}, ${said(made)}`);
      }
    }
    expect(told).toEqual([]);
  });
});

/** People and branches are looked after by country, everything else by branch. */
function isHidden(name: string, standing: Stranger): boolean {
  if (name === "staffId" || name === "branchId") return standing === "other country";
  return ["bookId", "meetingId", "deviceId"].includes(name);
}

/** But for the name of the command, which the asker made herself. */
function said({ status, body }: Answered): string {
  return `${status} ${body.replaceAll(/"commandId":"[^"]*"/g, "")}`;
}

describe("a member", () => {
  const ofMembers = () => guarded().filter((route) => policy[route] === "member");

  async function askAsMember(route: string, ids: Ids, at: string): Promise<Answered> {
    const { bookId, flores } = branch;
    const visitor =
      at === "home"
        ? await memberOf(branch.database.db, bookId, flores.memberIds.a1, now())
        : await memberOf(branch.database.db, newId(), newId(), now());
    return ask(app, route, routes.get(route), ids, visitor);
  }

  const now = () => branch.door.clock.now();

  test("is let in at her own doors and known at no other", async () => {
    const ids = await own();
    expect(ofMembers().length).toBeGreaterThan(3);
    for (const route of guarded()) {
      const outcome = outcomeOf(await askAsMember(route, ids, "home"));
      expect([route, outcome]).toEqual([
        route,
        policy[route] === "member" ? "let in" : "not known",
      ]);
    }
  });

  test("of another association learns nothing of this one", async () => {
    const { meetingId = "", ...ids } = await own();
    const secrets = ["Las Flores", branch.bookId, ...Object.values(branch.flores.memberIds)];
    for (const route of ofMembers()) {
      const known = await askAsMember(route, { ...ids, meetingId }, "elsewhere");
      const made = await askAsMember(route, unknown({ ...ids, meetingId }), "elsewhere");
      expect([route, said(known)]).toEqual([route, said(made)]);
      expect(secrets.filter((secret) => known.body.includes(secret))).toEqual([]);
    }
  });
});

describe("one's own branch", () => {
  test("is answered, so that silence elsewhere says something", async () => {
    const ids = await own();
    const readable = guarded().filter(
      (route) =>
        route.startsWith("GET ") && route.includes("{bookId}") && !route.includes("{kind}"),
    );
    expect(readable.length).toBeGreaterThan(5);
    for (const route of readable) {
      const door = doorOf(route);
      const { status } = await askAs(route, ids, ["branchManager", "own branch", door]);
      expect([route, status]).toEqual([route, 200]);
    }
  });
});
