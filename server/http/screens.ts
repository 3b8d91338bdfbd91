// Serves the built screens: hashed files for ever, pages and the worker always fresh.

import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

export async function serveScreens(app: FastifyInstance, folder: string): Promise<void> {
  const config = { access: { kind: "public" as const } };
  app.get("/", { config, schema: { hide: true } }, (_request, reply) => reply.redirect("/office/"));
  for (const name of ["field", "office"]) {
    const root = join(folder, name);
    if (!existsSync(root)) continue;
    app.get(`/${name}`, { config, schema: { hide: true } }, (_request, reply) =>
      reply.redirect(`/${name}/`),
    );
    await app.register(async (scope) => {
      scope.addHook("onRoute", (route) => {
        route.config = { ...route.config, ...config };
        route.schema = { hide: true };
      });
      await scope.register(fastifyStatic, {
        root,
        prefix: `/${name}/`,
        preCompressed: true,
        decorateReply: true,
        wildcard: true,
        setHeaders: (response, path) => {
          const isHashed = /\/assets\//.test(path);
          response.setHeader(
            "cache-control",
            isHashed ? "public, max-age=31536000, immutable" : "no-cache",
          );
        },
      });
      scope.setNotFoundHandler((_request, reply) => reply.type("text/html").sendFile("index.html"));
    });
  }
}
