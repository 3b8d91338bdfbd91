// The people room over HTTP: a woman written down, found again, changed, and what she agreed to.

import { z } from "zod";
import { idSchema } from "#core/wire/field-schemas.ts";
import { consentSchema, personSchema } from "#core/wire/people-shape.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import { administering, scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { recordConsent } from "./consents.ts";
import { likelyPersons } from "./likely.ts";
import { readPerson } from "./person-input.ts";
import { personInScope } from "./read-person.ts";
import { homeIn } from "./scope.ts";
import { peopleKey } from "./sealing.ts";
import { addPerson, changePerson } from "./write-person.ts";

const KEEPING = { access: { kind: "session" as const, duty: "keepPeople" as const } };
const params = z.strictObject({ personId: idSchema });

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["people"] };
}

export function personRoutes(app: App, deps: Deps): void {
  app.post(
    "/api/people/likeness",
    {
      config: KEEPING,
      schema: {
        ...about("Who may be the same woman", "findLikePersons"),
        body: z.strictObject({
          branchId: idSchema,
          person: personSchema,
          exceptId: idSchema.nullable(),
        }),
      },
    },
    async (request, reply) => {
      const { branchId, person, exceptId } = request.body;
      const caller = callerOf(request);
      const home = await scoped(deps, caller, (sql) => homeIn(sql, caller, branchId));
      const read = readPerson(person, home.country, dayAt(deps, caller, branchId));
      const asked = { person: read, country: home.country, exceptId };
      const key = await peopleKey(deps);
      const found = await administering(deps, { ...caller, countries: [home.country] }, (sql) =>
        likelyPersons(sql, key, caller, asked),
      );
      return answer(reply, found, 200);
    },
  );
  app.post(
    "/api/people",
    {
      config: KEEPING,
      schema: {
        ...about("Write a woman down", "addPerson"),
        body: z.strictObject({
          personId: idSchema,
          branchId: idSchema,
          person: personSchema,
          livesWithId: idSchema.nullable(),
        }),
      },
    },
    async (request, reply) => {
      await addPerson(deps, callerOf(request), request.body);
      return answer(reply, { personId: request.body.personId }, 201);
    },
  );
  knownRoutes(app, deps);
}

function knownRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/people/:personId",
    { config: KEEPING, schema: { ...about("One woman", "readPerson"), params } },
    async (request, reply) => {
      const { personId } = request.params;
      const [caller, key] = [callerOf(request), await peopleKey(deps)];
      const known = await scoped(deps, caller, (sql) => personInScope(sql, key, caller, personId));
      return answer(reply, known, 200);
    },
  );
  app.post(
    "/api/people/:personId",
    {
      config: KEEPING,
      schema: {
        ...about("Change what is written of a woman", "changePerson"),
        params,
        body: z.strictObject({ version: z.int().min(1), person: personSchema }),
      },
    },
    async (request, reply) => {
      await changePerson(deps, callerOf(request), request.params.personId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/people/:personId/consents",
    {
      config: KEEPING,
      schema: { ...about("What she agrees to", "recordConsent"), params, body: consentSchema },
    },
    async (request, reply) => {
      await recordConsent(deps, callerOf(request), request.params.personId, request.body);
      return reply.code(204).send();
    },
  );
}
