// What a branch asks every morning: the week, and who needs help with arrears.

import { z } from "zod";
import { daySchema } from "#core/wire/field-schemas.ts";
import { onEachDay } from "#server/clock/branch-days.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { arrearsOf } from "./arrears-list.ts";
import { weekOf } from "./week.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };

export function branchRoutes(app: App, deps: Deps): void {
  const { country } = deps;
  app.get(
    "/api/arrears",
    {
      config: READING,
      schema: {
        summary: "Women in arrears, on both clocks",
        operationId: "listArrears",
        tags: ["branch"],
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const rows = await scoped(deps, caller, (sql) =>
        onEachDay(deps, caller, ({ branchIds, today }) =>
          arrearsOf(sql, branchIds, country, today),
        ),
      );
      return answer(reply, rows, 200);
    },
  );
  app.get(
    "/api/week",
    {
      config: READING,
      schema: {
        summary: "Meetings of seven days",
        operationId: "listWeek",
        tags: ["branch"],
        querystring: z.strictObject({ from: daySchema }),
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { from } = request.query;
      const rows = await scoped(deps, caller, (sql) =>
        onEachDay(deps, caller, ({ branchIds, today }) =>
          weekOf(sql, { ...caller, branchIds }, from, today),
        ),
      );
      return answer(reply, rows, 200);
    },
  );
}
