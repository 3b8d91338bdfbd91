// What the office asks. Every route reads within the person's branches; one writes, through the
// same door as the phones.

import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { ACCOUNTS, type AccountName } from "#core/ledger/account.ts";
import { idSchema } from "#core/wire/field-schemas.ts";
import type { BranchId } from "#core/people/ids.ts";
import { healthOf } from "#server/branch/group-health.ts";
import { onEachDay, type BranchesOfDay } from "#server/clock/branch-days.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import type { Sql } from "#server/database/db.ts";
import { scoped } from "#server/database/scope.ts";
import { associationPage } from "#server/groups/association.ts";
import { associationsOf } from "#server/groups/associations.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { accountsOf, cashInTransit, linesOf } from "#server/ledger/questions.ts";
import { coverageOf } from "#server/lending/coverage.ts";
import { actaOf, meetingsOf } from "#server/meetings/acta.ts";
import { openReviews } from "#server/meetings/reviews.ts";
import { unreadRecords } from "#server/meetings/unread.ts";
import { inAssociation } from "./row-in-scope.ts";

const READING = { access: { kind: "session" as const, duty: "readBranch" as const } };
const bookParams = z.strictObject({ bookId: idSchema });

export function officeRoutes(app: App, deps: Deps): void {
  branchRoutes(app, deps);
  associationRoutes(app, deps);
  ledgerRoutes(app, deps);
  commandRoute(app, deps);
}

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["office"] };
}

/** Asks within the caller's branches. */
function inBranches<T>(
  deps: Deps,
  request: FastifyRequest,
  work: (sql: Sql, branchIds: readonly BranchId[]) => Promise<T>,
): Promise<T> {
  const caller = callerOf(request);
  return scoped(deps, caller, (sql) => work(sql, caller.branchIds));
}

/** Asks within the caller's branches, in each with the day it is there. */
function onEachDayOf<T>(
  deps: Deps,
  request: FastifyRequest,
  work: (sql: Sql, branches: BranchesOfDay) => Promise<readonly T[]>,
): Promise<T[]> {
  const caller = callerOf(request);
  return scoped(deps, caller, (sql) => onEachDay(deps, caller, (branches) => work(sql, branches)));
}

function branchRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/associations",
    { config: READING, schema: about("Associations of my branches", "listAssociations") },
    async (request, reply) =>
      answer(
        reply,
        await onEachDayOf(deps, request, (sql, { branchIds, today }) =>
          associationsOf(sql, branchIds, null, today),
        ),
        200,
      ),
  );
  app.get(
    "/api/cash-in-transit",
    { config: READING, schema: about("Cash of closed meetings on its way", "listCashInTransit") },
    async (request, reply) =>
      answer(
        reply,
        await onEachDayOf(deps, request, (sql, { branchIds, today }) =>
          cashInTransit(sql, branchIds, today),
        ),
        200,
      ),
  );
  app.get(
    "/api/reviews",
    { config: READING, schema: about("Facts that wait for a person", "listReviews") },
    async (request, reply) => answer(reply, await inBranches(deps, request, openReviews), 200),
  );
  app.get(
    "/api/unread",
    { config: READING, schema: about("Records no book could take", "listUnread") },
    async (request, reply) => answer(reply, await inBranches(deps, request, unreadRecords), 200),
  );
}

function associationRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/associations/:bookId",
    {
      config: READING,
      schema: { ...about("One association", "readAssociation"), params: bookParams },
    },
    async (request, reply) => {
      const page = await inAssociation(deps, request, request.params.bookId, (sql, row, today) =>
        associationPage(sql, row, today),
      );
      return answer(reply, page, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/group-health",
    {
      config: READING,
      schema: { ...about("How an association fares", "readGroupHealth"), params: bookParams },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const health = await inAssociation(deps, request, bookId, (sql, _row, today) =>
        healthOf(sql, bookId, deps.country, today),
      );
      return answer(reply, health, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/coverage",
    { config: READING, schema: { ...about("Who owes whom", "listCoverage"), params: bookParams } },
    async (request, reply) => {
      const { bookId } = request.params;
      const coverage = await inAssociation(deps, request, bookId, (sql, row) =>
        coverageOf(sql, bookId, row.principalOutstanding.currency),
      );
      return answer(reply, coverage, 200);
    },
  );
  app.get(
    "/api/associations/:bookId/meetings",
    {
      config: READING,
      schema: { ...about("Meetings of an association", "listMeetings"), params: bookParams },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const meetings = await inAssociation(deps, request, bookId, (sql) => meetingsOf(sql, bookId));
      return answer(reply, meetings, 200);
    },
  );
  const params = z.strictObject({ bookId: idSchema, meetingId: idSchema });
  app.get(
    "/api/associations/:bookId/meetings/:meetingId",
    { config: READING, schema: { ...about("The acta of a meeting", "readActa"), params } },
    async (request, reply) => {
      const { bookId, meetingId } = request.params;
      const acta = await inAssociation(deps, request, bookId, (sql, row) =>
        actaOf(sql, bookId, meetingId, row.principalOutstanding.currency),
      );
      if (acta === null) throw new Refused(404, "notFound");
      return answer(reply, acta, 200);
    },
  );
}

const accountNames = Object.keys(ACCOUNTS) as [AccountName, ...AccountName[]];

function ledgerRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/associations/:bookId/accounts",
    {
      config: READING,
      schema: { ...about("Balances by account", "listAccounts"), params: bookParams },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const accounts = await inAssociation(deps, request, bookId, (sql, row, today) => {
        const { currency } = row.principalOutstanding;
        return accountsOf(sql, bookId, currency, deps.country, today);
      });
      return answer(reply, accounts, 200);
    },
  );
  const querystring = z.strictObject({
    account: z.enum(accountNames),
    memberId: idSchema.optional(),
    meetingId: idSchema.optional(),
  });
  app.get(
    "/api/associations/:bookId/ledger",
    {
      config: READING,
      schema: { ...about("Lines of an account", "readLedger"), params: bookParams, querystring },
    },
    async (request, reply) => {
      const { bookId } = request.params;
      const { account, memberId, meetingId } = request.query;
      const filter = { account, ownerId: memberId ?? meetingId ?? null };
      const lines = await inAssociation(deps, request, bookId, (sql, row) =>
        linesOf(sql, bookId, row.principalOutstanding.currency, filter),
      );
      return answer(reply, lines, 200);
    },
  );
}

/** The duty is the command's own; here it is enough to read the branch. */
function commandRoute(app: App, deps: Deps): void {
  app.post(
    "/api/office/commands",
    {
      config: { ...READING, needsNoDay: true },
      schema: {
        ...about("An asked command of a signed-in person", "askCommand"),
        body: z.strictObject({ commandId: idSchema, bookId: idSchema, command: z.looseObject({}) }),
      },
    },
    async (request, reply) => {
      const { verdicts, hasConflict } = await acceptOffice(deps, callerOf(request), request.body);
      return answer(reply, { verdicts }, hasConflict ? 409 : 200);
    },
  );
}
