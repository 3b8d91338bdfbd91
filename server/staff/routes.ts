// Signing in and out, and enrolling phones.

import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { mayDo } from "#core/people/role.ts";
import { idSchema } from "#core/wire/field-schemas.ts";
import type { Enrolment } from "#core/wire/staff.ts";
import { callerOf, refuseForeign, SESSION_COOKIE } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { App } from "#server/http/app-type.ts";
import { atEntrance } from "#server/database/scope.ts";
import { devicesFor, enrol, newName, revoke } from "./devices.ts";
import { callerFrom, type Caller } from "./caller.ts";
import { newGuesses, type Guesses } from "./guesses.ts";
import { checkPassword, findBySession, idOf, signIn, signOut } from "./sessions.ts";
import { changePassword } from "./own-password.ts";
import { sealKey } from "./seal-key.ts";
import { viewOf } from "./view.ts";

const credentials = {
  login: z.string().min(1).max(80),
  password: z.string().min(1).max(200),
};
const phone = {
  label: z.string().trim().min(1).max(80),
  /** Made on the phone itself; phones of the first version are named here. */
  device: z
    .strictObject({ deviceId: idSchema, token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
    .optional(),
};
type AskedPhone = z.infer<z.ZodObject<typeof phone>>;

export function staffRoutes(app: App, deps: Deps): void {
  const guesses = newGuesses();
  const check = passwordCheck(deps, guesses);
  sessionRoutes(app, deps, check);
  passwordRoute(app, deps, guesses);
  deviceRoutes(app, deps, check);
}

type Credentials = { readonly login: string; readonly password: string };
type Check = (request: FastifyRequest<{ Body: Credentials }>) => Promise<string>;

/** The person's id for the right password, or a refusal; one count of guesses for every door. */
function passwordCheck(deps: Deps, guesses: Guesses): Check {
  return async (request) => {
    refuseForeign(request);
    const { ip, body } = request;
    const from = { ip, login: body.login };
    request.aboutId = await idOf(deps, body.login);
    const staffId = await guesses.tried(from, () => checkPassword(deps, body));
    if (staffId === null) throw new Refused(401, "signInFailed");
    return staffId;
  };
}

function sessionRoutes(app: App, deps: Deps, check: Check): void {
  app.post(
    "/api/session",
    {
      config: { access: { kind: "public" } },
      schema: {
        summary: "Sign in",
        operationId: "signIn",
        tags: ["staff"],
        body: z.strictObject(credentials),
      },
    },
    async (request, reply) => {
      const token = await signIn(deps, await check(request));
      const caller = await findBySession(deps, token);
      if (caller === null) throw new Refused(401, "signInFailed");
      void reply.setCookie(SESSION_COOKIE, token, {
        httpOnly: true,
        sameSite: "strict",
        path: "/",
        secure: request.protocol === "https",
      });
      return answer(reply, await viewOf(deps, caller), 200);
    },
  );
  app.get(
    "/api/session",
    {
      config: { access: { kind: "session", duty: null } },
      schema: { summary: "Who is signed in", operationId: "readSession", tags: ["staff"] },
    },
    async (request, reply) => answer(reply, await viewOf(deps, callerOf(request)), 200),
  );
  app.delete(
    "/api/session",
    {
      config: { access: { kind: "session", duty: null } },
      schema: { summary: "Sign out", operationId: "signOut", tags: ["staff"] },
    },
    async (request, reply) => {
      await signOut(deps, callerOf(request), request.cookies[SESSION_COOKIE] ?? "");
      void reply.clearCookie(SESSION_COOKIE, { path: "/" });
      return reply.code(204).send();
    },
  );
}

function passwordRoute(app: App, deps: Deps, guesses: Guesses): void {
  app.post(
    "/api/session/password",
    {
      config: { access: { kind: "session", duty: null } },
      schema: {
        summary: "Choose another password",
        operationId: "changePassword",
        tags: ["staff"],
        body: z.strictObject({ known: credentials.password, chosen: credentials.password }),
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { login } = caller;
      const { known, chosen } = request.body;
      const token = request.cookies[SESSION_COOKIE] ?? "";
      const from = { ip: request.ip, login };
      const staffId = await guesses.tried(from, () =>
        checkPassword(deps, { login, password: known }),
      );
      if (staffId !== caller.staffId) throw new Refused(400, "passwordWrong");
      await changePassword(deps, caller, { known, chosen, token });
      return answer(reply, await viewOf(deps, { ...caller, mustChange: false }), 200);
    },
  );
}

function deviceRoutes(app: App, deps: Deps, check: Check): void {
  app.post(
    "/api/field/enrolments",
    {
      config: { access: { kind: "public" } },
      schema: {
        summary: "Enrol a phone with the sign-in of its asesora",
        operationId: "enrolPhone",
        tags: ["field"],
        body: z.strictObject({ ...credentials, ...phone }),
      },
    },
    async (request, reply) => {
      const caller = await personOf(deps, await check(request));
      return answer(reply, await enrolment(deps, caller, request.body), 200);
    },
  );
  app.post(
    "/api/devices",
    {
      config: { access: { kind: "session", duty: "runMeetings" }, needsNoDay: true },
      schema: {
        summary: "Enrol a phone from a session",
        operationId: "enrolDevice",
        tags: ["staff"],
        body: z.strictObject(phone),
      },
    },
    async (request, reply) =>
      answer(reply, await enrolment(deps, callerOf(request), request.body), 200),
  );
  app.get(
    "/api/devices",
    {
      config: { access: { kind: "session", duty: "administerDevices" } },
      schema: { summary: "Phones of my branches", operationId: "listDevices", tags: ["staff"] },
    },
    async (request, reply) => answer(reply, await devicesFor(deps, callerOf(request)), 200),
  );
  app.post(
    "/api/devices/:deviceId/revocation",
    {
      config: { access: { kind: "session", duty: "administerDevices" } },
      schema: {
        summary: "Revoke a phone",
        operationId: "revokeDevice",
        tags: ["staff"],
        params: z.strictObject({ deviceId: idSchema }),
      },
    },
    async (request: FastifyRequest<{ Params: { deviceId: string } }>, reply) => {
      const isKnown = await revoke(deps, callerOf(request), request.params.deviceId);
      if (!isKnown) throw new Refused(404, "notFound");
      return reply.code(204).send();
    },
  );
}

async function enrolment(deps: Deps, caller: Caller, asked: AskedPhone): Promise<Enrolment> {
  if (!mayDo(caller.role, "runMeetings")) throw new Refused(403, "noDuty");
  if (caller.mustChange) throw new Refused(403, "changePassword");
  const name = asked.device ?? newName(deps.newId);
  const device = await enrol(deps, name, caller.staffId, asked.label);
  return { ...device, staff: await viewOf(deps, caller), sealKey: await sealKey(deps) };
}

async function personOf(deps: Deps, staffId: string): Promise<Caller> {
  const [row] = await atEntrance(deps, (sql) =>
    sql.query(
      `select p.staff_id, p.name, p.login, p.role, p.must_change, p.staff_id as device_id,
        array(select b.branch_id::text from staff_branch b where b.staff_id = p.staff_id) as branch_ids,
        array(select p.country union select r.country from staff_branch b join branch r on r.branch_id = b.branch_id
          where b.staff_id = p.staff_id) as countries,
        array(select r.branch_id::text || ' ' || r.country || ' ' || coalesce(r.zone, '')
          from staff_branch b join branch r on r.branch_id = b.branch_id where b.staff_id = p.staff_id) as places
      from staff p where p.staff_id = $1`,
      [staffId],
    ),
  );
  if (row === undefined) throw new Refused(401, "signInFailed");
  return callerFrom(row);
}
