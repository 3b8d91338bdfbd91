// An institution that starts empty, and the coming and going of its people, over real HTTP on a
// real PostgreSQL.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GivenPassword } from "#core/wire/staff.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { stoppedClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { testDatabase, type TestDatabase } from "#server/database/test-database.ts";
import type { App } from "#server/http/app-type.ts";
import { buildApp } from "#server/http/app.ts";
import { findBySession } from "./sessions.ts";

const CODE = "la-clave-del-primer-dia";
const PASSWORD = "quinua-y-canahua";

let database: TestDatabase;
let app: App;
let olga: string;
let branchId: string;

beforeAll(async () => {
  database = await testDatabase();
  const door = openDoor(database.gate, stoppedClock("2026-06-02T15:00:00.000Z"), BOLIVIA, 10);
  const deps = { ...door, newId: () => newId(), setUpCode: CODE, screens: null };
  app = await buildApp(deps, { logger: false, trustProxy: false });
});

afterAll(async () => {
  await app.close();
  await database.close();
});

const FIRST = {
  branchName: "El Alto",
  name: "Olga Peredo",
  login: "olga",
  document: "4567890",
  password: PASSWORD,
};

function ask(method: "GET" | "POST", url: string, cookie: string, payload?: object) {
  return app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
}

async function signIn(login: string, password: string): Promise<string> {
  const answer = await ask("POST", "/api/session", "", { login, password });
  if (answer.statusCode !== 200) return `refused ${answer.statusCode}`;
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}

async function hired(login: string, role: string): Promise<GivenPassword> {
  const person = { login, name: login, document: `CI-${login}`, role, branchIds: [branchId] };
  const answer = await ask("POST", "/api/staff", olga, person);
  expect(answer.statusCode).toBe(201);
  return answer.json<GivenPassword>();
}

async function arrived(login: string, role: string): Promise<{ staffId: string; cookie: string }> {
  const { staffId, password } = await hired(login, role);
  const cookie = await signIn(login, password);
  const chosen = `${PASSWORD}-2`;
  await ask("POST", "/api/session/password", cookie, { known: password, chosen });
  return { staffId, cookie };
}

function keyOf(answer: { json: () => unknown }): string {
  return (answer.json() as { error: { key: string } }).error.key;
}

describe("an empty institution", () => {
  test("is set up once, by whoever has the code, however many try at once", async () => {
    expect((await ask("GET", "/api/setup", "")).json()).toEqual({ isOpen: true });
    expect(keyOf(await ask("POST", "/api/setup", "", { ...FIRST, code: "otra" }))).toBe(
      "codeWrong",
    );
    const weak = { ...FIRST, code: CODE, password: "olga-olga-olga" };
    expect(keyOf(await ask("POST", "/api/setup", "", weak))).toBe("passwordCommon");
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask("POST", "/api/setup", "", { ...FIRST, code: CODE })),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1);
    expect((await ask("GET", "/api/setup", "")).json()).toEqual({ isOpen: false });
    olga = await signIn("olga", PASSWORD);
    const [branch] = (await ask("GET", "/api/branches", olga)).json<{ branchId: string }[]>();
    branchId = branch?.branchId ?? "";
    expect(branchId).not.toBe("");
  });
});

describe("a person who is hired", () => {
  test("chooses her own password before anything else is open to her", async () => {
    const { password } = await hired("teresa", "branchManager");
    const teresa = await signIn("teresa", password);
    expect(keyOf(await ask("GET", "/api/associations", teresa))).toBe("changePassword");
    expect(keyOf(await ask("POST", "/api/office/commands", teresa, {}))).toBe("changePassword");
    const change = (known: string, chosen: string) =>
      ask("POST", "/api/session/password", teresa, { known, chosen });
    expect(keyOf(await change("otra cosa", PASSWORD))).toBe("passwordWrong");
    expect(keyOf(await change(password, "corta"))).toBe("passwordShort");
    expect(keyOf(await change(password, password))).toBe("passwordSame");
    expect(keyOf(await change(password, "111111111111111"))).toBe("passwordCommon");
    expect((await change(password, PASSWORD)).statusCode).toBe(200);
    expect((await ask("GET", "/api/associations", teresa)).statusCode).toBe(200);
    expect(keyOf(await ask("GET", "/api/staff", teresa))).toBe("notAllowed");
  });

  test("has a sign-in of her own, and works in branches that exist", async () => {
    const twice = {
      login: "teresa",
      name: "Otra",
      document: "CI 1234",
      role: "asesora",
      branchIds: [branchId],
    };
    expect(keyOf(await ask("POST", "/api/staff", olga, twice))).toBe("loginTaken");
    const nowhere = { ...twice, login: "nadia", branchIds: [newId()] };
    expect(keyOf(await ask("POST", "/api/staff", olga, nowhere))).toBe("unknownBranch");
  });
});

describe("a leaver", () => {
  test("is cut at once: session, phone and sign-in", async () => {
    const { staffId, cookie } = await arrived("lucia", "asesora");
    const enrolled = await ask("POST", "/api/devices", cookie, { label: "teléfono" });
    const { deviceId, token } = enrolled.json<{ deviceId: string; token: string }>();
    const phone = () =>
      app.inject({
        method: "GET",
        url: "/api/field/agenda",
        headers: { authorization: `Device ${deviceId}:${token}` },
      });
    expect((await phone()).statusCode).toBe(200);
    expect((await ask("POST", `/api/staff/${staffId}/suspension`, olga)).statusCode).toBe(204);
    expect((await ask("GET", "/api/associations", cookie)).statusCode).toBe(401);
    expect((await phone()).statusCode).toBe(401);
    expect(await signIn("lucia", `${PASSWORD}-2`)).toBe("refused 401");
    const back = await ask("POST", `/api/staff/${staffId}/reinstatement`, olga);
    const { password } = back.json<GivenPassword>();
    expect(await signIn("lucia", password)).not.toMatch(/^refused/);
    expect((await phone()).statusCode).toBe(401);
  });

  test("who changes post may do at once what the new post may, and nothing else", async () => {
    const { staffId, cookie } = await arrived("sara", "asesora");
    const post = { role: "auditor", branchIds: [] };
    expect((await ask("POST", `/api/staff/${staffId}/post`, olga, post)).statusCode).toBe(204);
    expect(keyOf(await ask("POST", "/api/devices", cookie, { label: "x" }))).toBe("notAllowed");
    expect((await ask("GET", "/api/associations", cookie)).json()).toEqual([]);
  });
});

test("a second account of the same person is known as hers, however her document is written", async () => {
  const first = await arrived("elena", "asesora");
  const person = { login: "elena.dos", name: "E. Mamani", document: "ci elena", branchIds: [] };
  const hiring = await ask("POST", "/api/staff", olga, { ...person, role: "branchManager" });
  const { staffId, password } = hiring.json<GivenPassword>();
  const cookie = await signIn("elena.dos", password);
  const clock = stoppedClock("2026-06-02T15:00:00.000Z");
  const caller = await findBySession({ db: database.gate, clock }, cookie.split("=")[1] ?? "");
  expect(caller?.ownAccounts.toSorted()).toEqual([first.staffId, staffId].toSorted());
});

describe("operators", () => {
  test("do not raise themselves under another account of theirs", async () => {
    const own = {
      login: "olga.dos",
      name: "O. Peredo",
      document: "C.I. 4567890 LP",
      branchIds: [],
    };
    const hiring = await ask("POST", "/api/staff", olga, { ...own, role: "branchManager" });
    expect(keyOf(hiring)).toBe("notYourself");
    const other = await arrived("marta", "operator");
    const second = await ask("POST", "/api/staff", other.cookie, { ...own, role: "cashier" });
    const { staffId } = second.json<GivenPassword>();
    for (const act of ["suspension", "reinstatement", "password"])
      expect(keyOf(await ask("POST", `/api/staff/${staffId}/${act}`, olga))).toBe("notYourself");
    const raised = { role: "countryFinance", branchIds: [] };
    expect(keyOf(await ask("POST", `/api/staff/${staffId}/post`, olga, raised))).toBe(
      "notYourself",
    );
    await ask("POST", `/api/staff/${other.staffId}/suspension`, olga);
  });

  test("hear of a name that another country's act has only that it is taken", async () => {
    const requestId = newId();
    await database.db.query("insert into branch values ($1, 'MX', 'Puebla', 'MXN')", [newId()]);
    await database.db.query(
      `insert into staff (staff_id, login, name, role, password_hash, country)
        values ($1, 'rosa', 'Rosa Quispe', 'auditor', '', 'MX')`,
      [requestId],
    );
    await database.db.query(
      `insert into staff_act (act_id, at, by_staff_id, kind, subject_id, detail)
        values ($1, now(), $1, 'ownPassword', $1, '')`,
      [requestId],
    );
    const bare = await arrived("julia", "asesora");
    const post = { role: "auditor", branchIds: [], requestId };
    const person = { login: "juana", name: "Juana Paz", document: "8899001", ...post };
    const answers = [
      await ask("POST", `/api/staff/${bare.staffId}/post`, olga, post),
      await ask("POST", `/api/branches/${branchId}/name`, olga, { name: "El Alto", requestId }),
      await ask("POST", "/api/branches", olga, { name: "Viacha", requestId }),
      await ask("POST", "/api/staff", olga, person),
    ];
    expect(answers.map((answer) => [answer.statusCode, keyOf(answer)])).toEqual(
      answers.map(() => [409, "sameIdOtherContent"]),
    );
  });

  test("do not judge themselves, and never all leave", async () => {
    const people = (await ask("GET", "/api/staff", olga)).json<
      { staffId: string; login: string }[]
    >();
    const ownId = people.find(({ login }) => login === "olga")?.staffId ?? "";
    expect(keyOf(await ask("POST", `/api/staff/${ownId}/suspension`, olga))).toBe("notYourself");
    const other = await arrived("maria", "operator");
    const [one, two] = await Promise.all([
      ask("POST", `/api/staff/${other.staffId}/suspension`, olga),
      ask("POST", `/api/staff/${ownId}/suspension`, other.cookie),
    ]);
    expect([one.statusCode, two.statusCode].filter((status) => status === 204)).toHaveLength(1);
    const [row] = await database.db.query(
      "select count(*) as n from staff where role = 'operator' and is_active",
      [],
    );
    expect(row?.["n"]).toBe(1n);
  });
});

test("what was decided stays written", async () => {
  const rows = await database.db.query("select kind from staff_act order by at, act_id", []);
  expect(rows.map((row) => row["kind"])).toEqual(
    expect.arrayContaining(["setUp", "hired", "ownPassword", "suspended", "reinstated"]),
  );
});
