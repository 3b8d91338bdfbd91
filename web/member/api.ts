// The way to the server, past every cache of the browser.

import { fromJson } from "#core/wire/canonical.ts";
import type { MemberSignIn } from "#core/wire/member.ts";
import type { ErrorAnswer } from "#core/wire/staff.ts";

export class Refusal extends Error {
  readonly key: string;

  constructor(key: string) {
    super(key);
    this.key = key;
  }
}

export async function read<T>(path: string): Promise<T> {
  return (await ask(path, {})) as T;
}

export async function openVisit(asked: MemberSignIn): Promise<void> {
  await ask("/api/member/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
}

async function ask(path: string, request: RequestInit): Promise<unknown> {
  const answer = await fetch(path, { ...request, cache: "no-store" }).catch(() => null);
  if (answer === null) throw new Refusal("unreachable");
  const text = await answer.text();
  const body = text.startsWith("{") || text.startsWith("[") ? fromJson(text) : null;
  if (!answer.ok) throw new Refusal((body as Partial<ErrorAnswer> | null)?.error?.key ?? "unknown");
  return body;
}
