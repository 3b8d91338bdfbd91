// The way to the server. Amounts arrive as text and become bigint here; every refusal becomes
// one kind of error that carries a key of the catalogues.

import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { ErrorAnswer } from "#core/wire/staff.ts";

/** The server said no, or could not be reached (`status` 0). */
export class Refusal extends Error {
  readonly key: string;
  readonly status: number;

  constructor(key: string, status: number) {
    super(key);
    this.name = "Refusal";
    this.key = key;
    this.status = status;
  }
}

/** Reads a page of the interface; throws `Refusal`. The shape is the contract of `core/wire`. */
export function get<T>(path: string): Promise<T> {
  return ask<T>(path, { method: "GET" });
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: toJson(body),
  });
}

/** Sends a file as it is, under its own type. */
export function postFile<T>(path: string, file: Blob, type: string): Promise<T> {
  return ask<T>(path, { method: "POST", headers: { "content-type": type }, body: file });
}

export function remove(path: string): Promise<unknown> {
  return ask(path, { method: "DELETE" });
}

async function ask<T>(path: string, request: RequestInit): Promise<T> {
  const answer = await fetch(path, { ...request, credentials: "same-origin" }).catch(() => null);
  if (answer === null) throw new Refusal("unreachable", 0);
  const body = read(await answer.text());
  if (!answer.ok) throw new Refusal(keyOf(body), answer.status);
  return body as T;
}

function read(text: string): unknown {
  if (text === "") return null;
  try {
    return fromJson(text);
  } catch {
    return null;
  }
}

function keyOf(body: unknown): string {
  const { error } = (body ?? {}) as Partial<ErrorAnswer>;
  return error?.key ?? "unknown";
}
