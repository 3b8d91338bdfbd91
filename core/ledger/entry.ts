// Double entry: an entry's lines sum to zero in one ledger. Debits are positive, credits negative.

import { add, isZero, negate, sum, type Currency, type Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import { ledgerOf, type AccountName, type LedgerName } from "./account.ts";

/** One account is split by member, or by meeting for cash in transit; never by both. */
export type EntryLine = {
  readonly account: AccountName;
  readonly memberId: MemberId | null;
  readonly meetingId: MeetingId | null;
  readonly amount: Money;
};

export type EntryPurpose =
  | "founding"
  | "opening"
  | "disbursement"
  | "interestDue"
  | "collection"
  | "internalAccount"
  | "shareOut"
  | "correction"
  | "deposit"
  | "counter"
  | "bankLine"
  | "membership"
  | "claimPaid";

export type Entry = {
  readonly ledger: LedgerName;
  readonly purpose: EntryPurpose;
  readonly lines: readonly EntryLine[];
};

export function debit(account: AccountName, amount: Money, of: Owner = {}): EntryLine {
  return {
    account,
    memberId: of.memberId ?? null,
    meetingId: of.meetingId ?? null,
    amount,
  };
}

export function credit(account: AccountName, amount: Money, of: Owner = {}): EntryLine {
  return debit(account, negate(amount), of);
}

type Owner = { readonly memberId?: MemberId; readonly meetingId?: MeetingId };

/**
 * One entry per ledger from loose lines: lines of the same account and owner are summed,
 * zero sums dropped, order of first appearance kept. Throws when a ledger does not balance:
 * that is our bug, never the user's.
 */
export function entriesOf(
  purpose: EntryPurpose,
  lines: readonly EntryLine[],
  currency: Currency,
): Entry[] {
  const ledgers: LedgerName[] = ["institution", "association"];
  return ledgers.flatMap((ledger) => {
    const own = gathered(lines.filter((line) => ledgerOf(line.account) === ledger));
    if (own.length === 0) return [];
    if (
      !isZero(
        sum(
          currency,
          own.map((line) => line.amount),
        ),
      )
    ) {
      throw new Error(`The ${ledger} ledger does not balance for ${purpose}.`);
    }
    return [{ ledger, purpose, lines: own }];
  });
}

function gathered(lines: readonly EntryLine[]): EntryLine[] {
  const sums = new Map<string, EntryLine>();
  for (const line of lines) {
    const key = `${line.account}|${line.memberId ?? ""}|${line.meetingId ?? ""}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...known, amount: add(known.amount, line.amount) } : line);
  }
  return [...sums.values()].filter((line) => !isZero(line.amount));
}
