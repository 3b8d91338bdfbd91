// Who may call a route: declared once beside it, decided here. A route without a declaration
// stops the server from starting.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { mayDo, type Duty } from "#core/people/role.ts";
import { idSchema } from "#core/wire/field-schemas.ts";
import { findByVisit, type Visitor } from "#server/member/visits.ts";
import type { Caller } from "#server/staff/caller.ts";
import { findByDevice } from "#server/staff/devices.ts";
import { findBySession } from "#server/staff/sessions.ts";
import type { Deps } from "./deps.ts";
import { Refused } from "./refused.ts";

export type Access =
  | { readonly kind: "public" }
  /** A signed-in person with the duty. */
  | { readonly kind: "session"; readonly duty: Duty | null }
  /** A phone that was enrolled and not revoked, whoever she is by now or of one with the duty. */
  | { readonly kind: "device"; readonly duty: Duty | null }
  /** A member at her own figures. */
  | { readonly kind: "member" };

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
    /** Set where nothing is dated by the server's clock, or where that is judged further in. */
    needsNoDay?: boolean;
  }
  interface FastifyRequest {
    caller: Caller | null;
    herself: Visitor | null;
  }
}

export const SESSION_COOKIE = "ayni_session";
export const MEMBER_COOKIE = "ayni_member";

export function guardRoutes(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest("caller", null);
  app.decorateRequest("herself", null);
  app.addHook("onRoute", ({ config, schema, url }) => {
    if (config?.access === undefined) throw new Error(`Route ${url} does not say who may call it.`);
    if (schema?.hide === true) throw new Error(`Route ${url} hides from the policy.`);
  });
  app.addHook("onRequest", async (request) => {
    const { access } = request.routeOptions.config;
    if (access === undefined || access.kind === "public") return;
    if (access.kind === "member") {
      request.herself = await byVisit(request, deps);
      return;
    }
    const { kind, duty } = access;
    const caller =
      kind === "device" ? await byDevice(request, deps) : await bySession(request, deps);
    request.caller = caller;
    if (duty === null) return;
    if (kind === "session" && caller.mustChange) throw new Refused(403, "changePassword");
    if (!mayDo(caller.role, duty)) throw new Refused(403, "notAllowed");
    if (isDated(request) && deps.clock.doubt() !== null) throw new Refused(409, "clockDoubtful");
  });
}

/** Looking after people and phones needs no day, and a door that judges each command does it there. */
const UNDATED: readonly (Duty | null)[] = ["administerDevices", "administerStaff"];

/** Whether what is asked for would be kept under today's date. */
function isDated({ method, routeOptions: { config } }: FastifyRequest): boolean {
  const { access, isRead, needsNoDay } = config;
  if (method === "GET" || isRead === true || needsNoDay === true) return false;
  return access?.kind === "session" && !UNDATED.includes(access.duty);
}

/** The caller of a guarded route; public routes have none. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw new Error("A public route asked who calls.");
  return request.caller;
}

/** Whose figures a member's route is about. */
export function herselfOf(request: FastifyRequest): Visitor {
  if (request.herself === null) throw new Error("No member asks here.");
  return request.herself;
}

async function byVisit(request: FastifyRequest, deps: Deps): Promise<Visitor> {
  if (request.method !== "GET") refuseForeign(request);
  const token = request.cookies[MEMBER_COOKIE];
  const herself = token === undefined ? null : await findByVisit(deps, token);
  if (herself === null) throw new Refused(401, "signInAgain");
  return herself;
}

async function bySession(request: FastifyRequest, deps: Deps): Promise<Caller> {
  if (request.method !== "GET") refuseForeign(request);
  const token = request.cookies[SESSION_COOKIE];
  const caller = token === undefined ? null : await findBySession(deps, token);
  if (caller === null) throw new Refused(401, "signInAgain");
  return caller;
}

/**
 * Another site's page may not use her session. Where the browser does not say which site it comes
 * from, as over a line without TLS, it still says the page's origin.
 */
export function refuseForeign({ headers, host }: FastifyRequest): void {
  const site = headers["sec-fetch-site"];
  const isOwn =
    site === undefined ? isOriginOf(host, headers.origin) : ["same-origin", "none"].includes(site);
  if (!isOwn) throw new Refused(403, "foreignSite");
}

/** Also where there is none: no page of another site can leave it out. */
function isOriginOf(host: string, origin: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

async function byDevice({ headers }: FastifyRequest, deps: Deps): Promise<Caller> {
  const match = /^Device ([^:]{36}):([A-Za-z0-9_-]{20,200})$/.exec(headers.authorization ?? "");
  const deviceId = idSchema.safeParse(match?.[1]);
  if (match === null || !deviceId.success) throw new Refused(401, "signInAgain");
  const found = await findByDevice(deps, deviceId.data, match[2] ?? "");
  if (found === null) throw new Refused(401, "signInAgain");
  if (found.isRevoked) throw new Refused(401, "deviceRevoked");
  return found.caller;
}
