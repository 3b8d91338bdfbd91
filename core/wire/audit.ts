// The audit log as an auditor sees it: who did, read or was refused what, and whether the chain
// still is the one that was anchored.

import type { BookId, StaffId } from "#core/people/ids.ts";

export const AUDIT_KINDS = [
  "opened",
  "command",
  "read",
  "refusal",
  "signIn",
  "signOut",
  "staffAct",
  /** How a person, device, branch or setting stands from now on. */
  "standing",
] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

export type AuditLine = {
  readonly pageId: string;
  readonly line: number;
  /** Its link in the chain; null for the moment until it is sealed. */
  readonly link: number | null;
  readonly at: string;
  readonly kind: AuditKind;
  /** A type of command, an operation of the interface, a staff act, a kind of thing. */
  readonly act: string;
  readonly outcome: string;
  /** A key of the catalogues, or the kind of paper that was printed. */
  readonly reason: string | null;
  readonly personName: string | null;
  /** Of a phone; null when it was done in the office. */
  readonly deviceLabel: string | null;
  readonly bookId: BookId | null;
  readonly associationName: string | null;
  /** The person it was done to, or in whose name a stranger tried. */
  readonly subjectName: string | null;
};

export type AnchorState = {
  readonly turn: number;
  readonly link: number;
  readonly at: string;
  /** Whether the chain still holds this link as the anchor says. */
  readonly agrees: boolean;
};

/** GET /api/audit */
export type AuditAnswer = {
  /** Newest first, a hundred at most. */
  readonly lines: readonly AuditLine[];
  readonly hasMore: boolean;
  /** Null where no anchor was made yet. */
  readonly anchor: AnchorState | null;
  readonly people: readonly { readonly staffId: StaffId; readonly name: string }[];
  readonly associations: readonly { readonly bookId: BookId; readonly name: string }[];
};
