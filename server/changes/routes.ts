// What changes in mid-cycle, for the office: proposals that wait, and closures of a branch.

import { z } from "zod";
import { CLOSURE_REASONS } from "#core/changes/closure.ts";
import { HOLIDAY_POLICIES } from "#core/lending/terms.ts";
import { daysBetween, type Day } from "#core/time/day.ts";
import { daySchema, idSchema, text } from "#core/wire/field-schemas.ts";
import { changed } from "#server/audit/changed.ts";
import { onEachDay } from "#server/clock/branch-days.ts";
import { scoped } from "#server/database/scope.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { peopleKey } from "#server/people/sealing.ts";
import { digestOf } from "#server/people/written-once.ts";
import { approveClosure, closureRows, declareClosure } from "./closures.ts";
import { membershipPage } from "./membership.ts";
import { proposalRows } from "./proposals.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };
const PROPOSING = { access: { kind: "session" as const, duty: "proposeChanges" as const } };
const APPROVING = { access: { kind: "session" as const, duty: "approveChanges" as const } };

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["changes"] };
}

export function changeRoutes(app: App, deps: Deps): void {
  const { country } = deps;
  app.get(
    "/api/proposals",
    {
      config: READING,
      schema: {
        ...about("What waits for other people's eyes", "listProposals"),
        querystring: z.strictObject({ bookId: idSchema.optional() }),
      },
    },
    async (request, reply) => {
      const { bookId = null } = request.query;
      const caller = callerOf(request);
      const rows = await scoped(deps, caller, (sql) =>
        onEachDay(deps, caller, ({ branchIds, today }) =>
          proposalRows(sql, { ...caller, branchIds }, bookId, { country, today }),
        ),
      );
      return answer(reply, rows, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/membership",
    {
      config: READING,
      schema: {
        ...about("Who may join, and what is owed to those who left", "readMembership"),
        params: z.strictObject({ bookId: idSchema }),
      },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const page = await inAssociation(deps, request, bookId, (sql, _row, today) =>
        membershipPage(sql, bookId, today),
      );
      return answer(reply, page, 200);
    },
  );
  closureRoutes(app, deps);
}

function closureRoutes(app: App, deps: Deps): void {
  const { clock, country } = deps;
  app.get(
    "/api/closures",
    { config: READING, schema: about("Days my branches close", "listClosures") },
    async (request, reply) => {
      const caller = callerOf(request);
      const rows = await scoped(deps, caller, (sql) =>
        onEachDay(deps, caller, ({ branchIds, today }) =>
          closureRows(sql, { ...caller, branchIds }, { country, today }),
        ),
      );
      return answer(reply, rows, 200);
    },
  );
  app.post(
    "/api/closures",
    {
      config: PROPOSING,
      schema: {
        ...about("Declare that a branch closes", "declareClosure"),
        body: declared,
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { branchId } = request.body;
      if (!caller.branchIds.includes(branchId)) throw new Refused(404, "notFound");
      const { body } = request;
      const digest = digestOf(await peopleKey(deps), body);
      await changed(deps, caller, { branchClosure: [body.closureId] }, (sql) =>
        declareClosure(sql, caller, body, { at: clock.now(), digest }),
      );
      return answer(reply, {}, 201);
    },
  );
  app.post(
    "/api/closures/:closureId/approval",
    {
      config: APPROVING,
      schema: {
        ...about("Approve a closure somebody else declared", "approveClosure"),
        params: z.strictObject({ closureId: idSchema }),
      },
    },
    async (request, reply) => {
      const { closureId } = request.params;
      const caller = callerOf(request);
      const isApproved = await changed(deps, caller, { branchClosure: [closureId] }, (sql) =>
        approveClosure(sql, caller, closureId, clock.now()),
      );
      if (!isApproved) throw new Refused(409, "fourEyes");
      return answer(reply, {}, 200);
    },
  );
}

const declared = z
  .strictObject({
    closureId: idSchema,
    branchId: idSchema,
    from: daySchema,
    to: daySchema,
    reason: z.enum(CLOSURE_REASONS),
    source: text.min(1),
    policy: z.enum(HOLIDAY_POLICIES),
  })
  .refine(({ from, to }) => from <= to && isShort(from, to));

/** A branch that closes for longer has another trouble. */
function isShort(from: Day, to: Day): boolean {
  return daysBetween(from, to) <= LONGEST_DAYS;
}

const LONGEST_DAYS = 60;
