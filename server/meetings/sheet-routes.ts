// Meetings held on paper: what waits for another pair of eyes, what a book has of them, and the
// keying in, which goes through the door of the phones.

import { z } from "zod";
import { idSchema } from "#core/wire/field-schemas.ts";
import { acceptSheet, SheetNotKept, type OfficeAsk } from "#server/commands/accept.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { keyingDesk, sheetsOfBook, unconfirmedSheets } from "./sheets.ts";
import { sheetFlaw } from "./whole-sheet.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };
/** What was witnessed is taken whatever the clock says. */
const HOLDING = {
  access: { kind: "session" as const, duty: "runMeetings" as const },
  needsNoDay: true,
};

/** Sixty women, six things each, and the table around them. */
const MOST_FACTS = 500;

const params = z.strictObject({ bookId: idSchema });

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["paper"] };
}

export function sheetRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/sheets",
    { config: READING, schema: about("Sheets another person has yet to compare", "listSheets") },
    async (request, reply) => {
      const caller = callerOf(request);
      const rows = await scoped(deps, caller, (sql) =>
        unconfirmedSheets(sql, caller.branchIds, caller),
      );
      return answer(reply, rows, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/sheets",
    {
      config: READING,
      schema: { ...about("Sheets of an association", "listSheetsOfBook"), params },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const caller = callerOf(request);
      const rows = await inAssociation(deps, request, bookId, (sql) =>
        sheetsOfBook(sql, bookId, caller),
      );
      return answer(reply, rows, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/keying",
    {
      config: HOLDING,
      schema: { ...about("What is needed to key a sheet in", "readKeyingDesk"), params },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const desk = await inAssociation(deps, request, bookId, (sql) => keyingDesk(sql, bookId));
      if (desk === null) throw new Refused(404, "notFound");
      return answer(reply, desk, 200);
    },
  );
  keyInRoute(app, deps);
}

function keyInRoute(app: App, deps: Deps): void {
  app.post(
    "/api/associations/:bookId/sheets",
    {
      config: HOLDING,
      schema: {
        ...about("A meeting held on paper, from its sheet", "keyInSheet"),
        params,
        body: z.strictObject({
          commands: z
            .array(z.strictObject({ commandId: idSchema, command: z.looseObject({}) }))
            .min(1)
            .max(MOST_FACTS),
        }),
      },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const { commands } = request.body;
      await inAssociation(deps, request, bookId, async () => undefined);
      const asks = commands.map((told): OfficeAsk => ({ ...told, bookId }));
      const [first, ...others] = asks;
      const flaw = sheetFlaw(commands.map(({ command }) => command));
      if (first === undefined || flaw !== null) throw new Refused(400, flaw ?? "unreadable");
      const { verdicts, hasConflict } = await kept(
        acceptSheet(deps, callerOf(request), [first, ...others]),
      );
      return answer(reply, { verdicts }, hasConflict ? 409 : 200);
    },
  );
}

/** What the database could not hold is said in words; the sheet is still before her, whole. */
async function kept<Answer>(keeping: Promise<Answer>): Promise<Answer> {
  try {
    return await keeping;
  } catch (failure) {
    if (failure instanceof SheetNotKept)
      throw new Refused(422, failure.reason === "idUsedBefore" ? "sheetNamesUsed" : "sheetNotKept");
    throw failure;
  }
}
