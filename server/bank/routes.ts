// The bank's side of the cash: lines of its statement come in, and what waits for them is shown.

import { z } from "zod";
import { daySchema, idSchema } from "#core/wire/field-schemas.ts";
import type { BankPage } from "#core/wire/branch.ts";
import { lineSchema, positiveMoney } from "#core/wire/schemas.ts";
import { onEachDay } from "#server/clock/branch-days.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { readStatement } from "./statement.ts";
import { bankPage } from "./waiting.ts";

const MOST_LINES = 2_000;

export function bankRoutes(app: App, deps: Deps): void {
  const { country } = deps;
  app.get(
    "/api/bank",
    {
      config: { access: { kind: "session", duty: "readBranch" } },
      schema: {
        summary: "Deposits and lines of the bank that wait for each other",
        operationId: "readBank",
        tags: ["branch"],
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const pages = await scoped(deps, caller, (sql) =>
        onEachDay(deps, caller, async ({ branchIds, today }) => [
          await bankPage(sql, branchIds, country, today),
        ]),
      );
      const deposits = pages.flatMap((page) => page.deposits);
      const lines = pages.flatMap((page) => page.lines);
      return answer(reply, { deposits, lines } satisfies BankPage, 200);
    },
  );
  app.post(
    "/api/bank/lines",
    {
      config: { access: { kind: "session", duty: "matchBank" } },
      schema: {
        summary: "Lines of the bank's statement; those read before are known",
        operationId: "addBankLines",
        tags: ["branch"],
        body: z.strictObject({
          branchId: idSchema,
          bankAccount: lineSchema,
          lines: z
            .array(
              z.strictObject({ bookedOn: daySchema, amount: positiveMoney, reference: lineSchema }),
            )
            .min(1)
            .max(MOST_LINES),
        }),
      },
    },
    async (request, reply) =>
      answer(reply, await readStatement(deps, callerOf(request), request.body), 200),
  );
}
