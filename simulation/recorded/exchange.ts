// A question and its answer as they went over the wire, kept letter for letter, one to a line.

import { readFileSync, writeFileSync } from "node:fs";
import type { App } from "#server/http/app-type.ts";

export type Exchange = {
  /** The phone or the person who asked: `phone:lucia`, `office:teresa`. */
  readonly by: string;
  /** The server's clock when it was asked. */
  readonly at: string;
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  /** A phone's word for itself; null for people, who come with the cookie of the day. */
  readonly authorization: string | null;
  /** Null when nothing was sent. */
  readonly body: string | null;
  readonly status: number;
  readonly answer: string;
};

export type Question = Omit<Exchange, "status" | "answer">;

/** Asks the server in process; `cookie` is null for a phone. */
export async function ask(app: App, question: Question, cookie: string | null): Promise<Exchange> {
  const { method, path, authorization, body } = question;
  const answer = await app.inject({
    method,
    url: path,
    headers: {
      accept: "application/json",
      ...(authorization === null ? {} : { authorization }),
      ...(cookie === null ? {} : { cookie }),
      ...(body === null ? {} : { "content-type": "application/json" }),
    },
    ...(body === null ? {} : { payload: body }),
  });
  return { ...question, status: answer.statusCode, answer: answer.body };
}

export function readExchanges(file: URL): Exchange[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Exchange);
}

export function writeExchanges(file: URL, exchanges: readonly Exchange[]): void {
  writeFileSync(file, exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`).join(""));
}
