// Hands each command to its module. The phone calls it for a preview, the server for the book.

import { foundAssociation, type FoundingRefusal, type GroupLimits } from "#core/groups/found.ts";
import { startCycle, type CycleRefusal } from "#core/lending/disburse.ts";
import type { ClosedRecord } from "#core/meetings/closed-record.ts";
import { correctPayment, type CorrectionRefusal } from "#core/meetings/correct.ts";
import {
  confirmDeposit,
  type BankLine,
  type ConfirmRefusal,
} from "#core/meetings/confirm-deposit.ts";
import { depositCash, type DepositRefusal } from "#core/meetings/deposit.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { resolveReview, type ResolveRefusal } from "#core/meetings/resolve.ts";
import type { Witness } from "#core/meetings/set-aside.ts";
import { witness } from "#core/meetings/witness.ts";
import type { Currency } from "#core/money/money.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import { isAsked, type AskedCommand, type Command, type StartCycle } from "./command.ts";
import type { BookEvent } from "./event.ts";
import { importAssociation, type ImportRefusal } from "./import-association.ts";
import type { Book } from "./state.ts";

/** What comes in as an argument because the rules may not look it up. */
export type Terms = Witness & {
  readonly limits: GroupLimits;
  /** The country's. */
  readonly currency: Currency;
  /** The days nobody works, from one day to another. */
  readonly closedDays: (from: Day, to: Day) => ClosedDays;
  /** For a correction: the meeting as the log remembers it. */
  readonly closedRecord: ClosedRecord | null;
  /** For a deposit: the line of the bank that is said to hold it. */
  readonly bankLine: BankLine | null;
};

export type Refusal =
  | "bookNotFounded"
  | "bookAlreadyFounded"
  | "meetingsDoNotMatch"
  | "meetingsStillOpen"
  | "dayOutOfRange"
  | FoundingRefusal
  | ImportRefusal
  | CycleRefusal
  | CorrectionRefusal
  | ResolveRefusal
  | DepositRefusal
  | ConfirmRefusal;

export type Decision =
  | { readonly verdict: "applied"; readonly events: readonly BookEvent[] }
  /** It says again what the book knows. */
  | { readonly verdict: "duplicate"; readonly events: readonly [] }
  /** Kept, and shown to a person. */
  | { readonly verdict: "suspense"; readonly events: readonly BookEvent[] }
  | { readonly verdict: "rejected"; readonly reason: Refusal };

/** Pure and total. Only asked commands are ever rejected. */
export function decide(book: Book, command: Command, terms: Terms): Decision {
  const { group } = book;
  if (isAsked(command)) return decideAsked(group, command, terms);
  if (group === null) return rejected("bookNotFounded");
  const events = witness(group, command, terms);
  if (events.length === 0) return { verdict: "duplicate", events: [] };
  const isAside = events.some((event) => event.type === "FactSetAside");
  return { verdict: isAside && !isPosted(events) ? "suspense" : "applied", events };
}

/** An irregular close closes all the same, and money under a doubtful receipt is posted. */
function isPosted(events: readonly BookEvent[]): boolean {
  return events.some(({ type }) => POSTED.includes(type));
}

const POSTED: readonly BookEvent["type"][] = [
  "MeetingClosed",
  "PaymentReceived",
  "ShortfallAgreed",
];

function decideAsked(group: GroupState | null, command: AskedCommand, terms: Terms): Decision {
  if (command.type === "foundAssociation") {
    if (group !== null) return rejected("bookAlreadyFounded");
    const { association, openingFund } = command;
    return decided(foundAssociation(association, openingFund, terms));
  }
  if (command.type === "importAssociation") {
    if (group !== null) return rejected("bookAlreadyFounded");
    return decided(importAssociation(command, terms));
  }
  if (group === null) return rejected("bookNotFounded");
  switch (command.type) {
    case "startCycle":
      return start(group, command, terms);
    case "correctPayment":
      return decided(correctPayment(group, command, terms.closedRecord, terms));
    case "depositCash":
      return decided(depositCash(group, command, terms));
    case "confirmDeposit":
      return decided(confirmDeposit(group, command, terms.bankLine, terms));
    case "resolveReview":
      return decided(resolveReview(group, command, terms));
  }
}

function start(group: GroupState, command: StartCycle, { today, closedDays }: Terms): Decision {
  const { meetingIds } = command;
  const isMatched =
    meetingIds.length === command.terms.instalments &&
    new Set(meetingIds).size === meetingIds.length;
  if (!isMatched) return rejected("meetingsDoNotMatch");
  const { list } = group.meetings;
  if (list.some(({ status }) => status === "open")) return rejected("meetingsStillOpen");
  if (list.some(({ meetingId }) => meetingIds.includes(meetingId))) return rejected("idUsedBefore");
  const { members, currency, foundedOn } = group.association;
  const isNear =
    command.disbursedOn >= foundedOn && command.disbursedOn <= addDays(today, FARTHEST_DAYS);
  if (!isNear) return rejected("dayOutOfRange");
  const memberIds = members.map((member) => member.memberId);
  const closed = closedDays(command.disbursedOn, addDays(command.disbursedOn, LONGEST_DAYS));
  const outcome = startCycle(group.lending, command, { memberIds, currency, closed });
  if (!outcome.isGranted) return rejected(outcome.reason);
  const { cycle } = outcome.value;
  const meetings = meetingIds.map((meetingId, index) => ({
    meetingId,
    number: index + 1,
    dueOn: cycle.dueDays[index] ?? cycle.disbursedOn,
  }));
  return { verdict: "applied", events: [outcome.value, { type: "MeetingsPlanned", meetings }] };
}

/** Every due day of the longest cycle lies within, with room for skipped meetings. */
const LONGEST_DAYS = 9 * 366;

/** A disbursement is not planned further ahead. */
const FARTHEST_DAYS = 366;

function decided(outcome: Outcome<BookEvent, Refusal>): Decision {
  return outcome.isGranted
    ? { verdict: "applied", events: [outcome.value] }
    : rejected(outcome.reason);
}

function rejected(reason: Refusal): Decision {
  return { verdict: "rejected", reason };
}
