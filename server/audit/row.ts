// One row of the audit log: who, when, what kind of thing, about which id, and hashes of what was
// sent and what it left. No names, no free text, no amounts.

import { createHash } from "node:crypto";
import type { AuditKind } from "#core/wire/audit.ts";
import type { Row } from "#server/database/db.ts";

export type AuditRow = {
  readonly kind: AuditKind;
  /** A type of command, an operation of the interface, a kind of thing. */
  readonly act: string;
  readonly actorId: string | null;
  readonly deviceId: string | null;
  readonly bookId: string | null;
  readonly subjectId: string | null;
  /** A verdict, a status, or `done`. */
  readonly outcome: string;
  /** A key of the catalogues. */
  readonly reason: string | null;
  readonly contentHash: string | null;
  readonly effectHash: string | null;
};

/** Where and when the rows of a page were written. */
export type PageHead = { readonly country: string; readonly at: string };

const BLANK: Omit<AuditRow, "kind" | "act"> = {
  actorId: null,
  deviceId: null,
  bookId: null,
  subjectId: null,
  outcome: "done",
  reason: null,
  contentHash: null,
  effectHash: null,
};

/** A row that says what is given and nothing else. */
export function auditRow(said: Pick<AuditRow, "kind" | "act"> & Partial<AuditRow>): AuditRow {
  return { ...BLANK, ...said };
}

/** One text for one page: its rows in order, each with its place. */
export function digestOf({ country, at }: PageHead, rows: readonly AuditRow[]): string {
  return sha256(rows.map((row, index) => textOf(index + 1, country, at, row)).join("\n"));
}

/** The same for a page as it is stored, believing nothing: also its line numbers are in the text. */
export function storedDigest(rows: readonly Row[]): string {
  const texts = rows.map((row) =>
    textOf(row["line"] as number, row["country"] as string, row["at"] as string, rowFrom(row)),
  );
  return sha256(texts.join("\n"));
}

function textOf(line: number, country: string, at: string, row: AuditRow): string {
  const { kind, act, actorId, deviceId, bookId, subjectId } = row;
  const ids = [actorId, deviceId, bookId, subjectId];
  const { outcome, reason, contentHash, effectHash } = row;
  return JSON.stringify([
    [line, country, at, kind, act],
    ids,
    [outcome, reason, contentHash, effectHash],
  ]);
}

export function rowFrom(row: Row): AuditRow {
  return {
    kind: row["kind"] as AuditKind,
    act: row["act"] as string,
    actorId: row["actor_id"] as string | null,
    deviceId: row["device_id"] as string | null,
    bookId: row["book_id"] as string | null,
    subjectId: row["subject_id"] as string | null,
    outcome: row["outcome"] as string,
    reason: row["reason"] as string | null,
    contentHash: row["content_hash"] as string | null,
    effectHash: row["effect_hash"] as string | null,
  };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
