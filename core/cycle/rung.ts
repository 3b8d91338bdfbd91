// What a book's own history says of each woman as a borrower: her last loan, at how many meetings
// her own money fell short, how often she came, what she had saved by the first meeting. Nothing
// of it is typed by anybody.

import type { CycleStarted } from "#core/lending/disburse.ts";
import type { MeetingClosed, MeetingEvent } from "#core/meetings/event.ts";
import type { Movement } from "#core/meetings/movement.ts";
import type { Presence } from "#core/meetings/meeting.ts";
import type { ArrivalUndone, SavingsArrived } from "#core/savings/carried.ts";
import { totalOf } from "#core/lending/component.ts";
import { money, zero, type Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";

export type RungRecord = {
  readonly memberId: MemberId;
  readonly cycle: number;
  readonly loan: Money;
  /** Meetings of that cycle she was expected at: excused ones are left out. */
  readonly meetings: number;
  readonly attended: number;
  /** Meetings at which others, or the fund, stood in for her, or nobody did. */
  readonly shortfalls: number;
  /** Compulsory savings after the first meeting of the cycle, and after its last so far. */
  readonly savingsAtFirst: Money;
  readonly savingsAtLast: Money;
  /** Her compulsory savings paid for an instalment of hers. */
  readonly usedCompulsory: boolean;
};

/** What the record is read from; every other event of a book says nothing about it. */
export type HistoryEvent = CycleStarted | MeetingEvent | SavingsArrived | ArrivalUndone;

export const HISTORY_TYPES = [
  "CycleStarted",
  "RollTaken",
  "MeetingClosed",
  "MeetingCorrected",
  "ReviewResolved",
  "SavingsArrived",
  "ArrivalUndone",
] as const satisfies HistoryEvent["type"][];

export function isHistory(event: { readonly type: string }): event is HistoryEvent {
  return HISTORY_TYPES.some((type) => type === event.type);
}

type Told = {
  readonly records: Map<MemberId, RungRecord>;
  readonly saved: Map<MemberId, bigint>;
  readonly roll: Map<string, Presence>;
  /** By member and meeting: owed and not paid out of her own pocket, in minor units. */
  readonly missing: Map<MemberId, Map<MeetingId, bigint>>;
  closed: number;
  cycle: number;
};

/** By member, of her newest loan; a woman who never had one is not in it. */
export function rungRecords(history: readonly HistoryEvent[]): Map<MemberId, RungRecord> {
  const told: Told = {
    records: new Map(),
    saved: new Map(),
    roll: new Map(),
    missing: new Map(),
    closed: 0,
    cycle: 0,
  };
  for (const event of history) tell(told, event);
  return told.records;
}

function tell(told: Told, event: HistoryEvent): void {
  switch (event.type) {
    case "CycleStarted":
      begin(told, event);
      break;
    case "RollTaken":
      for (const { memberId, presence } of event.marks) {
        told.roll.set(at(event.meetingId, memberId), presence);
      }
      break;
    case "MeetingClosed":
      close(told, event);
      break;
    case "MeetingCorrected":
      correct(told, event.meetingId, event.movements);
      break;
    case "ReviewResolved":
    case "SavingsArrived":
    case "ArrivalUndone":
      save(told, event.movements);
      break;
    default:
  }
}

function at(meetingId: MeetingId, memberId: MemberId): string {
  return `${meetingId}|${memberId}`;
}

function begin(told: Told, { cycle, loans }: CycleStarted): void {
  told.closed = 0;
  told.cycle = cycle.number;
  told.missing.clear();
  for (const { memberId, principal } of loans) {
    const nothing = zero(principal.currency);
    told.records.set(memberId, {
      memberId,
      cycle: cycle.number,
      loan: principal,
      meetings: 0,
      attended: 0,
      shortfalls: 0,
      savingsAtFirst: nothing,
      savingsAtLast: nothing,
      usedCompulsory: false,
    });
  }
}

function close(told: Told, { meetingId, sheet, movements }: MeetingClosed): void {
  save(told, movements);
  told.closed += 1;
  for (const { memberId, due } of sheet) missingOf(told, memberId).set(meetingId, due.minor);
  pay(told, meetingId, movements);
  for (const record of ofThisCycle(told)) {
    const { memberId, loan } = record;
    const saved = money(loan.currency, told.saved.get(memberId) ?? 0n);
    const presence = told.roll.get(at(meetingId, memberId)) ?? null;
    const isExpected = presence !== null && presence !== "excused";
    const hasCome = presence === "present" || presence === "late";
    told.records.set(memberId, {
      ...record,
      meetings: record.meetings + (isExpected ? 1 : 0),
      attended: record.attended + (hasCome ? 1 : 0),
      savingsAtFirst: told.closed === 1 ? saved : record.savingsAtFirst,
      savingsAtLast: saved,
    });
  }
  count(told, movements);
}

function correct(told: Told, meetingId: MeetingId, movements: readonly Movement[]): void {
  save(told, movements);
  pay(told, meetingId, movements);
  count(told, movements);
}

function ofThisCycle(told: Told): RungRecord[] {
  return [...told.records.values()].filter(({ cycle }) => cycle === told.cycle);
}

/** Her own coins, and her own voluntary or compulsory savings, leave nothing for others to carry. */
function pay(told: Told, meetingId: MeetingId, movements: readonly Movement[]): void {
  for (const movement of movements) {
    const own = ownPayment(movement);
    if (own === null) continue;
    const missing = missingOf(told, own.memberId);
    missing.set(meetingId, (missing.get(meetingId) ?? 0n) - own.minor);
  }
}

function missingOf({ missing }: Told, memberId: MemberId): Map<MeetingId, bigint> {
  const known = missing.get(memberId) ?? new Map<MeetingId, bigint>();
  missing.set(memberId, known);
  return known;
}

function ownPayment(movement: Movement): { memberId: MemberId; minor: bigint } | null {
  if (movement.kind === "instalmentPaid" && movement.funding === "own") {
    const { memberId, parts } = movement;
    return { memberId, minor: paidMinor(parts) };
  }
  const isOwnSavings =
    movement.kind === "shortfallCovered" &&
    (movement.source === "ownVoluntary" || movement.source === "ownCompulsory");
  return isOwnSavings ? { memberId: movement.debtorId, minor: movement.amount.minor } : null;
}

function paidMinor(parts: Parameters<typeof totalOf>[0]): bigint {
  const [first] = Object.values(parts);
  return first === undefined ? 0n : totalOf(parts, first.currency).minor;
}

function count(told: Told, movements: readonly Movement[]): void {
  const used = movements.flatMap((movement) =>
    movement.kind === "shortfallCovered" && movement.source === "ownCompulsory"
      ? [movement.debtorId]
      : [],
  );
  for (const record of ofThisCycle(told)) {
    const { memberId, usedCompulsory } = record;
    const short = [...missingOf(told, memberId).values()].filter((minor) => minor > 0n);
    told.records.set(memberId, {
      ...record,
      shortfalls: short.length,
      usedCompulsory: usedCompulsory || used.includes(memberId),
    });
  }
}

function save(told: Told, movements: readonly Movement[]): void {
  const add = (memberId: MemberId, minor: bigint) =>
    told.saved.set(memberId, (told.saved.get(memberId) ?? 0n) + minor);
  for (const movement of movements) {
    if (movement.kind === "savingsDeposited" && isCompulsory(movement.purpose)) {
      add(movement.memberId, movement.amount.minor);
    }
    if (movement.kind === "savingsArrived" && movement.bucket === "compulsory") {
      add(movement.memberId, movement.amount.minor);
    }
    if (movement.kind === "savingsUsed" && movement.bucket === "compulsory") {
      add(movement.memberId, -movement.amount.minor);
    }
  }
}

function isCompulsory(purpose: string): boolean {
  return purpose === "current" || purpose === "missed";
}
