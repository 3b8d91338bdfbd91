// The server's rooms behind one door: security headers, strict JSON, guarded routes, the printed
// description of the interface, and the screens.

import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { asesoraRoutes } from "#server/asesoras/routes.ts";
import { auditLogRoutes } from "#server/audit/routes.ts";
import { clockRoutes } from "#server/clock/routes.ts";
import { carriedRoutes } from "#server/carried/routes.ts";
import { changeRoutes } from "#server/changes/routes.ts";
import { openingRoutes } from "#server/openings/routes.ts";
import { counterRoutes } from "#server/counter/routes.ts";
import { tillRoutes } from "#server/counter/till-routes.ts";
import { bankRoutes } from "#server/bank/routes.ts";
import { branchRoutes } from "#server/branch/routes.ts";
import { cycleRoutes } from "#server/cycle/routes.ts";
import { atEntrance } from "#server/database/scope.ts";
import { fieldRoutes } from "#server/field/routes.ts";
import { importRoutes } from "#server/import/routes.ts";
import { sheetRoutes } from "#server/meetings/sheet-routes.ts";
import { memberRoutes } from "#server/member/routes.ts";
import { officeRoutes } from "#server/office/routes.ts";
import { waitingRoutes } from "#server/office/waiting.ts";
import { formingRoutes } from "#server/people/forming-routes.ts";
import { personRoutes } from "#server/people/person-routes.ts";
import { promotionRoutes } from "#server/people/promotion-routes.ts";
import { peopleRoutes } from "#server/staff/people-routes.ts";
import { paperRoutes } from "#server/paper/routes.ts";
import { internalRoutes } from "#server/savings/internal-routes.ts";
import { photoRoutes } from "#server/photos/routes.ts";
import { staffRoutes } from "#server/staff/routes.ts";
import { guardRoutes } from "./access.ts";
import { answer } from "./answer.ts";
import { auditRoutes } from "./audited.ts";
import type { App } from "./app-type.ts";
import type { Deps } from "./deps.ts";
import { answerBadAddress, answerErrors } from "./errors.ts";
import { acceptJsonOnly } from "./json.ts";
import { LINE } from "./line.ts";
import { serveScreens } from "./screens.ts";

const LARGEST_BODY = 1_048_576;

/** Only our own proxy is believed; what a caller wrote into the same header before it is not. */
const isNearest = (_address: string, hop: number): boolean => hop === 0;

export type Serving = {
  readonly logger: boolean | object;
  /** Whether a proxy of ours stands before it and says where a request came from. */
  readonly trustProxy: boolean;
};

/** What a shape stumbles over is not what it describes: the caller's, never ours. */
const readOrRefuse: typeof validatorCompiler = (route) => {
  const read = validatorCompiler(route);
  return (sent) => {
    try {
      return read(sent);
    } catch {
      return { error: Object.assign(new Error("unreadable"), { statusCode: 400 }) };
    }
  };
};

/** Ready to listen, or to be asked in-process. */
export async function buildApp(deps: Deps, { logger, trustProxy }: Serving): Promise<App> {
  const app = Fastify({
    logger,
    trustProxy: trustProxy && isNearest,
    bodyLimit: LARGEST_BODY,
    genReqId: () => deps.newId(),
    forceCloseConnections: true,
    ...LINE,
    frameworkErrors: (failure, request, reply) => void answerBadAddress(failure, request, reply),
  }).withTypeProvider<ZodTypeProvider>() as App;
  app.setValidatorCompiler(readOrRefuse);
  app.setSerializerCompiler(serializerCompiler);
  acceptJsonOnly(app as unknown as FastifyInstance);
  answerErrors(app as unknown as FastifyInstance);
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: POLICY } });
  await app.register(cookie);
  await app.register(swagger, { openapi: DESCRIPTION, transform: jsonSchemaTransform });
  if (deps.screens !== null) await serveScreens(app as unknown as FastifyInstance, deps.screens);
  guardRoutes(app as unknown as FastifyInstance, deps);
  auditRoutes(app as unknown as FastifyInstance, deps);
  app.addHook("onSend", async (request, reply) => {
    if (request.url.startsWith("/api/")) void reply.header("cache-control", "no-store");
  });
  healthRoutes(app, deps);
  staffRoutes(app, deps);
  peopleRoutes(app, deps);
  fieldRoutes(app, deps);
  officeRoutes(app, deps);
  waitingRoutes(app, deps);
  changeRoutes(app, deps);
  openingRoutes(app, deps);
  carriedRoutes(app, deps);
  asesoraRoutes(app, deps);
  importRoutes(app, deps);
  branchRoutes(app, deps);
  cycleRoutes(app, deps);
  bankRoutes(app, deps);
  counterRoutes(app, deps);
  tillRoutes(app, deps);
  paperRoutes(app, deps);
  internalRoutes(app, deps);
  personRoutes(app, deps);
  promotionRoutes(app, deps);
  formingRoutes(app, deps);
  auditLogRoutes(app, deps);
  memberRoutes(app, deps);
  photoRoutes(app, deps);
  sheetRoutes(app, deps);
  clockRoutes(app, deps);
  return app;
}

function healthRoutes(app: App, deps: Deps): void {
  const access = { access: { kind: "public" as const } };
  const about = (summary: string, operationId: string) => ({
    config: access,
    schema: { summary, operationId, tags: ["health"] },
  });
  app.get("/health/live", about("The process runs", "isLive"), async (_request, reply) =>
    answer(reply, { live: true }, 200),
  );
  app.get(
    "/health/ready",
    about("The server can serve; what it doubts is named", "isReady"),
    async (_request, reply) => {
      await atEntrance(deps, (sql) => sql.query("select 1", []));
      const doubts = deps.clock.doubt() === null ? {} : { doubts: ["clock"] };
      return answer(reply, { ready: true, ...doubts }, 200);
    },
  );
  app.get("/openapi.json", about("This description", "describe"), async (_request, reply) =>
    answer(reply, app.swagger(), 200),
  );
}

const SELF = ["'self'"];

/** Nothing from elsewhere; the phone's key derivation is WebAssembly of our own. */
const POLICY = {
  defaultSrc: SELF,
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: SELF,
  workerSrc: SELF,
  manifestSrc: SELF,
  objectSrc: ["'none'"],
  baseUri: SELF,
  formAction: SELF,
  frameAncestors: ["'none'"],
};

const DESCRIPTION = {
  openapi: "3.1.0",
  info: {
    title: "Ayni",
    version: "0.1.0",
    description: "The meeting of a community bank. Amounts travel as decimal text of minor units.",
    license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
  },
  servers: [{ url: "/" }],
  components: {
    securitySchemes: {
      session: { type: "apiKey" as const, in: "cookie" as const, name: "ayni_session" },
      device: { type: "apiKey" as const, in: "header" as const, name: "authorization" },
      member: { type: "apiKey" as const, in: "cookie" as const, name: "ayni_member" },
    },
  },
  security: [{ session: [] }, { device: [] }, { member: [] }],
};
