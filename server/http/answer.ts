// Every answer leaves as JSON written by our own converter: amounts as decimal text.

import type { FastifyReply } from "fastify";
import { toJson } from "#core/wire/canonical.ts";

export function answer(reply: FastifyReply, body: unknown, status: number): FastifyReply {
  return reply.code(status).type("application/json; charset=utf-8").send(toJson(body));
}
