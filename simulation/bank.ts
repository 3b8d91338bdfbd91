// The server of a simulated world: the real judging of the real server over a store in memory.
// A transaction is a function that may be killed before its last step and then leaves nothing.

import { entriesFor } from "#core/book/accounting.ts";
import { fold } from "#core/book/evolve.ts";
import type { Command } from "#core/book/command.ts";
import type { BookEvent } from "#core/book/event.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import { FIRST_HASH, type Envelope, type Verdict } from "#core/wire/envelope.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { Closure } from "#core/changes/closure.ts";
import type { ClosedRecord } from "#core/meetings/closed-record.ts";
import type { BankLine, ConfirmDeposit } from "#core/meetings/confirm-deposit.ts";
import type { CorrectPayment } from "#core/meetings/correct.ts";
import { add, zero } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { isHistory, rungRecords, type HistoryEvent } from "#core/cycle/rung.ts";
import { needsRecords } from "#server/commands/credit-records.ts";
import { readEnvelope, type Candidate } from "#server/commands/candidate.ts";
import {
  judge,
  type Bench,
  type CausedEvent,
  type Judgement,
  type Surroundings,
} from "#server/commands/judge.ts";
import type { Answered } from "#server/commands/load.ts";
import { wishedIn } from "#server/commands/carried.ts";
import { bodyOf } from "#server/carried/on-the-way.ts";
import type { OnTheWay } from "#core/savings/carried.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { BookRecord, CheckedEntry, CheckedEvent } from "#server/verify/record.ts";
import type { Plant } from "./plants.ts";

type Seat = { lastTurn: bigint; lastHash: string; lastReceipt: number };

/** What left a book, by its name; `hasCome` where it arrived. */
type Way = Map<string, { readonly told: OnTheWay; hasCome: boolean }>;

type Line = Omit<BankLine, "broughtBy" | "matched">;

type Shelf = {
  book: Book;
  /** Folded from the events alone. */
  downloaded: Book;
  /** Who gave the command of each event. */
  actors: string[];
  branchId: string | null;
  events: CheckedEvent[];
  /** Of the events, those that tell of the women as borrowers. */
  history: HistoryEvent[];
  entries: CheckedEntry[];
  balances: Map<string, { number: number; balance: bigint }>;
};

export type Bank = {
  readonly send: (sender: Sender, envelopes: readonly Envelope[], today: Day) => Verdict[];
  /**
   * The book as whoever downloads it now folds it from its events: one fold for all phones, apart from
   * the server's own book, with which it is compared in the end.
   */
  readonly download: (bookId: string) => Book;
  readonly record: (bookId: string) => BookRecord;
  readonly seatOf: (deviceId: string) => Seat;
  /** Whether a command reached it, answered or not heard. */
  readonly knows: (commandId: string) => boolean;
  /** A closure of the branch that was approved. */
  readonly declare: (closure: Closure) => void;
  /** A line of the bank's statement, as the branch read it in. */
  readonly readIn: (line: Line) => void;
};

/** `plant` alters one thing on purpose, to prove that the checks would see it. */
export function openBank(plant: Plant | null): Bank {
  const seats = new Map<string, Seat>();
  const shelves = new Map<string, Shelf>();
  const answered = new Map<string, Answered>();
  const closures: Closure[] = [];
  const lines: Line[] = [];
  const onTheWay: Way = new Map();
  const seatOf = (deviceId: string) => {
    const seat = seats.get(deviceId) ?? { lastTurn: 0n, lastHash: FIRST_HASH, lastReceipt: 0 };
    seats.set(deviceId, seat);
    return seat;
  };
  const shelfOf = (bookId: string) => {
    const shelf = shelves.get(bookId) ?? emptyShelf(bookId);
    shelves.set(bookId, shelf);
    return shelf;
  };
  const seen = new Map<string, Sender>();
  const send: Bank["send"] = (sender, envelopes, today) => {
    seen.set(sender.staffId, sender);
    return envelopes.map((envelope) => {
      const candidate = readOnce(envelope);
      const shelf = shelfOf(candidate.bookId);
      const seat = seatOf(sender.deviceId);
      const bench: Bench = { ...seat, book: shelf.book, branchId: shelf.branchId };
      const records = rungRecords(needsRecords(candidate.command) ? shelf.history : []);
      const { command } = candidate;
      const around = {
        ...AROUND,
        sender,
        answered: plant?.forgets === true ? new Map<string, Answered>() : answered,
        today,
        records,
        closures,
        closedRecord: command?.type === "correctPayment" ? closedRecord(shelf, command) : null,
        bankLine: command?.type === "confirmDeposit" ? bankLine(shelf, lines, command) : null,
        knownPhotos: [],
        asesoras: namesAsesora(command) ? staffIn(seen, "asesora") : [],
        isReferenceUsed: isReferenceUsed(shelf, command),
        paperReceipts: new Set<number>(),
        ...carriedKnown(shelf, shelves, onTheWay, command),
        carriers: command?.type === "bringMissing" ? staffIn(seen, "asesora") : [],
      };
      const judged = judge(plant?.seen?.(candidate, bench) ?? candidate, bench, around);
      keep(shelf, seat, judged, { plant, actorId: sender.staffId });
      judged.judgement.events.forEach((caused) => noteCarried(onTheWay, shelf.book.bookId, caused));
      remember(answered, judged.judgement);
      const { verdict, reason, version } = judged.judgement;
      return { commandId: candidate.commandId, verdict, reason, version };
    });
  };
  return {
    send,
    seatOf,
    knows: (commandId) => answered.has(commandId),
    declare: (closure) => void closures.push(closure),
    readIn: (line) => void lines.push(line),
    download: (bookId) => downloadedFrom(shelfOf(bookId)),
    record: (bookId) => {
      const { book, events, entries } = shelfOf(bookId);
      if (book.group === null) throw new Error("The book was never founded.");
      return { bookId, group: fromJson(toJson(book.group)) as typeof book.group, events, entries };
    },
  };
}

/** Goes on from what was folded for whoever asked last. */
function downloadedFrom(shelf: Shelf): Book {
  const more = shelf.events.slice(shelf.downloaded.version).map(({ event }) => event);
  if (more.length > 0) shelf.downloaded = fold(shelf.downloaded, more);
  return shelf.downloaded;
}

/** A batch that is sent again is the same bytes, and reading them is all that a server does twice. */
const READ = new WeakMap<Envelope, Candidate>();

function readOnce(envelope: Envelope): Candidate {
  const known = READ.get(envelope);
  if (known !== undefined) return known;
  const read = readEnvelope(JSON.parse(toJson(envelope)));
  if (!read.isAddressed) throw new Error("A phone of ours wrote an unreadable envelope.");
  READ.set(envelope, read.candidate);
  return read.candidate;
}

/** Every phone may use every receipt number. */
const AROUND = {
  country: BOLIVIA,
  receiptBlocks: [{ first: 1, last: 2_000_000_000 }],
  suspended: [],
  isDayDoubted: false,
  trouble: null,
};

function emptyShelf(bookId: string): Shelf {
  return {
    book: emptyBook(bookId),
    downloaded: emptyBook(bookId),
    actors: [],
    branchId: null,
    events: [],
    history: [],
    entries: [],
    balances: new Map(),
  };
}

function keep(
  shelf: Shelf,
  seat: Seat,
  { judgement, bench }: { judgement: Judgement; bench: Bench },
  { plant, actorId }: { plant: Plant | null; actorId: string },
): void {
  seat.lastTurn = bench.lastTurn;
  seat.lastHash = bench.lastHash;
  seat.lastReceipt = bench.lastReceipt;
  shelf.book = bench.book;
  shelf.branchId = bench.branchId;
  const { deviceId, commandId } = judgement.candidate;
  for (const { number, event } of judgement.events) {
    shelf.events.push({ number, commandId, deviceId, event });
    shelf.actors.push(actorId);
    if (isHistory(event)) shelf.history.push(event);
    const currency = bench.book.group?.association.currency ?? "BOB";
    const entries = entriesFor(plant?.posted?.(event) ?? event, currency);
    for (const { ledger, purpose, lines } of entries) {
      const numbered = lines.map((line) => {
        const key = `${line.account}|${line.memberId ?? line.meetingId ?? ""}`;
        const before = shelf.balances.get(key) ?? { number: 0, balance: 0n };
        const after = { number: before.number + 1, balance: before.balance + line.amount.minor };
        shelf.balances.set(key, after);
        return { ...line, accountNumber: after.number, balanceMinor: after.balance };
      });
      shelf.entries.push({
        number: shelf.entries.length + 1,
        ledger,
        purpose,
        eventNumber: number,
        lines: numbered,
      });
    }
  }
}

/** What the log remembers of a closed meeting. */
function closedRecord(
  { events, actors }: Shelf,
  { meetingId }: CorrectPayment,
): ClosedRecord | null {
  const told = events.flatMap(({ event }, index) =>
    "meetingId" in event && event.meetingId === meetingId
      ? [{ event, actorId: actors[index] ?? "" }]
      : [],
  );
  const closed = told.map(({ event }) => event).find((event) => event.type === "MeetingClosed");
  if (closed === undefined) return null;
  const corrections = told.flatMap(({ event }) => (event.type === "MeetingCorrected" ? event : []));
  const ran = told.filter(({ event }) => RUN_TYPES.includes(event.type));
  return { closed, corrections, actorIds: [...new Set(ran.map(({ actorId }) => actorId))] };
}

const RUN_TYPES: readonly string[] = [
  "MeetingOpened",
  "RollTaken",
  "PaymentReceived",
  "ShortfallAgreed",
  "CashCounted",
  "MeetingClosed",
];

/** The other half of savings that go from book to book, as the server's own question tells it. */
function carriedKnown(
  { book }: Shelf,
  shelves: ReadonlyMap<string, Shelf>,
  onTheWay: Way,
  command: Command | null,
): Pick<Surroundings, "destination" | "onTheWay"> {
  const asked = wishedIn(command, book.group) ?? command;
  switch (asked?.type) {
    case "sendSavings": {
      const { bookId } = asked.to;
      const association = shelves.get(bookId)?.book.group?.association;
      if (association === undefined || bookId === book.bookId) return {};
      const { name, currency } = association;
      return { destination: { bookId, name, currency } };
    }
    case "bringMissing": {
      const way = onTheWay.get(asked.transferId);
      return way?.told.sent.to.bookId === book.bookId ? { onTheWay: way.told } : {};
    }
    case "receiveSavings":
    case "takeBackSavings": {
      const way = onTheWay.get(asked.transferId);
      const isReceived = asked.type === "receiveSavings";
      const side = isReceived ? way?.told.sent.to.bookId : way?.told.from.bookId;
      return way === undefined || way.hasCome || side !== book.bookId ? {} : { onTheWay: way.told };
    }
    default:
      return {};
  }
}

function noteCarried(onTheWay: Way, bookId: string, { event, after }: CausedEvent): void {
  switch (event.type) {
    case "SavingsSent": {
      const told = fromJson(bodyOf(event, bookId, after)) as OnTheWay;
      return void onTheWay.set(event.transferId, { told, hasCome: false });
    }
    case "SavingsTakenBack":
      return void onTheWay.delete(event.transferId);
    case "SavingsArrived":
    case "ArrivalUndone": {
      const way = onTheWay.get(event.transferId);
      if (way !== undefined) way.hasCome = event.type === "SavingsArrived";
      return;
    }
    default:
  }
}

/** The line of the statement with what it holds already and who brought the deposit. */
function bankLine(
  { events, actors }: Shelf,
  lines: readonly Line[],
  { depositId, lineId }: ConfirmDeposit,
): BankLine | null {
  const line = lines.find((known) => known.lineId === lineId);
  if (line === undefined) return null;
  let matched = zero(line.amount.currency);
  let broughtBy: string | null = null;
  for (const [index, { event }] of events.entries()) {
    if (event.type === "DepositConfirmed" && event.lineId === lineId)
      matched = add(matched, event.amount);
    if (isBrought(event, depositId)) broughtBy = actors[index] ?? null;
  }
  return { ...line, matched, broughtBy };
}

function isBrought(event: BookEvent, depositId: string): boolean {
  if (event.type === "ReceivedAtBranch") return event.receiptId === depositId;
  const isDeposit = event.type === "CashBroughtToBank" || event.type === "TillBroughtToBank";
  return isDeposit && event.depositId === depositId;
}

function namesAsesora(command: Command | null): boolean {
  return ["assignAsesora", "nameSubstitute", "stepIn"].includes(command?.type ?? "");
}

function staffIn(seen: ReadonlyMap<string, Sender>, role: Sender["role"]): string[] {
  return [...seen.values()].filter((known) => known.role === role).map(({ staffId }) => staffId);
}

/** One transfer is one payment, also after the meeting. */
function isReferenceUsed({ events }: Shelf, command: Command | null): boolean {
  if (command?.type !== "receiveAtBranch" || command.reference === undefined) return false;
  const { method, reference } = command;
  const undone = events.flatMap(({ event }) =>
    event.type === "ReceiptReversed" ? [event.receiptId] : [],
  );
  return events.some(
    ({ event }) =>
      event.type === "ReceivedAtBranch" &&
      event.withoutCash?.method === method &&
      event.withoutCash.reference === reference &&
      !undone.includes(event.receiptId),
  );
}

function remember(answered: Map<string, Answered>, judgement: Judgement): void {
  const { candidate, verdict, reason, version, trace } = judgement;
  if (trace === "passed" || trace === "noted" || answered.has(candidate.commandId)) return;
  const { commandId, hash } = candidate;
  const known = version === null ? null : BigInt(version);
  answered.set(commandId, { commandId, hash, verdict, reason, version: known });
}
