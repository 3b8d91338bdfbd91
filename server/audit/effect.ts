// What a command left behind, as one hash: its answer, its line in the log, its events, and the
// entries and lines these caused. The door reckons it from what it writes, the checks from what
// they find.

import type { Row } from "#server/database/db.ts";
import { sha256 } from "./row.ts";

export type Effect = {
  readonly answer: Row;
  /** Null for what never reached a book. */
  readonly log: Row | null;
  /** In the order of their numbers, like the entries; the lines by entry and place. */
  readonly events: readonly Row[];
  readonly entries: readonly Row[];
  readonly lines: readonly Row[];
};

const ANSWER = [
  "command_id",
  "book_id",
  "body_hash",
  "verdict",
  "reason",
  "version",
  "received_at",
];
const LOG = ["device_id", "device_turn", "actor_id", "body_hash", "received_at"];
const EVENT = ["number", "type", "actor_id", "device_id", "happened_on", "posted_on"].concat([
  "recorded_at",
  "body",
]);
const ENTRY = ["number", "ledger", "purpose", "event_number", "happened_on", "posted_on"].concat([
  "recorded_at",
]);
const LINE = ["entry_number", "line", "account", "owner_id", "amount_minor"].concat([
  "account_number",
  "balance_minor",
]);

export function effectHash({ answer, log, events, entries, lines }: Effect): string {
  return sha256(
    JSON.stringify([
      textsOf(answer, ANSWER),
      log === null ? null : textsOf(log, LOG),
      events.map((row) => textsOf(row, EVENT)),
      entries.map((row) => textsOf(row, ENTRY)),
      lines.map((row) => textsOf(row, LINE)),
    ]),
  );
}

function textsOf(row: Row, columns: readonly string[]): (string | null)[] {
  return columns.map((column) => {
    const value = row[column];
    return value === null || value === undefined ? null : `${value as string | number | bigint}`;
  });
}
