// What must hold for the women's own account.

import { ACCOUNTS, type AccountName } from "#core/ledger/account.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import type { BookRecord, Check } from "./record.ts";

export const INTERNAL_CHECKS: readonly Check[] = [
  {
    id: "I40",
    claim: "the women's savings, fund and earnings are their cash and what is out among them",
    offenders: (record) => {
      if (record.group.internal === undefined) return [];
      const cash = record.entries
        .flatMap(({ lines }) => lines)
        .filter(({ account }) => account === "groupCash")
        .reduce((total, { amount }) => total + amount.minor, 0n);
      return cash === groupCashOf(record.group).minor ? [] : [`cash box ${cash}`];
    },
  },
  {
    id: "I41",
    claim: "a share-out leaves no income and no expense in the association's ledger",
    offenders: (record) => unshared(record),
  },
];

/** Balances of income and expense right after each meeting at which the earnings were shared. */
function unshared({ events, entries }: BookRecord): string[] {
  const sharings = events.filter(
    ({ event }) =>
      event.type === "MeetingClosed" &&
      event.movements.some(({ kind }) => kind === "earningsShared"),
  );
  return sharings.flatMap(({ number }) => {
    const balances = new Map<AccountName, bigint>();
    for (const { eventNumber, ledger, lines } of entries) {
      if (ledger !== "association" || eventNumber > number) continue;
      for (const { account, amount } of lines)
        balances.set(account, (balances.get(account) ?? 0n) + amount.minor);
    }
    return [...balances]
      .filter(([account, total]) => isResult(account) && total !== 0n)
      .map(([account, total]) => `event ${number}, ${account} ${total}`);
  });
}

function isResult(account: AccountName): boolean {
  const { kind } = ACCOUNTS[account];
  return kind === "income" || kind === "expense";
}
