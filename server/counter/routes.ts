// The cashier's page: what the branch received today, and what each woman of an association owes.

import { z } from "zod";
import { daySchema, idSchema } from "#core/wire/field-schemas.ts";
import { dayOf } from "#server/clock/branch-days.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { counterDay, counterWomen } from "./questions.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };

export function counterRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/counter",
    {
      config: READING,
      schema: {
        summary: "Receipts of a day outside the meetings, and the cash of the till",
        operationId: "readCounter",
        tags: ["branch"],
        querystring: z.strictObject({ day: daySchema.optional() }),
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { day = dayOf(deps, caller) } = request.query;
      const page = await scoped(deps, caller, (sql) => counterDay(sql, caller.branchIds, day));
      return answer(reply, page, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/counter",
    {
      config: READING,
      schema: {
        summary: "What each woman owes today",
        operationId: "listOwedToday",
        tags: ["office"],
        params: z.strictObject({ bookId: idSchema }),
      },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const women = await inAssociation(deps, request, bookId, (sql, _row, today) =>
        counterWomen(sql, bookId, today),
      );
      return answer(reply, women, 200);
    },
  );
}
