// Listens at the wire between the phones, the office and the server, and can lose an answer.

import type { Fetch } from "#web/device/transport.ts";
import { ask, type Exchange } from "./exchange.ts";
import type { Stage } from "./stage.ts";

export type Tap = {
  /** The line of one phone. */
  readonly lineOf: (phone: string) => Fetch;
  /** Answers of this phone are lost until told otherwise: it did arrive, and nobody heard. */
  readonly loseAnswers: (phone: string) => void;
  readonly mend: (phone: string) => void;
  readonly post: (login: string, path: string, body: string) => Promise<Exchange>;
  /** Sign-ins and enrolments, whose answers hold what is made only once. */
  readonly doors: () => readonly Exchange[];
  readonly traffic: () => readonly Exchange[];
};

const DOORS = ["/api/session", "/api/field/enrolments"];

export function openTap({ app, clock, cookieOf }: Stage): Tap {
  const doors: Exchange[] = [];
  const traffic: Exchange[] = [];
  const lost = new Set<string>();
  const keep = (exchange: Exchange) => {
    if (exchange.path.startsWith("/health/")) return;
    (DOORS.includes(exchange.path) ? doors : traffic).push(exchange);
  };
  return {
    lineOf: (phone) => async (path, init) => {
      const headers = init.headers as Record<string, string>;
      const exchange = await ask(
        app,
        {
          by: `phone:${phone}`,
          at: clock.now(),
          method: init.method === "POST" ? "POST" : "GET",
          path,
          authorization: headers["authorization"] ?? null,
          body: typeof init.body === "string" ? init.body : null,
        },
        null,
      );
      keep(exchange);
      if (lost.has(phone) && path === "/api/commands") throw new TypeError("Failed to fetch");
      const { status, answer } = exchange;
      const type = { "content-type": "application/json; charset=utf-8" };
      return new Response(answer, { status, headers: type });
    },
    loseAnswers: (phone) => void lost.add(phone),
    mend: (phone) => void lost.delete(phone),
    post: async (login, path, body) => {
      const cookie = path === "/api/session" ? null : await cookieOf(login);
      const question = {
        by: `office:${login}`,
        at: clock.now(),
        method: "POST" as const,
        path,
        body,
      };
      const exchange = await ask(app, { ...question, authorization: null }, cookie);
      keep(exchange);
      return exchange;
    },
    doors: () => doors,
    traffic: () => traffic,
  };
}
