// Books that begin with balances, for the office: proposed by one person and read, refused or taken
// back. Another one opens them by a command at the door of the books.

import { z } from "zod";
import { idSchema } from "#core/wire/field-schemas.ts";
import { proposedOpening, refusedOpening } from "#core/wire/openings.ts";
import { onEachDay } from "#server/clock/branch-days.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { proposeOpening, refuseOpening, withdrawOpening } from "./propose.ts";
import { openingRows } from "./questions.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };
const PROPOSING = { access: { kind: "session" as const, duty: "proposeChanges" as const } };
const APPROVING = { access: { kind: "session" as const, duty: "approveChanges" as const } };

const params = z.strictObject({ proposalId: idSchema });

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["openings"] };
}

export function openingRoutes(app: App, deps: Deps): void {
  const { country } = deps;
  app.get(
    "/api/openings",
    { config: READING, schema: about("Books that would begin with balances", "listOpenings") },
    async (request, reply) => {
      const caller = callerOf(request);
      const rows = await scoped(deps, caller, (sql) =>
        onEachDay(deps, caller, ({ branchIds, today }) =>
          openingRows(sql, { ...caller, branchIds }, { country, today }),
        ),
      );
      return answer(reply, rows, 200);
    },
  );
  app.post(
    "/api/openings",
    {
      config: PROPOSING,
      schema: { ...about("Propose to open a book", "proposeOpening"), body: proposedOpening },
    },
    async (request, reply) => {
      await proposeOpening(deps, callerOf(request), request.body);
      return answer(reply, {}, 201);
    },
  );
  app.post(
    "/api/openings/:proposalId/refusal",
    {
      config: APPROVING,
      schema: { ...about("Refuse an opening", "refuseOpening"), params, body: refusedOpening },
    },
    async (request, reply) => {
      const { proposalId } = request.params;
      await refuseOpening(deps, callerOf(request), { proposalId, ...request.body });
      return answer(reply, {}, 200);
    },
  );
  app.post(
    "/api/openings/:proposalId/withdrawal",
    {
      config: PROPOSING,
      schema: { ...about("Take back an opening of one's own", "withdrawOpening"), params },
    },
    async (request, reply) => {
      await withdrawOpening(deps, callerOf(request), request.params.proposalId);
      return answer(reply, {}, 200);
    },
  );
}
