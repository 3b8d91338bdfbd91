// Ways in which a database superuser could lie about the audit log itself: row by row, link by link,
// and by writing the whole chain anew.

import { standingNow } from "./standing.ts";
import { appendForged, forgeWaiting, rewriteChain } from "./test-rewriting.ts";
import { meant, type Tampering } from "./test-tampering.ts";

export const OF_THE_LOG: readonly Tampering[] = [
  [
    "a refusal is called a success",
    "I34",
    ["update audit_row set kind = 'read', outcome = '200' where kind = 'refusal'"],
  ],
  [
    "a read is put on somebody else",
    "I34",
    [`update audit_row set actor_id = <lucia> where kind = 'read'`],
  ],
  [
    "a read is dated an hour later",
    "I34",
    ["update audit_row set at = at + interval '1 hour' where kind = 'read'"],
  ],
  [
    "a row is taken from its page",
    "I34",
    [`delete from audit_row where page_id = <long page> and line = 2`],
  ],
  [
    "a row is put on a page",
    "I34",
    [
      `insert into audit_row select page_id, 99, country, at, kind, act, actor_id, device_id, book_id, subject_id, outcome, reason, content_hash, effect_hash
        from audit_row where page_id = <last> and line = 1`,
    ],
  ],
  [
    "two rows change places",
    "I34",
    [
      `update audit_row set line = -line where page_id = <long page> and line in (1, 2)`,
      `update audit_row set line = 3 + line where page_id = <long page> and line in (-1, -2)`,
    ],
  ],
  [
    "a page that follows from nothing lies about",
    "I33c",
    [
      `insert into audit_row select <new>, 1, country, at, kind, act, actor_id, device_id, book_id, subject_id, outcome, reason, content_hash, effect_hash
        from audit_row where kind = 'read' limit 1`,
    ],
  ],
  [
    "the effect of a command is bound anew",
    "I33e",
    [
      `update audit_row set effect_hash = repeat('d', 64) where effect_hash is not null and kind = 'command'`,
    ],
  ],
  [
    "a link gets another hash",
    "I34",
    ["update audit_link set hash = repeat('e', 64) where number = 3"],
  ],
  [
    "a link is said to be sealed earlier",
    "I34",
    ["update audit_link set sealed_at = sealed_at - interval '1 day' where number = 3"],
  ],
  ["a link is taken out", "I34", ["delete from audit_link where number = 3"]],
  [
    "two pages change places",
    "I34",
    [
      "update audit_link set number = -3 where number = 3",
      "update audit_link set number = 3 where number = 4",
      "update audit_link set number = 4 where number = -3",
    ],
  ],
  [
    "the tail of the chain is cut",
    "I34a",
    [
      `delete from audit_row where page_id in (select page_id from audit_link order by number desc limit 2)`,
      "delete from audit_link where number > (select max(number) - 2 from audit_link)",
    ],
  ],
];

/** She may change the rules of the database itself. */
export const OF_THE_RULES: readonly Tampering[] = [
  "alter table account_balance drop constraint account_balance_book_id_fkey",
  "alter table entry_line disable trigger all",
  "create trigger planted before update on book for each row execute function suppress_redundant_updates_trigger()",
  "alter table loan disable row level security",
  "alter policy ayni_branch on loan using (true)",
  "grant delete on entry to ayni_branch",
].map((text) => [
  `she says: ${text}`,
  "I35d",
  async (sql) => {
    await sql.query(text, []);
  },
]);

export const REWRITTEN: readonly Tampering[] = [
  [
    "a read is left out of a chain rewritten to its head",
    "I34a",
    async (sql) => {
      await sql.query(meant(`delete from audit_link where page_id = <read>`), []);
      await sql.query(meant(`delete from audit_row where page_id = <read>`), []);
      await rewriteChain(sql);
    },
  ],
  [
    "two pages change places in a rewritten chain",
    "I34a",
    async (sql) => {
      await sql.query("update audit_link set number = -3 where number = 3", []);
      await sql.query("update audit_link set number = 3 where number = 4", []);
      await sql.query("update audit_link set number = 4 where number = -3", []);
      await rewriteChain(sql);
    },
  ],
  [
    "every link is said to be sealed a day earlier, rewritten",
    "I34a",
    async (sql) => {
      await sql.query("update audit_link set sealed_at = sealed_at - interval '1 day'", []);
      await rewriteChain(sql);
    },
  ],
  [
    "a row is altered and the chain rewritten",
    "I34k",
    async (sql) => {
      await sql.query("update audit_row set outcome = '403' where kind = 'read'", []);
      await rewriteChain(sql);
    },
  ],
  ["the whole log is thrown away", "I34a", ["delete from audit_link", "delete from audit_row"]],
  ["a read nobody made is appended, with a hash that fits", "I34k", appendForged],
  ["a read nobody made is left for the sealer", "I34k", (sql) => forgeWaiting(sql, "read", null)],
  [
    "an operator is made, and the log told so",
    "I34k",
    async (sql) => {
      await sql.query("update staff set role = 'operator' where login = 'lucia'", []);
      const [row] = await sql.query(meant(`select <lucia>::text as id`), []);
      const [now] = await standingNow(sql, "person", [row?.["id"] as string]);
      await forgeWaiting(sql, "standing", { subjectId: now?.id ?? "", hash: now?.hash ?? "" });
    },
  ],
];
