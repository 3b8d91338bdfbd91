// What the women did with their own account as it stands on the sheet: texts until they can be
// read, and which of them each kind of deed asks for.

import { internalRules, type FinesTo, type ShareRule } from "#core/groups/internal-rules.ts";
import { FINE_REASONS, type DeedKind } from "#core/meetings/deed.ts";
import { nextVoucher } from "#core/meetings/deed-flaws.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import type { MemberId } from "#core/people/ids.ts";
import { EXPENSE_PURPOSES, INCOME_SOURCES, OFFERED } from "#core/savings/internal-movement.ts";

/** In the order of the printed sheet. What each woman took of a share-out stands with it. */
export const KEYED_KINDS = [
  "loanVoted",
  "loanPaidOut",
  "loanRepaid",
  "incomeReceived",
  "fineAdded",
  "expensePaid",
  "fundUsed",
  "fundAdded",
  "savingsTaken",
  "boxOpened",
  "shareOutAgreed",
] as const satisfies readonly DeedKind[];

export type KeyedKind = (typeof KEYED_KINDS)[number];

export type DeedDraft = {
  /** Its name until it has one in the book. */
  readonly key: string;
  readonly kind: KeyedKind;
  /** Empty while nobody is named; where it may be for all, that is for all. */
  readonly memberId: string;
  readonly amount: string;
  /** What for, from where or why: one word of those its kind knows. */
  readonly detail: string;
  readonly voucher: string;
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly guarantorIds: readonly string[];
  readonly instalments: string;
  /** Who owes and raised her hand all the same. */
  readonly votedIds: readonly MemberId[];
  /** The vote a loan was paid out on: its key on this sheet, its name in the book, or its own key. */
  readonly requestId: string;
  readonly witnessId: string;
  readonly rule: ShareRule;
  readonly finesTo: FinesTo;
  /** Of a share-out, what each woman took in coins; nothing written, nothing signed. */
  readonly taken: Readonly<Record<MemberId, string>>;
};

export type AskedOfDeed =
  | "member"
  | "anyMember"
  | "request"
  | "amount"
  | "detail"
  | "guarantors"
  | "witness"
  | "voucher"
  | "votes"
  | "share";

export const ASKS: Readonly<Record<KeyedKind, readonly AskedOfDeed[]>> = {
  loanVoted: ["member", "amount", "detail", "guarantors", "votes"],
  loanPaidOut: ["request", "member", "amount", "voucher", "witness"],
  loanRepaid: ["member", "amount"],
  incomeReceived: ["detail", "amount"],
  fineAdded: ["member", "detail", "amount"],
  expensePaid: ["detail", "amount", "voucher", "votes"],
  fundUsed: ["anyMember", "detail", "amount", "voucher", "votes"],
  fundAdded: ["anyMember", "amount"],
  savingsTaken: ["member", "amount"],
  boxOpened: ["amount"],
  shareOutAgreed: ["share", "amount", "votes"],
};

/** The words a kind chooses among. */
export const DETAILS: Partial<Record<KeyedKind, readonly string[]>> = {
  loanVoted: OFFERED.loan,
  incomeReceived: INCOME_SOURCES,
  fineAdded: FINE_REASONS,
  expensePaid: EXPENSE_PURPOSES,
  fundUsed: OFFERED.fund,
};

/** With the number the next voucher of the women's book should bear, and what the bylaws propose. */
export function blankDeed(
  group: GroupState,
  meeting: Meeting,
  { kind, others }: { readonly kind: KeyedKind; readonly others: readonly DeedDraft[] },
): DeedDraft {
  const { bylaws, board } = group.association;
  const { guarantors, shareRule, finesTo } = internalRules(bylaws);
  const last = Math.max(0, ...others.map(({ key }) => Number(key.slice(KEY.length))));
  const vouchers = others.map(({ voucher }) => Number(voucher) || 0);
  const next = Math.max(nextVoucher(group, meeting) - 1, ...vouchers) + 1;
  return {
    key: `${KEY}${last + 1}`,
    kind,
    memberId: "",
    amount: "",
    detail: DETAILS[kind]?.[0] ?? "",
    voucher: ASKS[kind].includes("voucher") ? String(next) : "",
    votesFor: "",
    votesAgainst: "0",
    guarantorIds: Array.from({ length: guarantors }, () => ""),
    instalments: "",
    votedIds: [],
    requestId: "",
    witnessId: board.president,
    rule: shareRule,
    finesTo,
    taken: {},
  };
}

const KEY = "deed-";

/** What every field of a deed is given. */
export type OfDeed = {
  readonly deed: DeedDraft;
  readonly group: GroupState;
  /** As tried out: with its roll. */
  readonly meeting: Meeting;
  readonly others: readonly DeedDraft[];
  readonly onChange: (deed: DeedDraft) => void;
};
