// Setting the institution up, and administering its people and branches.

import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { ROLES } from "#core/people/role.ts";
import { idSchema } from "#core/wire/field-schemas.ts";
import { callerOf, refuseForeign, SESSION_COOKIE } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { documentOf } from "./accounts.ts";
import { wishOf, type Wish } from "./asked-once.ts";
import { listBranches, moveClock, openBranch, renameBranch } from "./branches.ts";
import { newGuesses } from "./guesses.ts";
import { giveNew, hire, listPeople, reassign, suspend } from "./people.ts";
import { isSetUpOpen, setUp } from "./set-up.ts";

const ADMINISTERING = { access: { kind: "session" as const, duty: "administerStaff" as const } };
const name = z.string().trim().min(1).max(120);
const login = z
  .string()
  .trim()
  .regex(/^[a-z0-9._-]{2,40}$/);
const document = z
  .string()
  .trim()
  .max(40)
  .refine((written) => documentOf(written).length >= 4);
const post = { role: z.enum(ROLES), branchIds: z.array(idSchema).max(100) };
const personParams = z.strictObject({ staffId: idSchema });
const requestId = idSchema.optional();
/** Screens of the first version sent nothing. */
const bare = z.strictObject({ requestId }).nullish();

export function peopleRoutes(app: App, deps: Deps): void {
  setUpRoutes(app, deps);
  staffRoutes(app, deps);
  actRoutes(app, deps);
  branchRoutes(app, deps);
}

type Asked = Readonly<Record<string, unknown>> & { readonly requestId?: string | undefined };

/** What is asked: where, about whom, and with which words. */
function wishIn(request: FastifyRequest): Wish {
  const { url = "" } = request.routeOptions;
  const { requestId: name, ...words } = (request.body ?? {}) as Asked;
  const token = request.cookies[SESSION_COOKIE] ?? "";
  return wishOf(name, { url, params: request.params, words }, token);
}

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["staff"] };
}

function setUpRoutes(app: App, deps: Deps): void {
  const guesses = newGuesses();
  app.get(
    "/api/setup",
    {
      config: { access: { kind: "public" } },
      schema: about("Whether nobody is there yet", "readSetUp"),
    },
    async (_request, reply) => answer(reply, { isOpen: await isSetUpOpen(deps) }, 200),
  );
  app.post(
    "/api/setup",
    {
      config: { access: { kind: "public" } },
      schema: {
        ...about("Open the first branch and become its operator", "setUp"),
        body: z.strictObject({
          code: z.string().max(100),
          branchName: name,
          name,
          login,
          document,
          password: z.string().max(200),
        }),
      },
    },
    async (request, reply) => {
      refuseForeign(request);
      const from = { ip: request.ip, login: "setup" };
      await guesses.refuseTooMany(from);
      await setUp(deps, request.body).catch(async (failure: unknown) => {
        await guesses.countWrong(from);
        throw failure;
      });
      return reply.code(204).send();
    },
  );
}

function staffRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/staff",
    { config: ADMINISTERING, schema: about("The people of the institution", "listStaff") },
    async (request, reply) => answer(reply, await listPeople(deps, callerOf(request)), 200),
  );
  app.post(
    "/api/staff",
    {
      config: ADMINISTERING,
      schema: {
        ...about("Hire a person", "hire"),
        body: z.strictObject({ login, name, document, ...post, requestId }),
      },
    },
    async (request, reply) =>
      answer(reply, await hire(deps, callerOf(request), request.body, wishIn(request)), 201),
  );
  app.post(
    "/api/staff/:staffId/post",
    {
      config: ADMINISTERING,
      schema: {
        ...about("Give a person other work", "reassign"),
        params: personParams,
        body: z.strictObject({ ...post, document: document.optional(), requestId }),
      },
    },
    async (request, reply) => {
      await reassign(
        deps,
        callerOf(request),
        request.params.staffId,
        request.body,
        wishIn(request),
      );
      return reply.code(204).send();
    },
  );
}

/** What may be decided about a person in one word. */
function actRoutes(app: App, deps: Deps): void {
  app.post(
    "/api/staff/:staffId/suspension",
    {
      config: ADMINISTERING,
      schema: { ...about("Suspend a person at once", "suspend"), params: personParams, body: bare },
    },
    async (request, reply) => {
      await suspend(deps, callerOf(request), request.params.staffId, wishIn(request));
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/staff/:staffId/reinstatement",
    {
      config: ADMINISTERING,
      schema: { ...about("Take a person back", "reinstate"), params: personParams, body: bare },
    },
    async (request, reply) =>
      answer(
        reply,
        await giveNew(
          deps,
          callerOf(request),
          request.params.staffId,
          "reinstated",
          wishIn(request),
        ),
        200,
      ),
  );
  app.post(
    "/api/staff/:staffId/password",
    {
      config: ADMINISTERING,
      schema: {
        ...about("Give a person a new password", "givePassword"),
        params: personParams,
        body: bare,
      },
    },
    async (request, reply) =>
      answer(
        reply,
        await giveNew(
          deps,
          callerOf(request),
          request.params.staffId,
          "passwordGiven",
          wishIn(request),
        ),
        200,
      ),
  );
}

function branchRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/branches",
    { config: ADMINISTERING, schema: about("Every branch", "listBranches") },
    async (request, reply) => answer(reply, await listBranches(deps, callerOf(request)), 200),
  );
  app.post(
    "/api/branches",
    {
      config: ADMINISTERING,
      schema: {
        ...about("Open a branch", "openBranch"),
        body: z.strictObject({ name, requestId }),
      },
    },
    async (request, reply) => {
      const branchId = await openBranch(
        deps,
        callerOf(request),
        request.body.name,
        wishIn(request),
      );
      return answer(reply, { branchId }, 201);
    },
  );
  app.post(
    "/api/branches/:branchId/name",
    {
      config: ADMINISTERING,
      schema: {
        ...about("Rename a branch", "renameBranch"),
        params: z.strictObject({ branchId: idSchema }),
        body: z.strictObject({ name, requestId }),
      },
    },
    async (request, reply) => {
      const { branchId } = request.params;
      await renameBranch(deps, callerOf(request), branchId, request.body.name, wishIn(request));
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/branches/:branchId/zone",
    {
      config: ADMINISTERING,
      schema: {
        ...about("Say where a branch is on the clock", "moveClock"),
        params: z.strictObject({ branchId: idSchema }),
        body: z.strictObject({ zone: z.string().max(60), requestId }),
      },
    },
    async (request, reply) => {
      const asked = { branchId: request.params.branchId, zone: request.body.zone };
      await moveClock(deps, callerOf(request), asked, wishIn(request));
      return reply.code(204).send();
    },
  );
}
