// The whole server over a branch of its own, for the tests that ask it over HTTP.

import { v7 as newId } from "uuid";
import { testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { buildApp } from "./app.ts";
import type { App } from "./app-type.ts";

export type TestApp = {
  readonly app: App;
  readonly branch: TestBranch;
  /** Headers of somebody who has just signed in. */
  readonly signIn: (login: string) => Promise<Record<string, string>>;
  /** A phone of Lucía's. */
  readonly enrol: () => Promise<{ deviceId: string; authorization: string }>;
  readonly close: () => Promise<void>;
};

const JSON_TYPE = { "content-type": "application/json" };

export async function testApp(): Promise<TestApp> {
  const branch = await testBranch();
  const deps = { ...branch.door, newId: () => newId(), setUpCode: "quinua-real", screens: null };
  const app = await buildApp(deps, { logger: false, trustProxy: true });
  const post = (url: string, body: object) =>
    app.inject({ method: "POST", url, headers: JSON_TYPE, payload: JSON.stringify(body) });
  return {
    app,
    branch,
    signIn: async (login) => {
      const answer = await post("/api/session", { login, password: DEMO_PASSWORD });
      if (answer.statusCode !== 200) throw new Error(`${login} could not sign in: ${answer.body}`);
      return { ...JSON_TYPE, cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "" };
    },
    enrol: async () => {
      const credentials = { login: "lucia", password: DEMO_PASSWORD, label: "teléfono" };
      const answer = await post("/api/field/enrolments", credentials);
      const { deviceId, token } = answer.json<{ deviceId: string; token: string }>();
      return { deviceId, authorization: `Device ${deviceId}:${token}` };
    },
    close: async () => {
      await app.close();
      await branch.database.close();
    },
  };
}
