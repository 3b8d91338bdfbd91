// Where each screen lives, and where it asks. Screens never put an address together themselves.

import type { AccountName } from "#core/ledger/account.ts";
import type { TemplateFormat } from "#core/wire/importing.ts";
import type { PaperKind } from "#core/wire/paper.ts";
import type { BookId, BranchId, MeetingId, MemberId } from "#core/people/ids.ts";

export const TABS = ["members", "coverage", "internal", "meetings", "ledgers", "changes"] as const;

export type Tab = (typeof TABS)[number];

export type Owner = { readonly memberId?: MemberId; readonly meetingId?: MeetingId };

export type PaperSubject = Owner & { readonly record?: string };

export function associationPath(bookId: BookId, tab: Tab = "members"): string {
  return tab === "members" ? `/associations/${bookId}` : `/associations/${bookId}/${tab}`;
}

export const FOUNDING_PATH = "/founding";

export const PROPOSALS_PATH = "/proposals";
export const OPENINGS_API = "/api/openings";

export function openingActApi(proposalId: string, act: "refusal" | "withdrawal"): string {
  return `${OPENINGS_API}/${encodeURIComponent(proposalId)}/${act}`;
}

export const AUDIT_PATH = "/audit";
export const IMPORT_PATH = "/import";

export function templateApi(format: TemplateFormat): string {
  return `/api/imports/template/${format}`;
}

export function importCheckApi(branchId: BranchId): string {
  return `/api/imports/check${asked({ branchId })}`;
}

export function cyclePath(bookId: BookId): string {
  return `/associations/${bookId}/cycle`;
}

export function statementPath(bookId: BookId, memberId: MemberId): string {
  return `/associations/${bookId}/statement/${memberId}`;
}

/** The cycle to come: its page, the solicitud being written, and its approval. */
export function nextCyclePath(bookId: BookId): string {
  return `/associations/${bookId}/next-cycle`;
}

export function requestPath(bookId: BookId): string {
  return `/associations/${bookId}/next-cycle/request`;
}

export function approvalPath(bookId: BookId): string {
  return `/associations/${bookId}/next-cycle/approval`;
}

export function nextCycleApi(bookId: BookId): string {
  return associationApi(bookId, "cycle");
}

export function actaPath(bookId: BookId, meetingId: MeetingId): string {
  return `/associations/${bookId}/meetings/${meetingId}`;
}

/** The entries behind a figure: an account, of one owner when named. */
export function entriesPath(bookId: BookId, account: AccountName, owner: Owner = {}): string {
  return `/associations/${bookId}/ledgers/${account}${asked(owner)}`;
}

export function associationApi(bookId: BookId, page = ""): string {
  return `/api/associations/${encodeURIComponent(bookId)}${page === "" ? "" : `/${page}`}`;
}

/** A document of the association as PDF, about one meeting, member or record when named. */
export function paperApi(bookId: BookId, kind: PaperKind, subject: PaperSubject = {}): string {
  return associationApi(bookId, `paper/${kind}${asked(subject)}`);
}

/** A member's own way in. */
export function accessApi(bookId: BookId, memberId: MemberId): string {
  return associationApi(bookId, `members/${encodeURIComponent(memberId)}/access`);
}

export function entriesApi(bookId: BookId, account: AccountName, owner: Owner): string {
  return associationApi(bookId, `ledger${asked({ account, ...owner })}`);
}

/** The audit log, filtered and from a row on; what is empty is left out. */
export function auditApi(filter: Readonly<Record<string, string>>): string {
  const said = Object.entries(filter).filter(([, value]) => value !== "");
  return `/api/audit${asked(Object.fromEntries(said))}`;
}

function asked(values: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(values).toString();
  return text === "" ? "" : `?${text}`;
}
