// What the server's answers do to the outbox: which records go next, and what each verdict leaves.

import { toJson } from "#core/wire/canonical.ts";
import type { Verdict, VerdictName } from "#core/wire/envelope.ts";
import type { Kept, SendState } from "./known.ts";
import { isUnanswered } from "./preview.ts";

/** No envelope is under 330 bytes, so that this also keeps a message under 200 of them. */
const MOST_BYTES = 64 * 1024;
const LISTED_MS = 7 * 86_400_000;

/** The next records in order of turns, within one message; a record too large goes alone. */
export function nextBatch(outbox: readonly Kept[]): Kept[] {
  const batch: Kept[] = [];
  let bytes = 0;
  for (const kept of outbox.filter(isUnanswered)) {
    bytes += new TextEncoder().encode(toJson(kept.envelope)).length + 1;
    if (batch.length > 0 && bytes > MOST_BYTES - 64) break;
    batch.push(kept);
  }
  return batch;
}

const LEFT: Record<VerdictName, SendState> = {
  applied: "sent",
  duplicate: "sent",
  suspense: "toReview",
  rejected: "rejected",
  blocked: "blocked",
  retry: "saved",
};

/** Only a verdict makes a record sent; blocked and retried ones stay to be sent again. */
export function afterVerdict(kept: Kept, { verdict, reason, version }: Verdict, at: string): Kept {
  const next = { ...kept, state: LEFT[verdict], reason };
  return isUnanswered(next) ? next : { ...next, version, answeredAt: at };
}

/** The verdicts of an answer; null when it is not one. */
export function verdictsIn(body: unknown): Verdict[] | null {
  if (typeof body !== "object" || body === null || !("verdicts" in body)) return null;
  const { verdicts } = body;
  return Array.isArray(verdicts) && verdicts.every(isVerdict) ? verdicts : null;
}

/** False while unanswered, and for what was refused before it reached a book: that stays here. */
export function isWithServer(kept: Kept): boolean {
  return !isUnanswered(kept) && (kept.state !== "rejected" || kept.version !== null);
}

/** What the server holds is listed for seven days more. */
export function isOutlived(kept: Kept, nowMs: number): boolean {
  const { answeredAt } = kept;
  if (answeredAt === null || !isWithServer(kept)) return false;
  return nowMs - Date.parse(answeredAt) >= LISTED_MS;
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== "object" || value === null) return false;
  const { commandId, verdict, reason, version } = value as Partial<Record<keyof Verdict, unknown>>;
  return (
    typeof commandId === "string" &&
    typeof verdict === "string" &&
    Object.hasOwn(LEFT, verdict) &&
    (reason === null || typeof reason === "string") &&
    (version === null || typeof version === "number")
  );
}
