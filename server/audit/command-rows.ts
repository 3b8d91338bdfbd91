// A row of the audit log for every command that was judged, whatever became of it.

import { toJson } from "#core/wire/canonical.ts";
import type { Judgement } from "#server/commands/judge.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Written } from "#server/commands/written.ts";
import type { Row } from "#server/database/db.ts";
import type { Posted } from "#server/ledger/post.ts";
import { effectHash } from "./effect.ts";
import { auditRow, type AuditRow } from "./row.ts";

/** A command that was answered for the first time is bound to all it left; the others left nothing. */
export function commandRows(written: Written, posted: Posted): AuditRow[] {
  const { staffId: actorId, deviceId } = written.sender;
  const effects = sharedOut(written, posted);
  return written.judgements.map((judgement) => {
    const { candidate, verdict, reason, trace } = judgement;
    const isFirst = trace === "logged" || trace === "kept";
    return auditRow({
      kind: "command",
      act: candidate.command?.type ?? "unread",
      actorId,
      deviceId,
      bookId: candidate.bookId,
      subjectId: candidate.commandId,
      outcome: verdict,
      reason,
      contentHash: candidate.hash,
      effectHash: isFirst ? effectHash(effects(judgement)) : null,
    });
  });
}

/** A record whose outside cannot be read: all that is known of it is its hash. */
export function unaddressedRow(
  { staffId: actorId, deviceId }: Sender,
  contentHash: string,
): AuditRow {
  const act = "unread";
  const told = { actorId, deviceId, contentHash, outcome: "suspense", reason: "unreadable" };
  return auditRow({ kind: "command", act, ...told });
}

/** Which entries and lines belong to which judgement's events. */
function sharedOut(written: Written, posted: Posted) {
  const entriesOf = groupedBy(posted.entries, "event_number");
  const linesOf = groupedBy(posted.lines, "entry_number");
  return (judgement: Judgement) => {
    const { trace, events } = judgement;
    const entries = events.flatMap(({ number }) => entriesOf.get(String(number)) ?? []);
    return {
      answer: answerRow(judgement, written.recordedAt),
      log: trace === "logged" ? logRow(judgement, written.recordedAt) : null,
      events: events.map((known) => eventRow(judgement, known, written)),
      entries,
      lines: entries.flatMap(({ number }) => linesOf.get(String(number)) ?? []),
    };
  };
}

export function groupedBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
}

function answerRow({ candidate, verdict, reason, version }: Judgement, receivedAt: string): Row {
  return {
    command_id: candidate.commandId,
    book_id: candidate.bookId,
    body_hash: candidate.hash,
    verdict,
    reason,
    version,
    received_at: receivedAt,
  };
}

function logRow({ candidate, turn }: Judgement, receivedAt: string): Row {
  return {
    device_id: candidate.deviceId,
    device_turn: turn,
    actor_id: candidate.actorId,
    body_hash: candidate.hash,
    received_at: receivedAt,
  };
}

function eventRow(
  { candidate }: Judgement,
  { number, event, actorId, happenedOn }: Judgement["events"][number],
  { today, recordedAt }: Written,
): Row {
  return {
    number,
    type: event.type,
    actor_id: actorId,
    device_id: candidate.deviceId,
    happened_on: happenedOn,
    posted_on: today,
    recorded_at: recordedAt,
    body: toJson(event),
  };
}
