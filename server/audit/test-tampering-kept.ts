// Ways in which a database superuser could lie about what an office keeps beside the books: counts of
// the till, days a branch closes, openings proposed, and the mark of the clock.

import type { Tampering } from "./test-tampering.ts";

const SEEN = "I35s";

export const OF_THE_OFFICE: readonly Tampering[] = [
  ["a till is said to have held more", SEEN, ["update till_count set counted_minor = 100"]],
  [
    "a till is said to have been expected otherwise",
    SEEN,
    ["update till_count set expected_minor = 100"],
  ],
  ["a difference is explained anew", SEEN, ["update till_count set explanation = 'nada'"]],
  ["a count nobody looked at is called seen", SEEN, ["update till_count set seen_by = <lucia>"]],
  ["a count is put on somebody else", SEEN, ["update till_count set counted_by = <lucia>"]],
  ["a count of the till is thrown away", SEEN, ["delete from till_count"]],
  [
    "a count of the till is invented",
    SEEN,
    [
      `insert into till_count select <new>, branch_id, counted_on - 1, currency, pieces, 0, 0, '', counted_by, counted_at, null, null, asked_digest from till_count limit 1`,
    ],
  ],
  [
    "a closure is called approved by somebody else",
    SEEN,
    ["update branch_closure set approved_by = <ines>"],
  ],
  ["a branch is said to close longer", SEEN, ["update branch_closure set last_on = last_on + 5"]],
  ["a closure gets another reason", SEEN, ["update branch_closure set source = 'nadie'"]],
  ["a closure is thrown away", SEEN, ["delete from branch_closure"]],
  [
    "a closure is invented, approved and all",
    SEEN,
    [
      `insert into branch_closure select <new>, branch_id, first_on + 7, last_on + 7, reason, source, policy, declared_by, declared_at, approved_by, approved_at, asked_digest from branch_closure limit 1`,
    ],
  ],
  [
    "an opening is said to be proposed by somebody else",
    SEEN,
    ["update opening set proposed_by = <ines>"],
  ],
  ["another fund is put into an opening", SEEN, ["update opening set body = body || ' '"]],
  [
    "an opening is called refused",
    SEEN,
    ["update opening set outcome = 'refused', closed_at = proposed_at"],
  ],
  ["an opening is thrown away", SEEN, ["delete from opening"]],
  [
    "an opening is invented",
    SEEN,
    [
      `insert into opening select <new>, <new>, branch_id, country, body, content_hash, proposed_by, proposed_at, proposed_on from opening limit 1`,
    ],
  ],
  [
    "the clock's mark is put back a month",
    SEEN,
    ["update clock_mark set believed_at = believed_at - interval '30 days'"],
  ],
  [
    "a person is said to have confirmed the clock",
    SEEN,
    ["update clock_mark set confirmations = confirmations + 1"],
  ],
  ["the clock's mark is thrown away", SEEN, ["delete from clock_mark"]],
  [
    "another mark is put in the place of the clock's",
    SEEN,
    ["delete from clock_mark", "insert into clock_mark values (true, '2026-06-02T14:00:00Z', 0)"],
  ],
  [
    "a second mark lies beside the clock's",
    SEEN,
    async (sql) => {
      await sql.query("alter table clock_mark drop constraint clock_mark_is_only_check", []);
      await sql.query("insert into clock_mark values (false, '2026-06-02T14:00:00Z', 0)", []);
    },
  ],
];
