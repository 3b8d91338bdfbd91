// The till at the end of the day: counted by the cashier, looked at by somebody else.

import { z } from "zod";
import { idSchema, moneySchema, text } from "#core/wire/field-schemas.ts";
import { changed } from "#server/audit/changed.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { peopleKey } from "#server/people/sealing.ts";
import { digestOf } from "#server/people/written-once.ts";
import { keepCount, lookAtCount, tillCounts, tillsToCount } from "./till-counts.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };
const COUNTING = { access: { kind: "session" as const, duty: "receiveAtBranch" as const } };
const LOOKING = { access: { kind: "session" as const, duty: "correctMeetings" as const } };

const piece = z.strictObject({
  value: moneySchema.refine(({ minor }) => minor > 0n),
  quantity: z.int().min(1).max(100_000),
});

const counted = z.strictObject({
  countId: idSchema,
  branchId: idSchema,
  pieces: z.array(piece).max(30),
  explanation: text,
});

export function tillRoutes(app: App, deps: Deps): void {
  const { clock } = deps;
  app.get(
    "/api/till/counts",
    {
      config: READING,
      schema: {
        summary: "The till's counts, and what it should hold now",
        operationId: "listTillCounts",
        tags: ["branch"],
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const page = await scoped(deps, caller, async (sql) => ({
        toCount: await tillsToCount(sql, caller.branchIds),
        counts: await tillCounts(sql, caller),
      }));
      return answer(reply, page, 200);
    },
  );
  app.post(
    "/api/till/counts",
    {
      config: COUNTING,
      schema: {
        summary: "Count the till",
        operationId: "countTill",
        tags: ["branch"],
        body: counted,
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { body } = request;
      if (!caller.branchIds.includes(body.branchId)) throw new Refused(404, "notFound");
      const digest = digestOf(await peopleKey(deps), body);
      const told = { at: clock.now(), today: dayAt(deps, caller, body.branchId), digest };
      await changed(deps, caller, { tillCount: [body.countId] }, (sql) =>
        keepCount(sql, caller, body, told),
      );
      return answer(reply, {}, 201);
    },
  );
  app.post(
    "/api/till/counts/:countId/look",
    {
      config: LOOKING,
      schema: {
        summary: "Look at a count somebody else made",
        operationId: "lookAtTillCount",
        tags: ["branch"],
        params: z.strictObject({ countId: idSchema }),
      },
    },
    async (request, reply) => {
      const { countId } = request.params;
      const caller = callerOf(request);
      const isSeen = await changed(deps, caller, { tillCount: [countId] }, (sql) =>
        lookAtCount(sql, caller, countId, clock.now()),
      );
      if (!isSeen) throw new Refused(409, "fourEyes");
      return answer(reply, {}, 200);
    },
  );
}
