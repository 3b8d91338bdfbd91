// What a book tells, without the names things were given and without when a clock says they were
// written down: two lives that were the same tell the same, letter for letter.

import { clocksOf } from "#core/lending/arrears.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { day } from "#core/time/day.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { Envelope } from "#core/wire/envelope.ts";
import type { TestDatabase } from "#server/database/test-database.ts";

/** Each part of the story by name, so that a test says which of them differs. */
export type Story = Readonly<Record<string, string>>;

const PARTS: Readonly<Record<string, string>> = {
  events: `select number, type, actor_id, device_id, happened_on, body from event where book_id = $1 order by number`,
  "open days": `select number, posted_on from event where book_id = $1 order by number`,
  order: `select l.device_turn, l.actor_id, l.command_id from command_log l join device d on d.device_id = l.device_id
    where l.book_id = $1 and d.kind = 'phone' order by l.received_at, l.device_turn`,
  verdicts: `select l.device_turn, k.verdict, k.reason, k.version from command_log l
    join command_key k on k.command_id = l.command_id join device d on d.device_id = l.device_id
    where l.book_id = $1 and d.kind = 'phone' order by l.device_turn`,
  balances: `select account, owner_id, balance_minor from account_balance where book_id = $1
    order by account, last_number, balance_minor, owner_id`,
  entries: `select number, ledger, purpose, event_number, happened_on from entry where book_id = $1 order by number`,
  lines: `select entry_number, line, account, owner_id, amount_minor, balance_minor from entry_line
    where book_id = $1 order by entry_number, line`,
  instalments: `select i.number, i.due_on, i.interest_minor, i.principal_paid_minor, i.interest_paid_minor, i.is_accrued
    from instalment i where i.book_id = $1 order by 1, 2, 3, 4, 5, 6`,
  coverage: `select instalment, source, amount_minor, remaining_minor, covered_on from coverage where book_id = $1
    order by 1, 2, 3, 4, 5`,
  meetings: `select number, due_on, held_on, status, collected_minor, counted_minor from meeting where book_id = $1 order by 1`,
  reviews: `select reason, amount_minor, outcome from review where book_id = $1 order by 1, 2, 3`,
};

export async function storyOf({ db }: TestDatabase, bookId: string): Promise<Story> {
  const story: Record<string, string> = {};
  const named = names();
  for (const [part, text] of Object.entries(PARTS)) {
    const rows = await db.query(text, [bookId]);
    story[part] = named(rows.map((row) => toJson(row)).join("\n"));
  }
  const [state] = await db.query("select body from book_state where book_id = $1", [bookId]);
  const { association, lending } = fromJson(String(state?.["body"])) as GroupState;
  const clocks = association.members.map(({ memberId }) =>
    clocksOf(lending, memberId, day("2026-06-30")),
  );
  story["clocks of arrears"] = toJson(clocks);
  const rows = await db.query(
    `select l.envelope from command_log l join device d on d.device_id = l.device_id
      where l.book_id = $1 and d.kind = 'phone' order by l.device_turn`,
    [bookId],
  );
  const days = rows.map(
    (row) => (fromJson(String(row["envelope"])) as Partial<Envelope>).happenedOn,
  );
  story["days the phone wrote"] = toJson(days.map((on) => on ?? null));
  return story;
}

const RECEIPTS_PER_BLOCK = 500;

/** Ids by their first appearance, receipts by their place in the block they were lent in. */
function names(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) =>
    text
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!known.has(id)) known.set(id, `#${known.size + 1}`);
        return known.get(id) ?? id;
      })
      .replaceAll(
        /(receiptNumber\\?":)(\d+)/g,
        (_all, key: string, number: string) => `${key}${(Number(number) - 1) % RECEIPTS_PER_BLOCK}`,
      );
}
