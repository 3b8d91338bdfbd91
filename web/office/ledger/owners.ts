// An account is split by owner: by member, by meeting, or by none. Balances run per owner.

import { ACCOUNTS, type AccountName } from "#core/ledger/account.ts";
import { negate, type Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import type { LedgerLine } from "#core/wire/office.ts";

/** What the owners of entries are called on screen: members by name, meetings by number. */
export type OwnerNames = {
  readonly members: ReadonlyMap<MemberId, string>;
  readonly meetings: ReadonlyMap<MeetingId, number>;
};

/** Lines by the owner the balance runs for, each in the order they were posted. */
export function byOwner(lines: readonly LedgerLine[]): LedgerLine[][] {
  const owners = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const owner = line.memberId ?? line.meetingId ?? "";
    owners.set(owner, [...(owners.get(owner) ?? []), line]);
  }
  return [...owners.values()].map((own) =>
    own.toSorted((left, right) => left.accountNumber - right.accountNumber),
  );
}

/** A balance as an accountant reads it: positive on the side where the account normally stands. */
export function naturalBalance(account: AccountName, balance: Money): Money {
  return isDebitAccount(account) ? balance : negate(balance);
}

export function isDebitAccount(account: AccountName): boolean {
  const { kind } = ACCOUNTS[account];
  return kind === "asset" || kind === "expense";
}
