// The only door to a book. One transaction for each run of commands of one book: lock, look,
// decide with the rules the phone used, and leave events, rows and entries together or nothing.

import type { Book } from "#core/book/state.ts";
import type { BookId, BranchId, CommandId } from "#core/people/ids.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import type { Verdict } from "#core/wire/envelope.ts";
import type { Country } from "#countries/country.ts";
import type { Clock } from "#server/clock.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import { unaddressedRow } from "#server/audit/command-rows.ts";
import { writePage } from "#server/audit/page.ts";
import { asesorasFor } from "#server/asesoras/staff.ts";
import { readBankLine } from "./bank-line.ts";
import type { ClosedDb, Sql } from "#server/database/db.ts";
import { isTaken, isTakenIn, isUnstorable } from "#server/database/errors.ts";
import { scoped } from "#server/database/scope.ts";
import {
  readCommand,
  readEnvelope,
  sha256,
  type Candidate,
  type Read,
  type Unaddressed,
} from "./candidate.ts";
import { readCarried } from "./carried.ts";
import { readClosed } from "./closed-record.ts";
import { needsRecords, readRecords } from "./credit-records.ts";
import { foundedIn, judge, NAME_TAKEN, type Bench, type Judgement } from "./judge.ts";
import { readOpening, type OpeningKnown } from "./opening-known.ts";
import { readPaperReceipts } from "./paper-receipts.ts";
import { readHolderKnown } from "./holder-known.ts";
import { readPhotosNamed } from "./photos-named.ts";
import { readReferenceUsed } from "./reference-used.ts";
import { load, type Answered } from "./load.ts";
import { keepReceiptsReady } from "./seat-receipts.ts";
import type { Sender } from "./sender.ts";
import type { BookShelf } from "./shelf.ts";
import { statementsFor } from "./write.ts";

export type CommandDoor = {
  readonly db: ClosedDb;
  readonly clock: Clock;
  readonly country: Country;
  readonly shelf: BookShelf;
  /** Hears of what is ours to fix; nothing of it reaches a client. */
  readonly report: (failure: unknown) => void;
};

export type Accepted = { readonly verdicts: readonly Verdict[]; readonly hasConflict: boolean };

/** A verdict per envelope, in order. After a failure the rest is left for the next try. */
export async function acceptCommands(
  door: CommandDoor,
  sender: Sender,
  rawEnvelopes: readonly unknown[],
): Promise<Accepted> {
  const verdicts: Verdict[] = [];
  let hasConflict = false;
  for (const run of runsOf(rawEnvelopes.map(readEnvelope))) {
    if (!run.isAddressed) {
      verdicts.push(await keepUnaddressed(door, sender, run.unaddressed));
      continue;
    }
    const judged = await acceptRun(door, sender, run);
    verdicts.push(...judged.map(verdictOf));
    hasConflict ||= judged.some(({ isConflict }) => isConflict);
  }
  return { verdicts, hasConflict };
}

export type OfficeAsk = {
  readonly commandId: CommandId;
  readonly bookId: BookId;
  readonly command: unknown;
};

/** A command of a signed-in person: her office seat gives it its turn. */
export async function acceptOffice(
  door: CommandDoor,
  sender: Sender,
  ask: OfficeAsk,
): Promise<Accepted> {
  const candidate = fromSeat(sender, ask);
  await keepReceiptsReady(door, sender, candidate.command);
  return judgedWhole(door, sender, { bookId: ask.bookId, candidates: [candidate] });
}

/**
 * A meeting's commands from its sheet of paper, of one book, in one transaction: all of them or none.
 * Whoever keys it in has the sheet before her and hears why it was not kept.
 */
export async function acceptSheet(
  door: CommandDoor,
  sender: Sender,
  asks: readonly [OfficeAsk, ...OfficeAsk[]],
): Promise<Accepted> {
  const candidates = asks.map((ask) => fromSeat(sender, ask));
  try {
    const run = { bookId: asks[0].bookId, candidates };
    return answered(await acceptWhole(door, sender, run, null));
  } catch (failure) {
    if (!isUnstorable(failure)) throw failure;
    door.report(failure);
    throw new SheetNotKept(troubleOf(failure));
  }
}

/** Nothing of a sheet was kept; the reason is that of the fact the database could not hold. */
export class SheetNotKept extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

async function judgedWhole(door: CommandDoor, sender: Sender, run: BookRun): Promise<Accepted> {
  return answered(await acceptRun(door, sender, run));
}

function answered(judged: readonly Judgement[]): Accepted {
  return { verdicts: judged.map(verdictOf), hasConflict: judged.some((known) => known.isConflict) };
}

function fromSeat(sender: Sender, { commandId, bookId, command }: OfficeAsk): Candidate {
  const { deviceId, staffId: actorId } = sender;
  const text = canonicalText({ commandId, bookId, deviceId, actorId, command });
  return {
    commandId,
    bookId,
    deviceId,
    actorId,
    chain: null,
    command: readCommand(command),
    text,
    hash: sha256(text),
  };
}

type BookRun = { readonly bookId: BookId; readonly candidates: readonly Candidate[] };

type Run = (BookRun & { readonly isAddressed: true }) | Extract<Read, { isAddressed: false }>;

/** Neighbours of the same book share a transaction; order is never changed. */
function runsOf(reads: readonly Read[]): Run[] {
  const runs: Run[] = [];
  for (const read of reads) {
    const last = runs.at(-1);
    if (!read.isAddressed) runs.push(read);
    else if (last?.isAddressed && last.bookId === read.candidate.bookId) {
      runs[runs.length - 1] = { ...last, candidates: [...last.candidates, read.candidate] };
    } else {
      const { candidate } = read;
      runs.push({ isAddressed: true, bookId: candidate.bookId, candidates: [candidate] });
    }
  }
  return runs;
}

/**
 * A batch the database cannot hold is tried command by command, and the one that is to blame is
 * kept raw: a phone never waits for ever behind one bad record.
 */
async function acceptRun(door: CommandDoor, sender: Sender, run: BookRun): Promise<Judgement[]> {
  try {
    return await acceptWhole(door, sender, run, null);
  } catch (failure) {
    if (!isUnstorable(failure)) throw failure;
    door.report(failure);
    const [only, ...others] = run.candidates;
    if (only === undefined || others.length === 0)
      return acceptWhole(door, sender, run, troubleOf(failure));
    const judgements: Judgement[] = [];
    for (const candidate of run.candidates) {
      const alone = { bookId: run.bookId, candidates: [candidate] };
      judgements.push(...(await acceptRun(door, sender, alone)));
    }
    return judgements;
  }
}

async function acceptWhole(
  door: CommandDoor,
  sender: Sender,
  run: BookRun,
  trouble: string | null,
): Promise<Judgement[]> {
  const { shelf } = door;
  const { book, judgements } = await scoped(door, sender, (sql) =>
    acceptIn(sql, door, { sender, run, trouble }),
  );
  if (book !== null) shelf.put(book);
  return judgements;
}

function troubleOf(failure: unknown): string {
  if (isTakenIn(failure, "command_key")) return NAME_TAKEN;
  if (isTakenIn(failure, "transfer_reference")) return "referenceUsed";
  return isTaken(failure) ? "idUsedBefore" : "serverTrouble";
}

type Settled = { readonly book: Book | null; readonly judgements: Judgement[] };

type Asked = {
  readonly sender: Sender;
  readonly run: BookRun;
  /** Why the run cannot be written as decided; null as a rule. */
  readonly trouble: string | null;
};

async function acceptIn(
  sql: Sql,
  door: CommandDoor,
  { sender, run, trouble }: Asked,
): Promise<Settled> {
  const { clock, country, shelf } = door;
  const { deviceId } = sender;
  const { bookId } = run;
  const commandIds = run.candidates.map(({ commandId }) => commandId);
  const loaded = await load(sql, shelf, { deviceId, bookId, commandIds });
  if (loaded === null) throw new DeviceGone();
  const opening = await readOpening(sql, bookId, run.candidates);
  const today = dayAt(door, sender, loaded.branchId ?? branchNamed(run, opening));
  const isDayDoubted = clock.doubt() !== null;
  const { receiptBlocks, closures, suspended } = loaded;
  const answered = new Map(loaded.answered);
  let bench: Bench = { ...loaded.device, book: loaded.book, branchId: loaded.branchId };
  const judgements: Judgement[] = [];
  const paperReceipts = await readPaperReceipts(sql, bookId, run.candidates);
  for (const candidate of run.candidates) {
    const { command } = candidate;
    const told = judgements.flatMap(({ events }) => events);
    const closedRecord =
      command?.type === "correctPayment"
        ? await readClosed(sql, bookId, command.meetingId, told)
        : null;
    const records = needsRecords(command) ? await readRecords(sql, bookId, told) : new Map();
    const bankLine =
      command?.type === "confirmDeposit" ? await readBankLine(sql, bookId, command, told) : null;
    const staff = namesAsesora(command) ? await asesorasFor(sql, bookId) : [];
    const knownPhotos = await readPhotosNamed(sql, bookId, command);
    const isReferenceUsed = await readReferenceUsed(sql, bookId, command, told);
    const isHolderKnown = await readHolderKnown(sql, bookId, command);
    const carried = await readCarried(sql, bookId, command, {
      group: bench.book.group,
      pending: told,
    });
    const around = {
      ...carried,
      opening,
      sender,
      asesoras: staff.map(({ staffId }) => staffId),
      answered,
      country,
      today,
      receiptBlocks,
      closures,
      suspended,
      closedRecord,
      records,
      bankLine,
      knownPhotos,
      isReferenceUsed,
      isHolderKnown,
      paperReceipts,
      isDayDoubted,
      trouble,
    };
    const judged = judge(candidate, bench, around);
    bench = judged.bench;
    judgements.push(judged.judgement);
    remember(answered, judged.judgement);
  }
  const recordedAt = clock.now();
  const { code } = country;
  const written = { country: code, sender, loaded, judgements, bench, today, recordedAt };
  await sql.pipeline(statementsFor(written));
  return { book: bench.book.version > loaded.book.version ? bench.book : null, judgements };
}

/** Where a book is to be opened that is not there yet. */
function branchNamed({ candidates }: BookRun, opening: OpeningKnown | null): BranchId | null {
  return candidates.reduce<BranchId | null>(
    (found, { command }) => found ?? (command === null ? null : foundedIn(command, opening)),
    null,
  );
}

function namesAsesora(command: Candidate["command"]): boolean {
  return ["assignAsesora", "nameSubstitute", "stepIn"].includes(command?.type ?? "");
}

/** The device was revoked between the door and its lock. */
export class DeviceGone extends Error {}

/** The same command twice in one batch is answered as the first time. */
function remember(answered: Map<CommandId, Answered>, judgement: Judgement): void {
  const { candidate, verdict, reason, version, trace } = judgement;
  if (trace === "passed" || trace === "noted") return;
  const { commandId, hash } = candidate;
  const known = version === null ? null : BigInt(version);
  answered.set(commandId, { commandId, hash, verdict, reason, version: known });
}

function verdictOf({ candidate, verdict, reason, version }: Judgement): Verdict {
  return { commandId: candidate.commandId, verdict, reason, version };
}

async function keepUnaddressed(
  door: CommandDoor,
  sender: Sender,
  { commandId, text, hash }: Unaddressed,
): Promise<Verdict> {
  const at = door.clock.now();
  await scoped(door, sender, async (sql) => {
    await sql.query(
      `insert into unreadable (body_hash, device_id, body, reason, received_at)
        values ($1, $2, $3, 'unreadable', $4) on conflict (body_hash) do nothing`,
      [hash, sender.deviceId, text, at],
    );
    await writePage(sql, { country: door.country.code, at }, [unaddressedRow(sender, hash)]);
  });
  return { commandId, verdict: "suspense", reason: "unreadable", version: null };
}
