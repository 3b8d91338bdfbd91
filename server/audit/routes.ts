// The audit log in the office, for those who look over the shoulders of the others. Looking at it
// is a row of it too.

import { z } from "zod";
import { AUDIT_KINDS, type AnchorState } from "#core/wire/audit.ts";
import { idSchema } from "#core/wire/field-schemas.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Sql } from "#server/database/db.ts";
import { auditing } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";
import { isOurAnchor, lastAnchor } from "./anchors.ts";
import { latestLines, peopleAndBooks } from "./latest.ts";

const querystring = z.strictObject({
  kind: z.enum(AUDIT_KINDS).optional(),
  bookId: idSchema.optional(),
  staffId: idSchema.optional(),
  before: idSchema.optional(),
  line: z.coerce.number().int().min(0).max(2_000_000_000).optional(),
});

export function auditLogRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/audit",
    {
      config: { access: { kind: "session", duty: "readAudit" } },
      schema: {
        summary: "The latest rows of the audit log",
        operationId: "readAudit",
        tags: ["audit"],
        querystring,
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { branchIds } = caller;
      const { kind = null, bookId = null, staffId = null, before, line = 0 } = request.query;
      const asked = { branchIds, kind, bookId, staffId };
      const read = await auditing(deps, caller, async (sql) => ({
        ...(await latestLines(sql, {
          ...asked,
          before: before === undefined ? null : { pageId: before, line },
        })),
        ...(await peopleAndBooks(sql, branchIds)),
        anchor: await anchorState(sql, deps),
      }));
      return answer(reply, read, 200);
    },
  );
}

/** Whether the last anchor is ours and the chain still holds what it says. */
async function anchorState(
  sql: Pick<Sql, "query">,
  { country, anchors }: Deps,
): Promise<AnchorState | null> {
  if (anchors === undefined) return null;
  const anchor = await lastAnchor(anchors, country.code);
  if (anchor === null) return null;
  const [row] = await sql.query("select hash from audit_link where country = $1 and number = $2", [
    country.code,
    anchor.number,
  ]);
  const agrees = isOurAnchor(anchor) && row?.["hash"] === anchor.hash;
  return { turn: anchor.turn, link: Number(anchor.number), at: anchor.at, agrees };
}
