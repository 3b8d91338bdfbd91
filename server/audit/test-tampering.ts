// Ways in which a database superuser could lie, each with the check that must see it. Statements run
// without the database's own rules: she can switch those off.

import type { Sql } from "#server/database/db.ts";

export type Tampering = readonly [
  what: string,
  seenBy: string,
  how: readonly string[] | ((sql: Sql) => Promise<void>),
];

/** What a statement means by a word in brackets. */
const MEANT: Readonly<Record<string, string>> = {
  book: "(select book_id from book where name = 'Las Flores')",
  lucia: "(select staff_id from staff where login = 'lucia')",
  ines: "(select staff_id from staff where login = 'ines')",
  new: "'0199a000-0000-7000-8000-00000000dead'",
  last: "(select page_id from audit_link order by number desc limit 1)",
  read: "(select page_id from audit_row where kind = 'read' order by page_id limit 1)",
  "long page": "(select page_id from audit_row where line = 3 order by page_id limit 1)",
};

export function meant(text: string): string {
  return text.replaceAll(/<([a-z ]+)>/g, (_whole, word: string) => MEANT[word] ?? word);
}

const OF_BOOKS: readonly Tampering[] = [
  [
    "a payment is made larger in its event",
    "I33e",
    [
      `update event set body = replace(body, '"minor":"', '"minor":"9') where book_id = <book> and type = 'PaymentReceived'`,
    ],
  ],
  [
    "the last event is taken away",
    "I33e",
    [
      `delete from event e where book_id = <book> and number = (select max(number) from event where book_id = e.book_id)`,
    ],
  ],
  [
    "an event is put in",
    "I33e",
    [
      `insert into event select book_id, number + 1, type, command_id, actor_id, device_id, happened_on, posted_on, recorded_at, body
        from event e where book_id = <book> and number = (select max(number) from event where book_id = e.book_id)`,
    ],
  ],
  [
    "two events change places",
    "I33e",
    [
      `update event set number = -number where book_id = <book> and number in (5, 6)`,
      `update event set number = 11 + number where book_id = <book> and number in (-5, -6)`,
    ],
  ],
  [
    "an event is dated an hour later",
    "I33e",
    [
      `update event set recorded_at = recorded_at + interval '1 hour' where book_id = <book> and number = 7`,
    ],
  ],
  [
    "somebody else is said to have recorded it",
    "I33e",
    [`update event set actor_id = <new> where book_id = <book> and number = 7`],
  ],
  [
    "a command is reworded, with hashes that fit",
    "I33c",
    [
      `update command_log set envelope = replace(envelope, 'cash', 'bank') where book_id = <book> and envelope like '%cash%'`,
      `update command_log set body_hash = encode(sha256(convert_to(envelope, 'UTF8')), 'hex') where book_id = <book>`,
      `update command_key k set body_hash = l.body_hash from command_log l where l.command_id = k.command_id and l.book_id = <book>`,
    ],
  ],
  [
    "a command goes with all it left",
    "I33c",
    [
      `delete from event where book_id = <book> and number = 8`,
      `delete from command_key k where not exists (select 1 from event e where e.command_id = k.command_id) and book_id = <book>`,
      `delete from command_log l where not exists (select 1 from command_key k where k.command_id = l.command_id) and book_id = <book>`,
    ],
  ],
  [
    "a command nobody gave is in the log",
    "I33c",
    [
      `insert into command_key select <new>, book_id, repeat('a', 64), 'applied', null, 1, received_at from command_key limit 1`,
      `insert into command_log select book_id, <new>, device_id, 9999, actor_id, repeat('a', 64), '{}', received_at from command_log limit 1`,
    ],
  ],
  [
    "a refused command is said to be applied",
    "I33e",
    ["update command_key set verdict = 'suspense' where verdict = 'applied'"],
  ],
  [
    "a command is said to have come a day earlier",
    "I33e",
    [
      `update command_log set received_at = received_at - interval '1 day' where book_id = <book>`,
      `update command_key set received_at = received_at - interval '1 day' where book_id = <book>`,
    ],
  ],
  [
    "an entry is dated into another month",
    "I33e",
    [`update entry set posted_on = posted_on - 31 where book_id = <book> and number = 3`],
  ],
  [
    "an entry goes with its lines",
    "I33e",
    [
      `delete from entry_line l where book_id = <book> and entry_number = (select max(number) from entry where book_id = l.book_id)`,
      `delete from entry e where book_id = <book> and number = (select max(number) from entry where book_id = e.book_id)`,
    ],
  ],
  [
    "every line of an entry is doubled, balances and all",
    "I33e",
    [
      `update entry_line set amount_minor = amount_minor * 2, balance_minor = balance_minor + amount_minor
        where book_id = <book> and entry_number = (select max(number) from entry where book_id = <book>)`,
      `update account_balance b set balance_minor = (select sum(amount_minor) from entry_line l
        where l.book_id = b.book_id and l.account = b.account and l.owner_id = b.owner_id)`,
    ],
  ],
  [
    "a line is given to another woman",
    "I33e",
    [
      `update entry_line set owner_id = <new> where book_id = <book> and account = 'voluntarySavings'`,
    ],
  ],
  [
    "a balanced entry is put in that belongs to a real event",
    "I33e",
    [
      `insert into entry select book_id, number + 1, ledger, purpose, event_number, happened_on, posted_on, recorded_at
        from entry e where book_id = <book> and number = (select max(number) from entry where book_id = e.book_id)`,
    ],
  ],
];

/** What follows from the history is worked out again by the checks of the books. */
const OF_ROWS: readonly Tampering[] = [
  [
    "a balance is raised",
    "I2",
    [`update account_balance set balance_minor = balance_minor + 100 where book_id = <book>`],
  ],
  [
    "the fold of a book is altered",
    "I30",
    [`update book_state set body = replace(body, 'Las Flores', 'Las Floras')`],
  ],
  [
    "a book is moved to another branch",
    "I36b",
    [`update book set branch_id = <new> where book_id = <book>`],
  ],
  [
    "a passbook is raised",
    "I30r",
    [`update passbook set voluntary_minor = voluntary_minor + 100 where book_id = <book>`],
  ],
  [
    "a loan is lowered",
    "I30r",
    [`update loan set outstanding_minor = outstanding_minor - 100 where book_id = <book>`],
  ],
  [
    "an instalment is called paid",
    "I30r",
    [
      `update instalment set principal_paid_minor = principal_minor where book_id = <book> and number = 9`,
    ],
  ],
  [
    "help is called returned",
    "I30r",
    [`update coverage set remaining_minor = 0 where remaining_minor > 0`],
  ],
  [
    "a receipt is made smaller",
    "I30r",
    [`update receipt set amount_minor = amount_minor - 1 where book_id = <book>`],
  ],
  [
    "a deposit at the bank is invented",
    "I30r",
    [
      `insert into deposit select book_id, <new>, meeting_id, amount_minor, 'BOL-1', deposited_on, actor_id, recorded_at from deposit limit 1`,
    ],
  ],
  [
    "a woman gets another name",
    "I30r",
    [`update member set family_names = 'Otra' where book_id = <book> and line = 1`],
  ],
  [
    "an acta's sheet is altered",
    "I30r",
    [`update meeting set sheet = replace(sheet, 'present', 'absent') where book_id = <book>`],
  ],
  ["a record kept raw is thrown away", "I33c", ["delete from unreadable"]],
  [
    "a phone's receipt numbers are set back",
    "I24c",
    ["update device set last_receipt = last_receipt - 1 where last_receipt > 0"],
  ],
];

const OF_STAFF: readonly Tampering[] = [
  [
    "an asesora is made operator",
    "I35s",
    ["update staff set role = 'operator' where login = 'lucia'"],
  ],
  [
    "a password is replaced",
    "I35s",
    [
      "update staff set password_hash = (select password_hash from staff where login = 'lucia') where login = 'rita'",
    ],
  ],
  ["a leaver is let in again", "I35s", ["update staff set is_active = true where login = 'rita'"]],
  [
    "somebody sees another branch",
    "I35s",
    [
      `insert into branch values (<new>, 'BO', 'Oruro', 'BOB')`,
      `insert into staff_branch values (<lucia>, <new>)`,
    ],
  ],
  [
    "a person is put in",
    "I35s",
    [
      `insert into staff values (<new>, 'nadie', 'Nadie', 'operator', '', true, false, null, null, 'BO')`,
    ],
  ],
  ["a staff act is taken away", "I35s", ["delete from staff_act where kind = 'suspended'"]],
  [
    "a staff act is invented",
    "I35s",
    [
      `insert into staff_act select <new>, at, by_staff_id, 'reinstated', subject_id, '' from staff_act limit 1`,
    ],
  ],
  [
    "a revoked phone is let in again",
    "I35s",
    ["update device set revoked_at = null where revoked_at is not null"],
  ],
  [
    "a phone's token is replaced",
    "I35s",
    ["update device set token_hash = repeat('b', 64) where kind = 'phone'"],
  ],
  [
    "a phone is put in",
    "I35s",
    [
      `insert into device select <new>, staff_id, kind, label, token_hash, enrolled_at, null, null, 0, last_hash, 0 from device limit 1`,
    ],
  ],
  [
    "a phone is given more receipt numbers",
    "I35s",
    [
      "update receipt_block set last_number = last_number + 500 where first_number = (select max(first_number) from receipt_block)",
    ],
  ],
  [
    "a session is opened for somebody",
    "I33c",
    [
      `insert into session select repeat('c', 64), staff_id, device_id, created_at, last_used_at, expires_at from session limit 1`,
    ],
  ],
  [
    "the key of the rescue files is replaced",
    "I35s",
    ["update setting set value = '{}' where name = 'seal-key'"],
  ],
  ["a branch is given another zone", "I35s", ["update branch set zone = 'America/Tijuana'"]],
  ["a branch is moved to another country", "I35s", ["update branch set country = 'AR'"]],
];

export const OF_THE_BOOKS: readonly Tampering[] = [...OF_BOOKS, ...OF_ROWS, ...OF_STAFF];
