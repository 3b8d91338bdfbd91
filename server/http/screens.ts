// Serves the built screens to anyone: hashed files for ever, pages and the worker always fresh.
// Registered before the guard, which every other route must satisfy.

import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** A member's page is not kept on a phone that may be borrowed. */
const FRESH: Readonly<Record<string, string>> = { member: "no-store" };

export async function serveScreens(app: FastifyInstance, folder: string): Promise<void> {
  const schema = { hide: true };
  app.get("/", { schema }, (_request, reply) => reply.redirect("/office/"));
  for (const name of ["field", "office", "member"]) {
    const root = join(folder, name);
    if (!existsSync(root)) continue;
    app.get(`/${name}`, { schema }, (_request, reply) => reply.redirect(`/${name}/`));
    await app.register(async (scope) => serveFolder(scope, root, FRESH[name] ?? "no-cache"), {
      prefix: `/${name}`,
    });
  }
}

async function serveFolder(scope: FastifyInstance, root: string, fresh: string): Promise<void> {
  scope.addHook("onRoute", (route) => {
    route.schema = { hide: true };
  });
  await scope.register(fastifyStatic, {
    root,
    prefix: "/",
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = /\/assets\//.test(path);
      const cached = isHashed ? "public, max-age=31536000, immutable" : fresh;
      response.setHeader("cache-control", cached);
    },
  });
  scope.setNotFoundHandler((_request, reply) => reply.sendFile("index.html"));
}
