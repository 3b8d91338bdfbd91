// Promotion over HTTP: women met, assemblies held, and whom to call back.

import { z } from "zod";
import { daySchema, idSchema } from "#core/wire/field-schemas.ts";
import { leadSchema, promotionSchema } from "#core/wire/people-shape.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { addLead, addPromotion, callBack, promotionPage } from "./promotion.ts";

const KEEPING = { access: { kind: "session" as const, duty: "keepPeople" as const } };

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["promotion"] };
}

export function promotionRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/promotion",
    {
      config: KEEPING,
      schema: about("Women met, assemblies, associations in formation", "readPromotion"),
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const page = await scoped(deps, caller, (sql) => promotionPage(sql, caller));
      return answer(reply, page, 200);
    },
  );
  app.post(
    "/api/promotion/assemblies",
    {
      config: KEEPING,
      schema: { ...about("An assembly was held", "addPromotion"), body: promotionSchema },
    },
    async (request, reply) => {
      const promotionId = await addPromotion(deps, callerOf(request), request.body);
      return answer(reply, { promotionId }, 201);
    },
  );
  app.post(
    "/api/promotion/leads",
    { config: KEEPING, schema: { ...about("A woman was met", "addLead"), body: leadSchema } },
    async (request, reply) => {
      const leadId = await addLead(deps, callerOf(request), request.body);
      return answer(reply, { leadId }, 201);
    },
  );
  app.post(
    "/api/promotion/leads/:leadId/call",
    {
      config: KEEPING,
      schema: {
        ...about("What came of calling her back", "callBack"),
        params: z.strictObject({ leadId: idSchema }),
        body: z.strictObject({ callOn: daySchema.nullable(), isLost: z.boolean() }),
      },
    },
    async (request, reply) => {
      await callBack(deps, callerOf(request), request.params.leadId, request.body);
      return reply.code(204).send();
    },
  );
}
