// The women's own account, for whoever may read the association.

import { z } from "zod";
import { idSchema } from "#core/wire/field-schemas.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { internalPage, statementOf } from "./internal-questions.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };

export function internalRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/associations/:bookId/internal",
    {
      config: READING,
      schema: {
        summary: "The women's own account: loans, movements, share-outs",
        operationId: "readInternal",
        tags: ["office"],
        params: z.strictObject({ bookId: idSchema }),
      },
    },
    async (request, reply) => {
      const page = await inAssociation(deps, request, request.params.bookId, (sql, row) =>
        internalPage(sql, row.bookId, row.principalOutstanding.currency),
      );
      return answer(reply, page, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/statement/:memberId",
    {
      config: READING,
      schema: {
        summary: "What one woman saved, took and owes the account, movement by movement",
        operationId: "readStatement",
        tags: ["office"],
        params: z.strictObject({ bookId: idSchema, memberId: idSchema }),
      },
    },
    async (request, reply) => {
      const { bookId, memberId } = request.params;
      const lines = await inAssociation(deps, request, bookId, (sql, row) =>
        statementOf(sql, bookId, memberId, row.principalOutstanding.currency),
      );
      return answer(reply, lines, 200);
    },
  );
}
