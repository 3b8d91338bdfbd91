// What is read and refused is in the audit log before it is answered. When the log cannot be
// written, neither can the answer: the request is told to come again later.

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { writePage } from "#server/audit/page.ts";
import { auditRow, type AuditRow } from "#server/audit/row.ts";
import { atEntrance } from "#server/database/scope.ts";
import type { Deps } from "./deps.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** True where something is read by other means than GET; false where a GET tells nothing of anybody. */
    isRead?: boolean;
  }
  interface FastifyRequest {
    /** Key of the refusal, once there is one. */
    refusedFor: string | null;
    /** The person a stranger says she is. */
    aboutId: string | null;
    isAudited: boolean;
  }
}

export function auditRoutes(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest("refusedFor", null);
  app.decorateRequest("aboutId", null);
  app.decorateRequest("isAudited", false);
  const strangers = countStrangers();
  app.addHook("onSend", async (request, reply) => {
    const kind = request.isAudited ? null : kindOf(request, reply);
    if (kind === null) return;
    request.isAudited = true;
    const at = deps.clock.now();
    const rows = [rowOf(kind, request, reply)];
    const told = kind === "refusal" && request.caller === null ? strangers(rows, at) : rows;
    if (told.length === 0) return;
    await atEntrance(deps, (sql) => writePage(sql, { country: deps.country.code, at }, told));
  });
}

const REFUSALS = [401, 403, 409, 429];

/** Null for what the log has no business with: public pages, one's own sign-in, what wrote its own rows. */
function kindOf(request: FastifyRequest, reply: FastifyReply): "read" | "refusal" | null {
  const { access, isRead } = request.routeOptions.config;
  if (access === undefined) return null;
  if (REFUSALS.includes(reply.statusCode)) return "refusal";
  const isOwn = access.kind === "public" || (access.kind === "session" && access.duty === null);
  if (isOwn || !(isRead ?? request.method === "GET")) return null;
  if (reply.statusCode === 404) return "refusal";
  return reply.statusCode < 300 ? "read" : null;
}

function rowOf(
  kind: "read" | "refusal",
  request: FastifyRequest,
  { statusCode }: FastifyReply,
): AuditRow {
  const answered = { ...fieldsOf(request.params), ...fieldsOf(request.body) };
  const asked = { ...fieldsOf(request.query), ...answered };
  const subject = asked["meetingId"] ?? asked["memberId"] ?? asked["record"] ?? asked["staffId"];
  const named = asked["kind"];
  const paper = typeof named === "string" && /^[A-Za-z]{1,40}$/.test(named) ? named : null;
  const { caller, refusedFor, aboutId } = request;
  return auditRow({
    kind,
    act:
      (request.routeOptions.schema as { operationId?: string } | undefined)?.operationId ??
      "unnamed",
    actorId: caller?.staffId ?? null,
    deviceId: caller?.deviceId ?? deviceNamed(request),
    // A list may be asked about any book; only what is answered for one is a read of it.
    bookId: idIn((kind === "read" ? answered : asked)["bookId"]),
    subjectId: aboutId ?? idIn(subject) ?? idIn(asked["deviceId"]),
    outcome: String(statusCode),
    reason: kind === "refusal" ? refusedFor : paper,
  });
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** Only what is an id goes into the log, whatever was sent. */
function idIn(value: unknown): string | null {
  const isId =
    typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
  return isId ? value.toLowerCase() : null;
}

/** The phone a refused request says it comes from. */
function deviceNamed({ headers }: FastifyRequest): string | null {
  return idIn(/^Device ([^:]{36}):/.exec(headers.authorization ?? "")?.[1]);
}

const MOST_A_MINUTE = 600;

/**
 * Strangers cannot fill the disk: beyond six hundred refusals a minute they are counted, and the
 * next row that is written after that minute is preceded by their number.
 */
function countStrangers(): (rows: readonly AuditRow[], at: string) => readonly AuditRow[] {
  let [minute, written, unwritten] = ["", 0, 0];
  return (rows, at) => {
    const now = at.slice(0, 16);
    if (now === minute && written >= MOST_A_MINUTE) {
      unwritten += 1;
      return [];
    }
    const outcome = String(unwritten);
    const flood =
      now !== minute && unwritten > 0 ? [auditRow({ kind: "refusal", act: "flood", outcome })] : [];
    if (now !== minute) [minute, written, unwritten] = [now, 0, 0];
    written += 1;
    return [...flood, ...rows];
  };
}
