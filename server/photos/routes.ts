// Pictures of slips and sheets come in here and nowhere else, and go out to whoever may read the
// association they belong to.

import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { hashSchema, idSchema } from "#core/wire/field-schemas.ts";
import { LARGEST_PHOTO, PHOTO_TYPES, type PhotoKept } from "#core/wire/photo.ts";
import { LARGEST_PICTURE } from "#core/wire/picture.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { keepPhoto, readPhoto } from "./keep.ts";
import { redraw } from "./redraw.ts";
import { unnamedPhotos } from "./unnamed.ts";

export function photoRoutes(app: App, deps: Deps): void {
  showRoute(app, deps);
  unnamedRoute(app, deps);
  void app.register(async (scope) => {
    acceptPhotos(scope as App);
    keepRoute(scope as App, deps);
    phoneRoute(scope as App, deps);
  });
}

/** Here alone a body may be a picture. */
function acceptPhotos(app: App): void {
  const options = { parseAs: "buffer" as const, bodyLimit: LARGEST_PHOTO };
  app.addContentTypeParser([...PHOTO_TYPES], options, (_request, body, done) => {
    done(null, body);
  });
}

function keepRoute(app: App, deps: Deps): void {
  app.post(
    "/api/associations/:bookId/photos",
    {
      config: { access: { kind: "session", duty: "bankCash" }, needsNoDay: true },
      bodyLimit: LARGEST_PHOTO,
      schema: {
        summary: "A picture of a slip or a sheet, kept with its association",
        operationId: "keepPhoto",
        tags: ["photos"],
        params: z.strictObject({ bookId: idSchema }),
      },
    },
    async (request, reply) => answer(reply, await kept(deps, request), 200),
  );
}

function unnamedRoute(app: App, deps: Deps): void {
  app.get(
    "/api/photos/unnamed",
    {
      config: { access: { kind: "session", duty: "readBranch" } },
      schema: {
        summary: "Pictures that no record names",
        operationId: "listUnnamedPhotos",
        tags: ["photos"],
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const rows = await scoped(deps, caller, (sql) =>
        unnamedPhotos(sql, caller.branchIds, deps.clock.now()),
      );
      return answer(reply, rows, 200);
    },
  );
}

/** A phone's own way in: smaller, and answered the same. */
function phoneRoute(app: App, deps: Deps): void {
  app.post(
    "/api/field/books/:bookId/photos",
    {
      config: { access: { kind: "device", duty: null }, needsNoDay: true },
      bodyLimit: LARGEST_PICTURE,
      schema: {
        summary: "A picture taken at a meeting, kept with its association",
        operationId: "keepPicture",
        tags: ["field"],
        params: z.strictObject({ bookId: idSchema }),
      },
    },
    async (request, reply) => answer(reply, await kept(deps, request), 200),
  );
}

type Sent = FastifyRequest & { readonly params: { readonly bookId: string } };

async function kept(deps: Deps, request: Sent): Promise<PhotoKept> {
  const { bookId } = request.params;
  await inAssociation(deps, request, bookId, async () => undefined);
  const sent = request.body;
  if (!Buffer.isBuffer(sent)) throw new Refused(400, "notAPhoto");
  const redrawn = await redraw(sent);
  await inAssociation(deps, request, bookId, (sql) =>
    keepPhoto(sql, deps, callerOf(request), bookId, redrawn),
  );
  return { photo: redrawn.photo };
}

function showRoute(app: App, deps: Deps): void {
  app.get(
    "/api/associations/:bookId/photos/:photo",
    {
      config: { access: { kind: "session", duty: "readBranch" } },
      schema: {
        summary: "A picture of the association",
        operationId: "readPhoto",
        tags: ["photos"],
        params: z.strictObject({ bookId: idSchema, photo: hashSchema }),
      },
    },
    async (request, reply) => {
      const { bookId, photo } = request.params;
      const body = await inAssociation(deps, request, bookId, (sql) =>
        readPhoto(sql, bookId, photo),
      );
      if (body === null) throw new Refused(404, "notFound");
      return reply
        .type("image/jpeg")
        .header("content-disposition", `inline; filename="${photo.slice(0, 12)}.jpg"`)
        .header("content-security-policy", "default-src 'none'; sandbox")
        .send(body);
    },
  );
}
