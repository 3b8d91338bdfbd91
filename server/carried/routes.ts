// What the office asks about savings between two associations.

import { dayOf } from "#server/clock/branch-days.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { savingsOnTheWay } from "./questions.ts";

export function carriedRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/savings-on-the-way",
    {
      config: { access: { kind: "session", duty: "readBranch" } },
      schema: {
        summary: "Savings on the way between two associations",
        operationId: "listSavingsOnTheWay",
        tags: ["changes"],
      },
    },
    async (request, reply) => {
      const { country } = deps;
      const caller = callerOf(request);
      const today = dayOf(deps, caller);
      const rows = await scoped(deps, caller, (sql) =>
        savingsOnTheWay(sql, caller.branchIds, { country, today }),
      );
      return answer(reply, rows, 200);
    },
  );
}
