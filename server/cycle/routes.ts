// What the office asks about a cycle to come. Its commands go through the door of all commands.

import { z } from "zod";
import { idSchema } from "#core/wire/field-schemas.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { cycleView } from "./questions.ts";

export function cycleRoutes(app: App, deps: Deps): void {
  const { country } = deps;
  app.get(
    "/api/associations/:bookId/cycle",
    {
      config: { access: { kind: "session", duty: "readBranch" } },
      schema: {
        summary: "The cycle to come: request, offers, grant and payouts",
        operationId: "readCycle",
        tags: ["office"],
        params: z.strictObject({ bookId: idSchema }),
      },
    },
    async (request, reply) => {
      const view = await inAssociation(
        deps,
        request,
        request.params.bookId,
        (sql, { bookId }, today) => cycleView(sql, bookId, country, today),
      );
      if (view === null) throw new Refused(404, "notFound");
      return answer(reply, view, 200);
    },
  );
}
