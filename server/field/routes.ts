// What phones ask: agenda, checkout, events, and the door for their commands.

import { z } from "zod";
import { idSchema } from "#core/wire/field-schemas.ts";
import { acceptCommands } from "#server/commands/accept.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { agendaFor } from "./agenda.ts";
import { checkOut, eventsAfter } from "./checkout.ts";

const MOST_ENVELOPES = 200;

/** What is taken along is for whoever runs meetings; what she has recorded is given in by anyone. */
const READING = { kind: "device" as const, duty: "runMeetings" as const };

export function fieldRoutes(app: App, deps: Deps): void {
  bookRoutes(app, deps);
  commandRoute(app, deps);
}

function bookRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/field/agenda",
    {
      config: { access: READING },
      schema: {
        summary: "Next meetings, up to fourteen days ahead",
        operationId: "readAgenda",
        tags: ["field"],
      },
    },
    async (request, reply) => answer(reply, await agendaFor(deps, callerOf(request)), 200),
  );
  app.post(
    "/api/field/checkouts",
    {
      config: { access: READING, isRead: true },
      schema: {
        summary: "Take a meeting along",
        operationId: "checkOutMeeting",
        tags: ["field"],
        body: z.strictObject({ bookId: idSchema, meetingId: idSchema }),
      },
    },
    async (request, reply) =>
      answer(reply, await checkOut(deps, callerOf(request), request.body), 200),
  );
  app.get(
    "/api/field/books/:bookId/events",
    {
      config: { access: READING },
      schema: {
        summary: "Events of a book after a version",
        operationId: "readEvents",
        tags: ["field"],
        params: z.strictObject({ bookId: idSchema }),
        querystring: z.strictObject({ after: z.coerce.number().int().min(0).max(2_000_000_000) }),
      },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      return answer(
        reply,
        await eventsAfter(deps, callerOf(request), bookId, request.query.after),
        200,
      );
    },
  );
}

function commandRoute(app: App, deps: Deps): void {
  app.post(
    "/api/commands",
    {
      config: { access: { kind: "device", duty: null }, judgesParts: true },
      schema: {
        summary: "Give in commands; one verdict each",
        operationId: "giveCommands",
        tags: ["field"],
        body: z.strictObject({
          envelopes: z.array(z.unknown()).min(1).max(MOST_ENVELOPES),
        }),
      },
    },
    async (request, reply) => {
      const { verdicts, hasConflict } = await acceptCommands(
        deps,
        callerOf(request),
        request.body.envelopes,
      );
      return answer(reply, { verdicts }, hasConflict ? 409 : 200);
    },
  );
}
