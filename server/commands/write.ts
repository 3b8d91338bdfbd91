// All that a judged batch leaves behind, as one pipeline of set-based statements: the log, the
// events, the rows that follow from them, the entries, and the book's own fold.

import { entriesFor } from "#core/book/accounting.ts";
import type { Book } from "#core/book/state.ts";
import { toJson } from "#core/wire/canonical.ts";
import { commandRows } from "#server/audit/command-rows.ts";
import { pageStatement } from "#server/audit/page.ts";
import { onTheWayStatements } from "#server/carried/on-the-way.ts";
import { transferStatements } from "#server/counter/transfer-references.ts";
import type { Statement } from "#server/database/db.ts";
import { statementsOf } from "#server/database/rows.ts";
import { postEntries, type Posted } from "#server/ledger/post.ts";
import type { Judgement } from "./judge.ts";
import { rowsOf, TABLES } from "./rows.ts";
import type { Written } from "./written.ts";

/** In an order that satisfies every foreign key; the page of the audit log comes last. */
export function statementsFor(written: Written): Statement[] {
  const traced = (...traces: Judgement["trace"][]) =>
    written.judgements.filter(({ trace }) => traces.includes(trace));
  const answered = traced("logged", "kept");
  const logged = traced("logged");
  const raw = traced("kept", "noted");
  const posted = postedBy(logged, written);
  const { country, recordedAt: at } = written;
  return [
    ...(raw.length > 0 ? [insertUnreadable(raw, written)] : []),
    ...(answered.length > 0 ? [insertKeys(answered, written)] : []),
    ...(logged.length > 0 ? bookStatements(logged, written, posted) : []),
    ...(answered.length > 0 ? [advanceDevice(written)] : []),
    pageStatement({ country, at }, commandRows(written, posted)),
  ];
}

function bookStatements(
  logged: readonly Judgement[],
  written: Written,
  posted: Posted,
): Statement[] {
  const { bench, recordedAt } = written;
  const { group } = bench.book;
  const events = logged.flatMap((judgement) => judgement.events);
  if (group === null) return [];
  const insertedLog = insertLog(logged, written);
  if (events.length === 0) return [insertedLog];
  const changes = events.flatMap((known) => rowsOf({ ...known, recordedAt }));
  return [
    written.loaded.branchId === null
      ? insertBook(bench.book, bench.branchId, recordedAt)
      : advanceBook(bench.book),
    insertedLog,
    insertEvents(logged, written),
    ...statementsOf(bench.book.bookId, changes, TABLES),
    ...transferStatements(events, { country: written.country, branchId: bench.branchId }),
    ...onTheWayStatements(events, { country: written.country, bookId: bench.book.bookId }),
    ...posted.statements,
    upsertState(bench.book),
  ];
}

function postedBy(logged: readonly Judgement[], written: Written): Posted {
  const { loaded, bench, today, recordedAt } = written;
  const currency = bench.book.group?.association.currency;
  const events = logged.flatMap((judgement) => judgement.events);
  const entries = events.flatMap(({ event, number, happenedOn }) =>
    currency === undefined
      ? []
      : entriesFor(event, currency).map((entry) => ({ ...entry, eventNumber: number, happenedOn })),
  );
  const { balances, lastEntry } = loaded;
  return postEntries({
    bookId: bench.book.bookId,
    entries,
    lastEntry,
    balances,
    postedOn: today,
    recordedAt,
  });
}

function insertKeys(fresh: readonly Judgement[], { sender, recordedAt }: Written): Statement {
  return {
    text: `insert into command_key (command_id, book_id, body_hash, verdict, reason, version, received_at, device_id)
      select u.*, $7::timestamptz, $8::uuid from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[],
        $6::bigint[]) as u`,
    values: [
      fresh.map(({ candidate }) => candidate.commandId),
      fresh.map(({ candidate }) => candidate.bookId),
      fresh.map(({ candidate }) => candidate.hash),
      fresh.map(({ verdict }) => verdict),
      fresh.map(({ reason }) => reason),
      fresh.map(({ version }) => version),
      recordedAt,
      sender.deviceId,
    ],
  };
}

function insertUnreadable(kept: readonly Judgement[], { sender, recordedAt }: Written): Statement {
  return {
    text: `insert into unreadable (body_hash, device_id, body, reason, received_at)
      select u.hash, $1::uuid, u.body, u.reason, $2::timestamptz
      from unnest($3::text[], $4::text[], $5::text[]) as u (hash, body, reason)
      on conflict (body_hash) do nothing`,
    values: [
      sender.deviceId,
      recordedAt,
      kept.map(({ candidate }) => candidate.hash),
      kept.map(({ candidate }) => candidate.text),
      kept.map(({ reason }) => reason),
    ],
  };
}

function insertLog(logged: readonly Judgement[], { bench, recordedAt }: Written): Statement {
  return {
    text: `insert into command_log (book_id, command_id, device_id, device_turn, actor_id, body_hash, envelope,
        received_at)
      select $1::uuid, u.*, $2::timestamptz from unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::uuid[], $7::text[],
        $8::text[]) as u`,
    values: [
      bench.book.bookId,
      recordedAt,
      logged.map(({ candidate }) => candidate.commandId),
      logged.map(({ candidate }) => candidate.deviceId),
      logged.map(({ turn }) => turn),
      logged.map(({ candidate }) => candidate.actorId),
      logged.map(({ candidate }) => candidate.hash),
      logged.map(({ candidate }) => candidate.text),
    ],
  };
}

function insertEvents(logged: readonly Judgement[], written: Written): Statement {
  const { bench, today, recordedAt } = written;
  const caused = logged.flatMap(({ candidate, events }) =>
    events.map((known) => ({ ...known, deviceId: candidate.deviceId })),
  );
  return {
    text: `insert into event (book_id, number, type, command_id, actor_id, device_id, happened_on, body, posted_on,
        recorded_at)
      select $1::uuid, u.*, $2::date, $3::timestamptz from unnest($4::bigint[], $5::text[], $6::uuid[], $7::uuid[],
        $8::uuid[], $9::date[], $10::text[]) as u`,
    values: [
      bench.book.bookId,
      today,
      recordedAt,
      caused.map(({ number }) => number),
      caused.map(({ event }) => event.type),
      caused.map(({ commandId }) => commandId),
      caused.map(({ actorId }) => actorId),
      caused.map(({ deviceId }) => deviceId),
      caused.map((known) => known.happenedOn),
      caused.map(({ event }) => toJson(event)),
    ],
  };
}

function insertBook(book: Book, branchId: string | null, recordedAt: string): Statement {
  return {
    text: `insert into book (book_id, branch_id, kind, name, currency, version, opened_at)
      values ($1, $2, 'association', $3, $4, $5, $6)`,
    values: [
      book.bookId,
      branchId,
      book.group?.association.name ?? "",
      book.group?.association.currency ?? "",
      book.version,
      recordedAt,
    ],
  };
}

function advanceBook({ bookId, version }: Book): Statement {
  return { text: "update book set version = $2 where book_id = $1", values: [bookId, version] };
}

function upsertState(book: Book): Statement {
  return {
    text: `insert into book_state (book_id, version, body) values ($1, $2, $3)
      on conflict (book_id) do update set version = excluded.version, body = excluded.body`,
    values: [book.bookId, book.version, toJson(book.group)],
  };
}

function advanceDevice({ sender, bench, recordedAt }: Written): Statement {
  return {
    text: `update device set last_turn = $2, last_hash = $3, last_receipt = $4, last_seen_at = $5
      where device_id = $1`,
    values: [sender.deviceId, bench.lastTurn, bench.lastHash, bench.lastReceipt, recordedAt],
  };
}
