// What must hold in the ledgers of every book.

import { entriesFor } from "#core/book/accounting.ts";
import { ACCOUNTS, ledgerOf } from "#core/ledger/account.ts";
import type { EntryLine } from "#core/ledger/entry.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import type { BookRecord, Check } from "./record.ts";

const LARGEST_MINOR = 10n ** 15n;

export const LEDGER_CHECKS: readonly Check[] = [
  {
    id: "I1",
    claim: "every entry sums to zero in one ledger and one currency, with no zero line",
    offenders: ({ entries, group }) =>
      entries.flatMap(({ number, ledger, lines }) => {
        const { currency } = group.association;
        const total = lines.reduce((sum, { amount }) => sum + amount.minor, 0n);
        const isSound =
          total === 0n &&
          lines.length >= 2 &&
          lines.every(
            ({ amount, account }) =>
              account in ACCOUNTS &&
              amount.minor !== 0n &&
              amount.currency === currency &&
              ledgerOf(account) === ledger,
          );
        return isSound ? [] : [`entry ${number} sums to ${total}`];
      }),
  },
  {
    id: "I3",
    claim: "each account numbers its lines 1..n and its running balance follows them",
    offenders: (record) => brokenRuns(record),
  },
  {
    id: "I5",
    claim: "amounts are whole minor units within ±10^15",
    offenders: ({ entries }) =>
      entries
        .filter(({ lines }) =>
          lines.some(({ amount: { minor } }) => minor > LARGEST_MINOR || minor < -LARGEST_MINOR),
        )
        .map(({ number }) => `entry ${number}`),
  },
  {
    id: "I30e",
    claim: "the entries are those the events cause, line by line",
    offenders: (record) => differingEntries(record),
  },
];

function brokenRuns({ entries }: BookRecord): string[] {
  const last = new Map<string, { number: number; balance: bigint }>();
  const broken: string[] = [];
  for (const { number, lines } of entries) {
    for (const line of lines) {
      const key = `${line.account}|${line.memberId ?? line.meetingId ?? ""}`;
      const before = last.get(key) ?? { number: 0, balance: 0n };
      const balance = before.balance + line.amount.minor;
      if (line.accountNumber !== before.number + 1 || line.balanceMinor !== balance) {
        broken.push(`entry ${number}, account ${key}`);
      }
      last.set(key, { number: line.accountNumber, balance: line.balanceMinor });
    }
  }
  return broken;
}

function differingEntries({ events, entries, group }: BookRecord): string[] {
  const { currency } = group.association;
  const due = events.flatMap(({ number, event }) =>
    entriesFor(event, currency).map((entry) => textOf(number, entry)),
  );
  const found = entries.map((entry) => textOf(entry.eventNumber, entry));
  const length = Math.max(due.length, found.length);
  return Array.from({ length }, (_none, index) => index)
    .filter((index) => due[index] !== found[index])
    .map((index) => `entry ${index + 1}`);
}

type Told = {
  readonly ledger: string;
  readonly purpose: string;
  readonly lines: readonly EntryLine[];
};

function textOf(eventNumber: number, { ledger, purpose, lines }: Told): string {
  const plain = lines.map(({ account, memberId, meetingId, amount }) => ({
    account,
    ownerId: memberId ?? meetingId,
    minor: amount.minor,
  }));
  return canonicalText({ eventNumber, ledger, purpose, plain });
}
