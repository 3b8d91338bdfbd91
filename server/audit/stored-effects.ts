// What the commands of a book left, worked out again from the tables as they are now.

import type { Row, Sql } from "#server/database/db.ts";
import { groupedBy } from "./command-rows.ts";
import { effectHash } from "./effect.ts";

/** By command id, for the given answers (rows of command_key) of one book. */
export async function storedEffects(
  sql: Sql,
  bookId: string,
  answers: readonly Row[],
): Promise<Map<string, string>> {
  const values = [bookId];
  const [logs = [], events = [], entries = [], lines = []] = await sql.pipeline([
    {
      text: `select command_id, device_id, device_turn, actor_id, body_hash, received_at
        from command_log where book_id = $1`,
      values,
    },
    {
      text: `select number, type, command_id, actor_id, device_id, happened_on, posted_on, recorded_at, body
        from event where book_id = $1 order by number`,
      values,
    },
    {
      text: `select number, ledger, purpose, event_number, happened_on, posted_on, recorded_at
        from entry where book_id = $1 order by number`,
      values,
    },
    {
      text: `select entry_number, line, account, owner_id, amount_minor, account_number, balance_minor
        from entry_line where book_id = $1 order by entry_number, line`,
      values,
    },
  ]);
  const logOf = new Map(logs.map((row) => [row["command_id"] as string, row]));
  const eventsOf = groupedBy(events, "command_id");
  const entriesOf = groupedBy(entries, "event_number");
  const linesOf = groupedBy(lines, "entry_number");
  return new Map(
    answers.map((answer): [string, string] => {
      const commandId = answer["command_id"] as string;
      const own = eventsOf.get(commandId) ?? [];
      const caused = own.flatMap(({ number }) => entriesOf.get(String(number)) ?? []);
      const hash = effectHash({
        answer,
        log: logOf.get(commandId) ?? null,
        events: own,
        entries: caused,
        lines: caused.flatMap(({ number }) => linesOf.get(String(number)) ?? []),
      });
      return [commandId, hash];
    }),
  );
}

/** Commands of a book that left something else than their audit rows say. */
export async function otherEffects(sql: Sql, bookId: string): Promise<string[]> {
  const rows = await sql.query(
    `select a.effect_hash, k.* from audit_row a join command_key k on k.command_id = a.subject_id
      where a.book_id = $1 and a.kind = 'command' and a.effect_hash is not null`,
    [bookId],
  );
  if (rows.length === 0) return [];
  const found = await storedEffects(sql, bookId, rows);
  return rows
    .filter((row) => found.get(row["command_id"] as string) !== row["effect_hash"])
    .map((row) => `${bookId} command ${String(row["command_id"])} left something else`);
}
