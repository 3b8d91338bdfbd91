// Associations in formation over HTTP, from the first women to the meeting of constitution.

import { z } from "zod";
import {
  choicesSchema,
  draftSchema,
  sessionSchema,
  subgroupsSchema,
} from "#core/wire/people-shape.ts";
import { idSchema, text } from "#core/wire/field-schemas.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { beginNewRound, recordChoices } from "./choices.ts";
import { foundFormed, writeDraft } from "./constitution.ts";
import { readForming } from "./forming-page.ts";
import { beginForming, holdSession, joinForming, leaveForming, seatForming } from "./forming.ts";
import { KINSHIPS, recordKinship } from "./kin.ts";

const KEEPING = { access: { kind: "session" as const, duty: "keepPeople" as const } };
const FOUNDING = { access: { kind: "session" as const, duty: "approveLoans" as const } };
const params = z.strictObject({ formingId: idSchema });

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["forming"], params };
}

export function formingRoutes(app: App, deps: Deps): void {
  beginningRoutes(app, deps);
  choosingRoutes(app, deps);
  foundingRoutes(app, deps);
}

function beginningRoutes(app: App, deps: Deps): void {
  app.post(
    "/api/forming",
    {
      config: KEEPING,
      schema: {
        summary: "Begin to form an association",
        operationId: "beginForming",
        tags: ["forming"],
        body: z.strictObject({
          formingId: idSchema.optional(),
          branchId: idSchema,
          name: text.min(1).max(120),
          leadIds: z.array(idSchema).max(60),
        }),
      },
    },
    async (request, reply) => {
      const formingId = await beginForming(deps, callerOf(request), request.body);
      return answer(reply, { formingId }, 201);
    },
  );
  app.get(
    "/api/forming/:formingId",
    { config: KEEPING, schema: about("An association in formation", "readForming") },
    async (request, reply) => {
      const { formingId } = request.params;
      return answer(reply, await readForming(deps, callerOf(request), formingId), 200);
    },
  );
  app.post(
    "/api/forming/:formingId/women",
    {
      config: KEEPING,
      schema: {
        ...about("A woman joins", "joinForming"),
        body: z.strictObject({ personId: idSchema, leadId: idSchema.nullable() }),
      },
    },
    async (request, reply) => {
      await joinForming(deps, callerOf(request), request.params.formingId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/forming/:formingId/leaving",
    {
      config: KEEPING,
      schema: {
        ...about("A woman does not go on", "leaveForming"),
        body: z.strictObject({ personId: idSchema }),
      },
    },
    async (request, reply) => {
      const { formingId } = request.params;
      await leaveForming(deps, callerOf(request), formingId, request.body.personId);
      return reply.code(204).send();
    },
  );
}

function choosingRoutes(app: App, deps: Deps): void {
  app.post(
    "/api/forming/:formingId/subgroups",
    {
      config: KEEPING,
      schema: { ...about("Who sits where", "seatForming"), body: subgroupsSchema },
    },
    async (request, reply) => {
      await seatForming(deps, callerOf(request), request.params.formingId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/forming/:formingId/choices",
    {
      config: KEEPING,
      schema: {
        ...about("What one woman answers of the others", "recordChoices"),
        body: choicesSchema,
      },
    },
    async (request, reply) => {
      await recordChoices(deps, callerOf(request), request.params.formingId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/forming/:formingId/round",
    { config: KEEPING, schema: about("All answer anew", "beginNewRound") },
    async (request, reply) => {
      await beginNewRound(deps, callerOf(request), request.params.formingId);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/people/kinship",
    {
      config: KEEPING,
      schema: {
        summary: "What two women are to each other",
        operationId: "recordKinship",
        tags: ["people"],
        body: z.strictObject({ oneId: idSchema, otherId: idSchema, kinship: z.enum(KINSHIPS) }),
      },
    },
    async (request, reply) => {
      await recordKinship(deps, callerOf(request), request.body);
      return reply.code(204).send();
    },
  );
}

function foundingRoutes(app: App, deps: Deps): void {
  app.post(
    "/api/forming/:formingId/sessions",
    {
      config: KEEPING,
      schema: { ...about("A session was held", "holdSession"), body: sessionSchema },
    },
    async (request, reply) => {
      await holdSession(deps, callerOf(request), request.params.formingId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/forming/:formingId/constitution",
    {
      config: KEEPING,
      schema: { ...about("The meeting of constitution", "writeConstitution"), body: draftSchema },
    },
    async (request, reply) => {
      await writeDraft(deps, callerOf(request), request.params.formingId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/forming/:formingId/founding",
    {
      config: FOUNDING,
      schema: {
        ...about("Found it: its book is opened", "foundFormed"),
        body: z.strictObject({ commandId: idSchema }),
      },
    },
    async (request, reply) => {
      const { formingId } = request.params;
      await foundFormed(deps, callerOf(request), formingId, request.body.commandId);
      return answer(reply, { bookId: formingId }, 200);
    },
  );
}
