// One command against the book as it stands: known already, out of turn, not hers to give, or
// decided by the rules. Pure; the transaction around it has locked what it looks at.

import { isAsked, type Command } from "#core/book/command.ts";
import { isOpening } from "#core/book/open-association.ts";
import { decide } from "#core/book/decide.ts";
import { fold } from "#core/book/evolve.ts";
import { happenedOn } from "#core/book/dates.ts";
import { closureDays, type Closure } from "#core/changes/closure.ts";
import type { Destination } from "#core/changes/terms.ts";
import type { Records } from "#core/cycle/offers.ts";
import type { Book } from "#core/book/state.ts";
import type { BankLine } from "#core/meetings/confirm-deposit.ts";
import type { ClosedRecord } from "#core/meetings/closed-record.ts";
import type { PhotoHash, StaffId } from "#core/people/ids.ts";
import type { OnTheWay } from "#core/savings/carried.ts";
import type { Day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import type { VerdictName } from "#core/wire/envelope.ts";
import type { ReceiptBlock } from "#core/wire/staff.ts";
import { closedDays } from "#countries/closed-days.ts";
import { inForce, type Country } from "#countries/country.ts";
import { sha256, type Candidate } from "./candidate.ts";
import type { BookStep } from "./change.ts";
import type { Answered } from "./load.ts";
import { doubtfulOnPaper } from "./paper-receipts.ts";
import type { OpeningKnown } from "./opening-known.ts";
import { readReceipts } from "./receipts.ts";
import { nextReceipt } from "./seat-receipts.ts";
import { isInScope, mayIssue, type Sender } from "./sender.ts";

/** What the judging of a batch carries from one command to the next. */
export type Bench = {
  readonly book: Book;
  readonly branchId: string | null;
  readonly lastTurn: bigint;
  readonly lastHash: string;
  /** The highest receipt number the device has used. */
  readonly lastReceipt: number;
};

/** An event with its place in the book, the book around it, and the day it happened. */
export type CausedEvent = Omit<BookStep, "recordedAt"> & {
  readonly number: number;
  readonly happenedOn: Day;
};

export type Judgement = {
  readonly candidate: Candidate;
  readonly verdict: VerdictName;
  readonly reason: string | null;
  readonly version: number | null;
  readonly turn: bigint;
  /**
   * logged: reached the book. kept: cannot be read or placed, answered for and kept raw. noted: kept
   * raw, its name left free. passed: answered before.
   */
  readonly trace: "logged" | "kept" | "noted" | "passed";
  readonly events: readonly CausedEvent[];
  readonly isConflict: boolean;
};

export type Surroundings = {
  readonly sender: Sender;
  readonly answered: ReadonlyMap<string, Answered>;
  readonly country: Country;
  readonly today: Day;
  readonly receiptBlocks: readonly ReceiptBlock[];
  readonly closedRecord: ClosedRecord | null;
  /** Approved closures of the branch. */
  readonly closures: readonly Closure[];
  /** Approvers of something still open in the book who are suspended. */
  readonly suspended: readonly StaffId[];
  /** Of the borrowers, for a request and its approval; empty for everything else. */
  readonly records: Records;
  readonly bankLine: BankLine | null;
  /** Of the branch, when one of them is named; empty for everything else. */
  readonly asesoras: readonly StaffId[];
  /** Of the pictures a command names, those the book holds. */
  readonly knownPhotos: readonly PhotoHash[];
  /** The transfer that is told of has its receipt already. */
  readonly isReferenceUsed: boolean;
  /** Whoever is said to have held a meeting on paper works in the branch, or did. */
  readonly isHolderKnown?: boolean;
  /** Of the other book, where savings go from one to another. */
  readonly destination?: Destination | null;
  readonly onTheWay?: OnTheWay | null;
  readonly carriers?: readonly StaffId[];
  /** For a book that is to be opened. */
  readonly opening?: OpeningKnown | null;
  /** Numbers of paper receipts that an earlier sheet has used. */
  readonly paperReceipts: ReadonlySet<number>;
  /** The server's clock cannot be believed: nothing that needs today is decided. */
  readonly isDayDoubted: boolean;
  /** Why what would be decided cannot be written; null as a rule. */
  readonly trouble: string | null;
};

/** The judgement and the bench after it. */
export function judge(
  candidate: Candidate,
  bench: Bench,
  around: Surroundings,
): { readonly judgement: Judgement; readonly bench: Bench } {
  const known = knownAnswer(candidate, around.answered.get(candidate.commandId));
  if (known !== null) return { judgement: known, bench };
  const blocked = turnFlaw(candidate, bench, around.sender);
  if (blocked !== null) return { judgement: blocked, bench };
  const turn = bench.lastTurn + 1n;
  const next = { ...bench, lastTurn: turn, lastHash: candidate.hash };
  const misplaced = placeFlaw(candidate, bench, around);
  if (misplaced !== null) return { judgement: { ...misplaced, turn }, bench: next };
  return decided(candidate, next, around);
}

function plain(
  candidate: Candidate,
  verdict: VerdictName,
  reason: string | null,
  trace: Judgement["trace"],
): Judgement {
  return {
    candidate,
    verdict,
    reason,
    version: null,
    turn: 0n,
    trace,
    events: [],
    isConflict: false,
  };
}

/** The same name and content is answered again; other content under a known name is refused. */
function knownAnswer(candidate: Candidate, answered: Answered | undefined): Judgement | null {
  if (answered === undefined) return null;
  if (answered.hash !== candidate.hash) return conflict(candidate, "sameIdOtherContent");
  const { verdict, reason, version } = answered;
  return {
    ...plain(candidate, verdict as VerdictName, reason, "passed"),
    version: version === null ? null : Number(version),
  };
}

function conflict(candidate: Candidate, reason: string): Judgement {
  return { ...plain(candidate, "rejected", reason, "noted"), isConflict: true };
}

/** The trouble of a command whose name another one has, which its sender may not see. */
export const NAME_TAKEN = "nameTaken";

/** A gap blocks and never skips; a turn used before for something else is refused loudly. */
function turnFlaw(candidate: Candidate, bench: Bench, sender: Sender): Judgement | null {
  const { chain } = candidate;
  if (candidate.deviceId !== sender.deviceId || candidate.actorId !== sender.staffId)
    return plain(candidate, "rejected", "wrongDevice", "noted");
  if (chain === null) return null;
  if (chain.turn <= bench.lastTurn) return conflict(candidate, "turnUsed");
  if (chain.turn > bench.lastTurn + 1n) return plain(candidate, "blocked", "turnGap", "passed");
  return chain.prevHash === bench.lastHash
    ? null
    : plain(candidate, "blocked", "chainBroken", "passed");
}

/** What cannot be read or belongs nowhere is kept raw when it was witnessed, refused when asked. */
function placeFlaw(candidate: Candidate, bench: Bench, around: Surroundings): Judgement | null {
  const { command } = candidate;
  if (around.trouble === NAME_TAKEN) return conflict(candidate, "sameIdOtherContent");
  if (command === null) return plain(candidate, "suspense", "unreadable", "kept");
  if (around.trouble !== null) {
    return plain(candidate, isAsked(command) ? "rejected" : "suspense", around.trouble, "kept");
  }
  const branchId = bench.branchId ?? foundedIn(command, around.opening);
  const isPlaced = branchId !== null && isInScope(around.sender, branchId);
  if (!isPlaced) {
    return isAsked(command)
      ? plain(candidate, "rejected", "notFound", "kept")
      : plain(candidate, "suspense", "unknownBook", "kept");
  }
  if (!isAsked(command)) return null;
  const reason = refusalOf(command, around);
  if (reason === null) return null;
  const trace = bench.branchId === null ? "kept" : "logged";
  return { ...plain(candidate, "rejected", reason, trace), version: bench.book.version };
}

/** What is asked for can wait until somebody may ask for it and it is known which day it is. */
function refusalOf(command: Command, { sender, isDayDoubted }: Surroundings): string | null {
  if (!mayIssue(sender, command)) return "notAllowed";
  return isDayDoubted ? "clockDoubtful" : null;
}

function decided(
  candidate: Candidate,
  bench: Bench,
  {
    country,
    closedRecord,
    bankLine,
    closures,
    suspended,
    today,
    isDayDoubted,
    sender,
    receiptBlocks,
    records,
    paperReceipts,
    ...looked
  }: Surroundings,
): { readonly judgement: Judgement; readonly bench: Bench } {
  const { command, commandId, deviceId } = candidate;
  if (command === null) throw new Error("An unreadable command is never decided.");
  const receipts =
    doubtfulOnPaper(bench.book.group, command, deviceId, paperReceipts) ??
    readReceipts(command, receiptBlocks, bench.lastReceipt);
  const decision = decide(bench.book, command, {
    commandId,
    deviceId,
    actorId: sender.staffId,
    ownAccounts: sender.ownAccounts,
    today,
    isDayDoubted,
    isOnDuty: mayIssue(sender, command),
    doubtfulReceipts: receipts.doubtful,
    limits: inForce(country.groupLimits, today),
    currency: country.currency,
    closedDays: (from, to) =>
      closedDays({ country, region: null, closures: closureDays(closures) }, from, to),
    closures,
    suspended,
    closedRecord,
    approvals: inForce(country.approvals, today),
    hashOf: (content) => sha256(canonicalText(content)),
    credit: { rules: inForce(country.credit, today), records },
    bankLine,
    ...whatWasRead(looked),
    opening: looked.opening?.proposal ?? null,
    writtenDown: looked.opening?.writtenDown ?? null,
    nextReceipt: nextReceipt(receiptBlocks, bench.lastReceipt),
  });
  if (decision.verdict === "rejected")
    return { judgement: refusal(candidate, bench, decision.reason), bench };
  let { book } = bench;
  const events = decision.events.map((event) => {
    const { group: before } = book;
    book = fold(book, [event]);
    const { version: number, group: after } = book;
    if (after === null) throw new Error("An event leaves a founded association.");
    const day = happenedOn(event, after, today);
    const { staffId: actorId } = sender;
    return { number, commandId, actorId, event, before, after, happenedOn: day };
  });
  const judgement = {
    ...plain(candidate, decision.verdict, reasonOf(events), "logged"),
    version: book.version,
    turn: bench.lastTurn,
    events,
  };
  const branchId = bench.branchId ?? foundedIn(command, looked.opening);
  const lastReceipt = lastGiven(events, receipts.last ?? bench.lastReceipt);
  return { judgement, bench: { ...bench, book, branchId, lastReceipt } };
}

type Looked = Pick<
  Surroundings,
  | "asesoras"
  | "knownPhotos"
  | "isReferenceUsed"
  | "isHolderKnown"
  | "destination"
  | "onTheWay"
  | "carriers"
>;

/** What was looked up for this command alone. */
function whatWasRead(looked: Looked): Looked {
  const { asesoras, knownPhotos, isReferenceUsed, isHolderKnown = true } = looked;
  const { destination = null, onTheWay = null, carriers = [] } = looked;
  const known = { asesoras, knownPhotos, isReferenceUsed, isHolderKnown };
  return { ...known, destination, onTheWay, carriers };
}

/** It took its turn and is answered for; nothing of it happened. */
function refusal(candidate: Candidate, bench: Bench, reason: string): Judgement {
  const trace = bench.branchId === null ? "kept" : "logged";
  const { version } = bench.book;
  return { ...plain(candidate, "rejected", reason, trace), version, turn: bench.lastTurn };
}

/** A receipt of the office gets its number here. */
function lastGiven(events: readonly CausedEvent[], before: number): number {
  return events.reduce(
    (last, { event }) => (event.type === "ReceivedAtBranch" ? event.receiptNumber : last),
    before,
  );
}

/** The branch of an association whose book the command opens. */
export function foundedIn(command: Command, known?: OpeningKnown | null): string | null {
  const opening = command.type === "approveOpening" ? known?.proposal?.wish : command;
  if (opening === undefined || !isOpening(opening)) return null;
  return opening.association.branchId;
}

function reasonOf(events: readonly CausedEvent[]): string | null {
  const aside = events.find(({ event }) => event.type === "FactSetAside")?.event;
  return aside?.type === "FactSetAside" ? aside.review.reason : null;
}
