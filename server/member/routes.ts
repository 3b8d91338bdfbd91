// A member at her own figures: she comes in with key and PIN, and every question is about herself and
// her association; no request names a woman or a book. The office hands out the card.

import type { FastifyReply } from "fastify";
import { z } from "zod";
import { isWeakMemberPin } from "#core/people/pin.ts";
import { idSchema } from "#core/wire/field-schemas.ts";
import type { GivenAccess, MemberSignIn } from "#core/wire/member.ts";
import { toldChange } from "#server/audit/changed.ts";
import { asMember } from "#server/database/scope.ts";
import { callerOf, herselfOf, MEMBER_COOKIE, refuseForeign } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { inAssociation } from "#server/office/row-in-scope.ts";
import { accessCard } from "#server/paper/access-card.ts";
import { press } from "#server/paper/press.ts";
import { paperOf } from "#server/paper/print.ts";
import { hashToken } from "#server/staff/caller.ts";
import { newGuesses } from "#server/staff/guesses.ts";
import { lastActas, memberActa } from "./actas.ts";
import { issueCard, makeCard } from "./card.ts";
import { figuresOf } from "./figures.ts";
import { signInMember } from "./sign-in.ts";
import { endVisit } from "./visits.ts";

const COOKIE_PATH = "/api/member";
const HERSELF = { access: { kind: "member" as const } };

export function memberRoutes(app: App, deps: Deps): void {
  issueRoute(app, deps);
  visitRoutes(app, deps);
  readingRoutes(app, deps);
}

function about(summary: string, operationId: string) {
  return { summary, operationId, tags: ["member"] };
}

function issueRoute(app: App, deps: Deps): void {
  app.post(
    "/api/associations/:bookId/members/:memberId/access",
    {
      config: { access: { kind: "session", duty: "keepPeople" } },
      schema: {
        ...about("Give a member a card to see her own figures", "giveAccess"),
        params: z.strictObject({ bookId: idSchema, memberId: idSchema }),
      },
    },
    async (request, reply) => {
      const { bookId, memberId } = request.params;
      const paper = paperOf(deps.country);
      if (paper === null) throw new Refused(404, "notFound");
      const card = await makeCard();
      const address = `${request.protocol}://${request.host}/member/#${card.key}`;
      const caller = callerOf(request);
      const things = { memberAccess: [`${bookId} ${memberId}`] };
      const page = await inAssociation(deps, request, bookId, async (sql, row, today) => {
        const issue = { bookId, memberId, card, at: deps.clock.now(), by: caller.staffId };
        const name = await toldChange(sql, deps, caller, things, () => issueCard(sql, issue));
        return accessCard(paper, row, { address, name, today });
      });
      const pdf = (await press(page)).toString("base64");
      const given: GivenAccess = { code: card.code, address, card: pdf };
      return answer(reply, given, 200);
    },
  );
}

const digits = z.string().regex(/^\d{6}$/);
const signIn = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9_-]{24}$/),
  pin: digits,
  chosenPin: digits.optional(),
});

function visitRoutes(app: App, deps: Deps): void {
  const guesses = newGuesses();
  app.post(
    "/api/member/session",
    {
      config: { access: { kind: "public" } },
      schema: { ...about("Open my figures with card and PIN", "openVisit"), body: signIn },
    },
    async (request, reply) => {
      refuseForeign(request);
      const { key, pin, chosenPin } = request.body;
      if (chosenPin !== undefined && isWeakMemberPin(chosenPin)) throw new Refused(400, "weakPin");
      const asked: MemberSignIn = { key, pin, ...(chosenPin === undefined ? {} : { chosenPin }) };
      const from = { ip: request.ip, login: hashToken(key) };
      const token = await guesses.tried(from, () => signInMember(deps, asked));
      if (token === null) throw new Refused(401, "signInFailed");
      void reply.setCookie(MEMBER_COOKIE, token, {
        httpOnly: true,
        sameSite: "strict",
        path: COOKIE_PATH,
        secure: request.protocol === "https",
      });
      return reply.code(204).send();
    },
  );
  app.delete(
    "/api/member/session",
    { config: HERSELF, schema: about("Leave and be forgotten", "endVisit") },
    async (request, reply) => {
      await endVisit(deps, request.cookies[MEMBER_COOKIE] ?? "");
      return forgotten(reply).code(204).send();
    },
  );
}

function forgotten(reply: FastifyReply): FastifyReply {
  return reply.clearCookie(MEMBER_COOKIE, { path: COOKIE_PATH });
}

function readingRoutes(app: App, deps: Deps): void {
  app.get(
    "/api/member/me",
    { config: HERSELF, schema: about("What I owe, saved and am owed", "readMyFigures") },
    async (request, reply) => {
      const herself = herselfOf(request);
      const figures = await asMember(deps, { ...herself, shown: "" }, (sql) =>
        figuresOf(sql, herself, deps.clock),
      );
      if (figures === null) throw new Refused(401, "signInAgain");
      return answer(reply, figures, 200);
    },
  );
  app.get(
    "/api/member/actas",
    { config: HERSELF, schema: about("The last actas of my association", "listMyActas") },
    async (request, reply) => {
      const herself = herselfOf(request);
      const actas = await asMember(deps, { ...herself, shown: "" }, (sql) =>
        lastActas(sql, herself.bookId),
      );
      return answer(reply, actas, 200);
    },
  );
  const params = z.strictObject({ meetingId: idSchema });
  app.get(
    "/api/member/actas/:meetingId",
    { config: HERSELF, schema: { ...about("An acta of my association", "readMyActa"), params } },
    async (request, reply) => {
      const herself = herselfOf(request);
      const acta = await asMember(deps, { ...herself, shown: "" }, (sql) =>
        memberActa(sql, herself.bookId, request.params.meetingId),
      );
      if (acta === null) throw new Refused(404, "notFound");
      return answer(reply, acta, 200);
    },
  );
}
