// One question to the server. An answer is JSON from the server itself; a portal's page with
// status 200 and a broken line are the same to us: nobody answered.

import type { Bytes } from "./bytes.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type Answer =
  | { readonly isAnswered: true; readonly status: number; readonly body: unknown }
  | { readonly isAnswered: false };

export type Ask = (
  path: string,
  question?: {
    readonly authorization?: string;
    readonly body?: unknown;
    readonly method?: "POST";
    /** A picture in place of a body. */
    readonly jpeg?: Bytes;
  },
) => Promise<Answer>;

const PATIENCE_MS = 60_000;

export function askThrough(fetch: Fetch): Ask {
  return async (path, question = {}) => {
    const { authorization, body, jpeg, method = "GET" } = question;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const response = await fetch(path, {
        method,
        signal: patience.signal,
        cache: "no-store",
        credentials: "same-origin",
        headers: {
          accept: "application/json",
          ...(authorization === undefined ? {} : { authorization }),
          ...typeOf(body, jpeg),
        },
        ...(body === undefined ? {} : { body: toJson(body) }),
        ...(jpeg === undefined ? {} : { body: jpeg }),
      });
      return await answerIn(response);
    } catch {
      return { isAnswered: false };
    } finally {
      clearTimeout(timer);
    }
  };
}

function typeOf(body: unknown, jpeg: Bytes | undefined): Record<string, string> {
  if (jpeg !== undefined) return { "content-type": "image/jpeg" };
  return body === undefined ? {} : { "content-type": "application/json" };
}

/** The catalogue key of a refusal, when the body carries one. */
export function errorKey(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("key" in error)) return null;
  return typeof error.key === "string" ? error.key : null;
}

async function answerIn(response: Response): Promise<Answer> {
  const isJson = (response.headers.get("content-type") ?? "").includes("application/json");
  if (!isJson || response.redirected) return { isAnswered: false };
  return { isAnswered: true, status: response.status, body: fromJson(await response.text()) };
}
