// Whatever goes wrong becomes a plain answer. What is ours to fix is logged with the request's
// number and said in one word; what is the caller's is never a 5xx. Whatever reaches a table was
// read by a schema before, so a value that a table refuses is ours to fix.

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DeviceGone } from "#server/commands/accept.ts";
import { isUnavailable } from "#server/database/errors.ts";
import { answer } from "./answer.ts";
import { Refused } from "./refused.ts";

type Said = { readonly status: number; readonly key: string };

export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => answer(reply, { error: { key: "notFound" } }, 404));
  app.setErrorHandler((failure: FastifyError, request, reply) => {
    const { status, key } = saidOf(failure);
    request.refusedFor = key;
    if (status >= 500) request.log.error({ failure: failure.message }, key);
    if (status === 503) void reply.header("retry-after", "5");
    return answer(reply, { error: { key } }, status);
  });
}

/** For an address that cannot even be taken apart, before any route is found. */
export function answerBadAddress(
  failure: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, key } = saidOf(failure);
  return answer(reply, { error: { key } }, status);
}

function saidOf(failure: FastifyError | Error): Said {
  if (failure instanceof Refused) return { status: failure.status, key: failure.key };
  if (failure instanceof DeviceGone) return { status: 401, key: "deviceRevoked" };
  const status = "statusCode" in failure ? failure.statusCode : undefined;
  if (status === 413) return { status, key: "tooLarge" };
  if (status === 415) return { status, key: "notJson" };
  if (status !== undefined && status >= 400 && status < 500) return { status, key: "unreadable" };
  if (isUnavailable(failure)) return { status: 503, key: "tryLater" };
  return { status: 500, key: "serverTrouble" };
}
