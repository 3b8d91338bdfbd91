// Writes balanced entries. Every account of every owner numbers its own lines without a gap and
// carries its running balance, so a missing or altered line shows.

import type { Entry } from "#core/ledger/entry.ts";
import type { BookId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Row, Statement } from "#server/database/db.ts";

/** The owner of an account that belongs to nobody in particular. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

export type Balance = {
  readonly account: string;
  readonly ownerId: string;
  readonly balanceMinor: bigint;
  readonly lastNumber: bigint;
};

export type DatedEntry = Entry & { readonly eventNumber: number; readonly happenedOn: Day };

export type Posting = {
  readonly bookId: BookId;
  readonly entries: readonly DatedEntry[];
  readonly lastEntry: bigint;
  /** Every balance of the book as it stands, read under its lock. */
  readonly balances: readonly Balance[];
  readonly postedOn: Day;
  readonly recordedAt: string;
};

type Line = {
  readonly entryNumber: bigint;
  readonly line: number;
  readonly balance: Balance;
  readonly amountMinor: bigint;
};

/** What was posted, as statements and as the rows these leave. */
export type Posted = {
  readonly statements: readonly Statement[];
  readonly entries: readonly Row[];
  readonly lines: readonly Row[];
};

const NOTHING: Posted = { statements: [], entries: [], lines: [] };

/** Three set-based statements, or none when nothing moved. Throws when an entry does not balance. */
export function postEntries(posting: Posting): Posted {
  const { bookId, entries, lastEntry, postedOn, recordedAt } = posting;
  if (entries.length === 0) return NOTHING;
  const numbered = entries.map((entry, index) => ({
    ...entry,
    number: lastEntry + BigInt(index + 1),
  }));
  const touched = new Map<string, Balance>();
  const known = new Map(posting.balances.map((balance) => [keyOf(balance), balance]));
  const lines = numbered.flatMap((entry) => linesOf(entry, known, touched));
  return {
    statements: [
      insertEntries(bookId, numbered, postedOn, recordedAt),
      insertLines(bookId, lines),
      upsertBalances(bookId, [...touched.values()]),
    ],
    entries: numbered.map((entry) => entryRow(entry, postedOn, recordedAt)),
    lines: lines.map(lineRow),
  };
}

function entryRow(
  entry: DatedEntry & { readonly number: bigint },
  postedOn: Day,
  recordedAt: string,
): Row {
  const { number, ledger, purpose, eventNumber, happenedOn } = entry;
  return {
    number,
    ledger,
    purpose,
    event_number: eventNumber,
    happened_on: happenedOn,
    posted_on: postedOn,
    recorded_at: recordedAt,
  };
}

function lineRow({ entryNumber, line, balance, amountMinor }: Line): Row {
  return {
    entry_number: entryNumber,
    line,
    account: balance.account,
    owner_id: balance.ownerId,
    amount_minor: amountMinor,
    account_number: balance.lastNumber,
    balance_minor: balance.balanceMinor,
  };
}

function keyOf({ account, ownerId }: Pick<Balance, "account" | "ownerId">): string {
  return `${account}|${ownerId}`;
}

function linesOf(
  entry: DatedEntry & { readonly number: bigint },
  known: ReadonlyMap<string, Balance>,
  touched: Map<string, Balance>,
): Line[] {
  const total = entry.lines.reduce((sum, { amount }) => sum + amount.minor, 0n);
  if (total !== 0n) throw new Error(`Entry ${entry.number} does not balance.`);
  return entry.lines.map(({ account, memberId, meetingId, amount }, index) => {
    const owner = { account, ownerId: memberId ?? meetingId ?? NOBODY };
    const key = keyOf(owner);
    const before = touched.get(key) ?? known.get(key);
    const balance = {
      ...owner,
      balanceMinor: (before?.balanceMinor ?? 0n) + amount.minor,
      lastNumber: (before?.lastNumber ?? 0n) + 1n,
    };
    touched.set(key, balance);
    return { entryNumber: entry.number, line: index + 1, balance, amountMinor: amount.minor };
  });
}

function insertEntries(
  bookId: BookId,
  entries: readonly (DatedEntry & { readonly number: bigint })[],
  postedOn: Day,
  recordedAt: string,
): Statement {
  return {
    text: `insert into entry (book_id, number, ledger, purpose, event_number, happened_on, posted_on, recorded_at)
      select $1::uuid, u.number, u.ledger, u.purpose, u.event_number, u.happened_on, $7::date, $8::timestamptz
      from unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::date[])
        as u (number, ledger, purpose, event_number, happened_on)`,
    values: [
      bookId,
      entries.map(({ number }) => number),
      entries.map(({ ledger }) => ledger),
      entries.map(({ purpose }) => purpose),
      entries.map(({ eventNumber }) => eventNumber),
      entries.map((entry) => entry.happenedOn),
      postedOn,
      recordedAt,
    ],
  };
}

function insertLines(bookId: BookId, lines: readonly Line[]): Statement {
  return {
    text: `insert into entry_line
        (book_id, entry_number, line, account, owner_id, amount_minor, account_number, balance_minor)
      select $1::uuid, u.* from unnest($2::bigint[], $3::bigint[], $4::text[], $5::uuid[], $6::bigint[],
        $7::bigint[], $8::bigint[]) as u`,
    values: [
      bookId,
      lines.map(({ entryNumber }) => entryNumber),
      lines.map(({ line }) => line),
      lines.map(({ balance }) => balance.account),
      lines.map(({ balance }) => balance.ownerId),
      lines.map(({ amountMinor }) => amountMinor),
      lines.map(({ balance }) => balance.lastNumber),
      lines.map(({ balance }) => balance.balanceMinor),
    ],
  };
}

function upsertBalances(bookId: BookId, balances: readonly Balance[]): Statement {
  return {
    text: `insert into account_balance (book_id, account, owner_id, balance_minor, last_number)
      select $1::uuid, u.* from unnest($2::text[], $3::uuid[], $4::bigint[], $5::bigint[]) as u
      on conflict (book_id, account, owner_id) do update
        set balance_minor = excluded.balance_minor, last_number = excluded.last_number`,
    values: [
      bookId,
      balances.map(({ account }) => account),
      balances.map(({ ownerId }) => ownerId),
      balances.map(({ balanceMinor }) => balanceMinor),
      balances.map(({ lastNumber }) => lastNumber),
    ],
  };
}
