// From what was copied of the women's own account to the deeds a phone would have told.

import { FINE_REASONS, type Deed } from "#core/meetings/deed.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { whoAbstain } from "#core/meetings/loan-voters.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import { EXPENSE_PURPOSES, INCOME_SOURCES, OFFERED } from "#core/savings/internal-movement.ts";
import type { DeedDraft } from "./deed-draft.ts";
import { amountIn, countIn, numberIn } from "./read.ts";

export type Table = { readonly group: GroupState; readonly meeting: Meeting };

/** Null while something of it is missing or cannot be read. The meeting has its roll. */
export function deedsIn(draft: DeedDraft, table: Table): readonly Deed[] | null {
  const { currency } = table.group.association;
  const amount = amountIn(draft.amount, currency);
  if (amount === null) return null;
  if (draft.kind === "shareOutAgreed") return shareIn(draft, amount);
  if (!isPositive(amount)) return null;
  const deed =
    loanIn(draft, amount, table) ?? paidByVoucher(draft, amount) ?? plainIn(draft, amount);
  return deed === null ? null : [deed];
}

function loanIn(draft: DeedDraft, amount: Money, { group, meeting }: Table): Deed | null {
  const { kind, memberId, guarantorIds, votedIds, requestId, witnessId } = draft;
  if (memberId === "") return null;
  if (kind === "loanVoted") {
    const votes = votesIn(draft);
    const instalments = numberIn(draft.instalments);
    const purpose = among(OFFERED.loan, draft.detail);
    const isWhole = votes !== null && instalments !== null && purpose !== null;
    if (!isWhole || guarantorIds.includes("")) return null;
    const out = whoAbstain(group, meeting, memberId);
    const abstainedIds = out.filter((known) => known === memberId || !votedIds.includes(known));
    return { kind, memberId, amount, purpose, guarantorIds, instalments, ...votes, abstainedIds };
  }
  const voucherNumber = numberIn(draft.voucher);
  if (kind !== "loanPaidOut" || voucherNumber === null) return null;
  if (requestId === "" || witnessId === "") return null;
  return { kind, requestId, memberId, amount, voucherNumber, witnessId };
}

function paidByVoucher(draft: DeedDraft, amount: Money): Deed | null {
  const { kind, memberId } = draft;
  const votes = votesIn(draft);
  const voucherNumber = numberIn(draft.voucher);
  if (votes === null || voucherNumber === null) return null;
  const paid = { voucherNumber, amount, ...votes };
  if (kind === "expensePaid") {
    const purpose = among(EXPENSE_PURPOSES, draft.detail);
    return purpose === null ? null : { kind, purpose, ...paid };
  }
  const purpose = among(OFFERED.fund, draft.detail);
  if (kind !== "fundUsed" || purpose === null) return null;
  return { kind, purpose, memberId: memberId === "" ? null : memberId, ...paid };
}

function plainIn({ kind, memberId, detail }: DeedDraft, amount: Money): Deed | null {
  switch (kind) {
    case "loanRepaid":
    case "savingsTaken":
      return memberId === "" ? null : { kind, memberId, amount };
    case "fundAdded":
      return { kind, memberId: memberId === "" ? null : memberId, amount };
    case "boxOpened":
      return { kind, amount };
    case "incomeReceived": {
      const source = among(INCOME_SOURCES, detail);
      return source === null ? null : { kind, source, amount };
    }
    case "fineAdded": {
      const reason = among(FINE_REASONS, detail);
      return memberId === "" || reason === null ? null : { kind, memberId, reason, amount };
    }
    default:
      return null;
  }
}

/** What was accepted, then what each woman signed for: nothing in coins is signed for too. */
function shareIn(draft: DeedDraft, amount: Money): readonly Deed[] | null {
  const votes = votesIn(draft);
  if (votes === null) return null;
  const { rule, finesTo } = draft;
  const signed = Object.entries(draft.taken).filter(([, text]) => text.trim() !== "");
  const taken = signed.map(([memberId, text]): Deed | null => {
    const coins = amountIn(text, amount.currency);
    const share = { kind: "shareTaken", memberId, manner: "signedOnPaper", strokes: "" } as const;
    return coins === null ? null : { ...share, amount: coins };
  });
  const readable = taken.filter((deed) => deed !== null);
  if (readable.length < taken.length) return null;
  return [{ kind: "shareOutAgreed", rule, finesTo, amount, ...votes }, ...readable];
}

function votesIn(draft: Pick<DeedDraft, "votesFor" | "votesAgainst">) {
  const votesFor = countIn(draft.votesFor);
  const votesAgainst = countIn(draft.votesAgainst);
  return votesFor === null || votesAgainst === null ? null : { votesFor, votesAgainst };
}

function among<Word extends string>(words: readonly Word[], text: string): Word | null {
  return words.find((word) => word === text) ?? null;
}
