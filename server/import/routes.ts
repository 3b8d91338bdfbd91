// A running association is brought in: the template, and the dry check of a filled one. What is
// written in the end goes through the same door as everything else.

import { z } from "zod";
import { FILE_TYPES, LARGEST_FILE, TEMPLATE_FORMATS } from "#core/wire/importing.ts";
import { idSchema } from "#core/wire/field-schemas.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { checkFile } from "./check.ts";
import { sameNames } from "./same-name.ts";
import { emptySheets, flatFileOf, spreadsheetOf } from "./template.ts";

const BRINGING = { access: { kind: "session" as const, duty: "proposeChanges" as const } };

export function importRoutes(app: App, deps: Deps): void {
  templateRoute(app);
  void app.register(async (scope) => {
    acceptFiles(scope as App);
    checkRoute(scope as App, deps);
  });
}

/** Here alone a body may be a file: everywhere else only JSON is read. */
function acceptFiles(app: App): void {
  const options = { parseAs: "buffer" as const, bodyLimit: LARGEST_FILE };
  app.addContentTypeParser(Object.values(FILE_TYPES), options, (_request, body, done) => {
    done(null, body);
  });
}

function templateRoute(app: App): void {
  app.get(
    "/api/imports/template/:format",
    {
      config: BRINGING,
      schema: {
        summary: "The template for a running association",
        operationId: "readImportTemplate",
        tags: ["import"],
        params: z.strictObject({ format: z.enum(TEMPLATE_FORMATS) }),
      },
    },
    async (request, reply) => {
      const { format } = request.params;
      const sheets = emptySheets();
      const body =
        format === "xlsx" ? await spreadsheetOf(sheets) : Buffer.from(flatFileOf(sheets), "utf8");
      return reply
        .type(format === "csv" ? `${FILE_TYPES.csv}; charset=utf-8` : FILE_TYPES.xlsx)
        .header("content-disposition", `attachment; filename="ayni-asociacion.${format}"`)
        .send(body);
    },
  );
}

function checkRoute(app: App, deps: Deps): void {
  const { country } = deps;
  app.post(
    "/api/imports/check",
    {
      config: BRINGING,
      bodyLimit: LARGEST_FILE,
      schema: {
        summary: "What a filled template would bring, or what must be put right in it",
        operationId: "checkImport",
        tags: ["import"],
        querystring: z.strictObject({ branchId: idSchema }),
      },
    },
    async (request, reply) => {
      const { branchId } = request.query;
      const caller = callerOf(request);
      if (!caller.branchIds.includes(branchId)) throw new Refused(404, "notFound");
      const file = request.body;
      if (!Buffer.isBuffer(file)) throw new Refused(400, "unreadable");
      const today = dayAt(deps, caller, branchId);
      const check = await checkFile(file, { country, branchId, today });
      const notices = await scoped(deps, caller, (sql) => sameNames(sql, branchId, check));
      return answer(reply, { ...check, notices: [...notices, ...check.notices] }, 200);
    },
  );
}
