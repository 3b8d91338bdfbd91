// What must hold for the money the branch receives outside the meeting.

import { paidBy } from "#core/counter/lay-down.ts";
import { balance } from "./loan-checks.ts";
import type { BookRecord, Check } from "./record.ts";

export const COUNTER_CHECKS: readonly Check[] = [
  {
    id: "I11c",
    claim: "what a receipt of the branch brought is what it paid and what waits for her",
    offenders: ({ events, group }) =>
      events.flatMap(({ event }) => {
        if (event.type !== "ReceivedAtBranch" && event.type !== "ReceiptReversed") return [];
        const paid = paidBy(event.movements, group.association.currency).minor;
        const moved = event.movements.reduce(
          (sum, movement) =>
            movement.kind === "advanceReceived" ? sum + movement.amount.minor : sum,
          paid,
        );
        const due = event.type === "ReceiptReversed" ? -event.amount.minor : event.amount.minor;
        return moved === due ? [] : [`receipt ${event.receiptId}`];
      }),
  },
  {
    id: "I22c",
    claim: "the till holds what the branch received in cash, less what was taken back and banked",
    offenders: (record) => {
      const due = record.events.reduce((sum, { event }) => {
        const isLaid = event.type === "ReceivedAtBranch" || event.type === "ReceiptReversed";
        if (isLaid && event.withoutCash !== undefined) return sum;
        if (event.type === "ReceivedAtBranch") return sum + event.amount.minor;
        const isOut = event.type === "TillBroughtToBank" || event.type === "AdvancePaidBack";
        return isOut || event.type === "ReceiptReversed" ? sum - event.amount.minor : sum;
      }, 0n);
      const told = record.group.till?.cash.minor ?? 0n;
      const found = balance(record, "tillCash", null);
      return due >= 0n && told === due && found === due ? [] : [`till ${found}`];
    },
  },
  {
    id: "I19c",
    claim: "what a woman has paid ahead equals its ledger account and is never negative",
    offenders: (record) => wrongAdvances(record),
  },
  {
    id: "I24c",
    claim: "a receipt taken back was given before, once",
    offenders: ({ events }) => {
      const standing = new Set<string>();
      return events.flatMap(({ event }) => {
        if (event.type === "ReceivedAtBranch") standing.add(event.receiptId);
        if (event.type !== "ReceiptReversed") return [];
        return standing.delete(event.receiptId) ? [] : [`receipt ${event.receiptId}`];
      });
    },
  },
];

function wrongAdvances(record: BookRecord): string[] {
  const { advances = {} } = record.group.lending;
  const lines = record.entries.flatMap((entry) => entry.lines);
  const owners = lines.flatMap(({ account, memberId }) =>
    account === "memberAdvances" && memberId !== null ? [memberId] : [],
  );
  return [...new Set([...owners, ...Object.keys(advances)])].filter((memberId) => {
    const told = advances[memberId]?.minor ?? 0n;
    return told < 0n || -balance(record, "memberAdvances", memberId) !== told;
  });
}
