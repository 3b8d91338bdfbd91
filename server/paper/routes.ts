// The association's paper, for whoever may read the association.

import { z } from "zod";
import { PAPER_KINDS } from "#core/wire/paper.ts";
import { idSchema } from "#core/wire/field-schemas.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { press } from "./press.ts";
import { drawUp } from "./print.ts";

const LONGEST_KIND = 40;

export function paperRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/associations/:bookId/paper/:kind",
    {
      config: { access: { kind: "session", duty: "readBranch" } },
      schema: {
        summary: "A document of the association as PDF",
        operationId: "printPaper",
        tags: ["paper"],
        params: z.strictObject({ bookId: idSchema, kind: z.string().max(LONGEST_KIND) }),
        querystring: z.strictObject({
          meetingId: idSchema.optional(),
          memberId: idSchema.optional(),
          record: idSchema.optional(),
        }),
      },
    },
    async (request, reply) => {
      const kind = PAPER_KINDS.find((known) => known === request.params.kind);
      const { meetingId = null, memberId = null, record: recordId = null } = request.query;
      const drawn = await inAssociation(
        deps,
        request,
        request.params.bookId,
        async (sql, row, today, zone) =>
          kind === undefined
            ? null
            : drawUp({ ...deps, sql, today, zone }, row, kind, { meetingId, memberId, recordId }),
      );
      if (drawn === null) throw new Refused(404, "notFound");
      return reply
        .type("application/pdf")
        .header("content-disposition", `inline; filename="${kind}.pdf"`)
        .send(await press(drawn.page));
    },
  );
}
