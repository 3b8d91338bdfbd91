// Whose an association is, and the card she hands over.

import { z } from "zod";
import { idSchema } from "#core/wire/field-schemas.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { handoverCard } from "./handover.ts";
import { asesoraPage } from "./questions.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };
const params = z.strictObject({ bookId: idSchema });

export function asesoraRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/associations/:bookId/asesora",
    {
      config: READING,
      schema: {
        summary: "Who looks after the association, and who did",
        operationId: "readAsesora",
        tags: ["branch"],
        params,
      },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const { staffId } = callerOf(request);
      const page = await inAssociation(deps, request, bookId, (sql, _row, today) =>
        asesoraPage(sql, bookId, staffId, today),
      );
      return answer(reply, page, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/handover",
    {
      config: READING,
      schema: {
        summary: "What whoever goes there next must know",
        operationId: "readHandover",
        tags: ["branch"],
        params,
      },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const { staffId } = callerOf(request);
      const card = await inAssociation(deps, request, bookId, (sql, row, today) =>
        handoverCard(sql, row, staffId, today),
      );
      if (card === null) throw new Refused(404, "notFound");
      return answer(reply, card, 200);
    },
  );
}
