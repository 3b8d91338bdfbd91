// A member's life in the book: the book is folded event by event, and a line is kept whenever
// something of hers moved.

import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import type { BookEvent } from "#core/book/event.ts";
import { debtsOf, principalOutstanding } from "#core/lending/loan.ts";
import { internalOf, type GroupState } from "#core/meetings/group-state.ts";
import type { Movement } from "#core/meetings/movement.ts";
import { columnsOf, type LineColumns } from "#core/meetings/totals.ts";
import { sum, zero, type Currency, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { isCarried, type CarriedEvent } from "#core/savings/carried.ts";
import { loansOf } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";
import { asidesOf, type Aside } from "./asides.ts";
import type { Happened } from "./sources.ts";

type Happening =
  | "founding"
  | "cycle"
  | "meeting"
  | "correction"
  | "review"
  | "left"
  | "admitted"
  | "rescheduled"
  | "returned"
  | "debtsPaid"
  | "sent"
  | "arrived"
  | "takenBack"
  | "undone";

export type PassbookLine = {
  readonly happenedOn: Day;
  readonly what: Happening;
  /** What else of hers happened at the meeting. */
  readonly asides: readonly Aside[];
  /** Of the meeting or the cycle; null for what has none. */
  readonly number: number | null;
  /** What moved. */
  readonly received: Money;
  readonly columns: LineColumns;
  /** What stands after it. */
  readonly standing: Standing;
};

export type Standing = {
  readonly compulsory: Money;
  readonly voluntary: Money;
  readonly held: Money;
  readonly principal: Money;
  readonly owes: Money;
  readonly isOwed: Money;
  /** Of her loans from the women, interest apart. */
  readonly internal: Money;
};

/** In the order of the book. */
export function movementsOf(history: readonly Happened[], memberId: MemberId): PassbookLine[] {
  const lines: PassbookLine[] = [];
  let book = emptyBook("");
  let before: Standing | null = null;
  for (const { event, happenedOn } of history) {
    book = fold(book, [event]);
    const { group } = book;
    if (group === null || group.savings.passbooks[memberId] === undefined) continue;
    const standing = standingOf(group, memberId);
    const line = lineOf(event, group, memberId);
    if (line !== null && (line.isHers || differs(before, standing))) {
      const { what, number, received, columns, asides } = line;
      lines.push({ happenedOn, what, number, received, columns, asides, standing });
    }
    before = standing;
  }
  return lines;
}

function standingOf(group: GroupState, memberId: MemberId): Standing {
  const { savings, lending, association } = group;
  const { currency } = association;
  const { compulsory, voluntary, held } = passbookOf(savings, memberId);
  const loan = lending.loans[memberId];
  const remaining = (debts: typeof lending.debts) =>
    sum(
      currency,
      debts.map((debt) => debt.remaining),
    );
  return {
    compulsory,
    voluntary,
    held,
    principal: loan === undefined ? zero(currency) : principalOutstanding(loan),
    owes: remaining(debtsOf(lending, memberId)),
    isOwed: remaining(lending.debts.filter(({ helperId }) => helperId === memberId)),
    internal: sum(
      currency,
      loansOf(internalOf(group), memberId).map((known) => known.remaining),
    ),
  };
}

function differs(before: Standing | null, after: Standing): boolean {
  if (before === null) return true;
  return (Object.keys(after) as (keyof Standing)[]).some(
    (key) => before[key].minor !== after[key].minor,
  );
}

type Told = Pick<PassbookLine, "what" | "number" | "received" | "columns" | "asides"> & {
  readonly isHers: boolean;
};

/** Null for events that move no value; `isHers` where her name is in it whatever moved. */
function lineOf(event: BookEvent, group: GroupState, memberId: MemberId): Told | null {
  const { currency } = group.association;
  const still = { ...nothingMoved(memberId, currency), number: null, isHers: false };
  switch (event.type) {
    case "AssociationFounded":
    case "AssociationImported":
      return { ...still, what: "founding", isHers: true };
    case "CycleStarted": {
      const isHers = event.loans.some((loan) => loan.memberId === memberId);
      return { ...still, what: "cycle", number: event.cycle.number, isHers };
    }
    case "MeetingClosed": {
      const line = event.sheet.find((known) => known.memberId === memberId);
      return {
        what: "meeting",
        number: numberOf(group, event.meetingId),
        isHers: line !== undefined,
        received: line?.received ?? zero(currency),
        columns: columnsOf(event.movements, memberId, currency),
        asides: asidesOf(event.movements, memberId),
      };
    }
    case "MeetingCorrected":
      return {
        ...still,
        what: "correction",
        number: numberOf(group, event.meetingId),
        isHers: event.memberId === memberId,
        columns: columnsOf(event.movements, memberId, currency),
      };
    case "ReviewResolved":
      return moved("review", event.movements, memberId, currency);
    case "MemberLeft":
      return {
        ...moved("left", event.movements, memberId, currency),
        isHers: event.memberId === memberId,
      };
    case "MemberAdmitted":
      return { ...still, what: "admitted", isHers: event.member.memberId === memberId };
    case "LoanRescheduled":
      return {
        ...moved("rescheduled", event.movements, memberId, currency),
        isHers: event.memberId === memberId,
      };
    case "SavingsReturned":
      return {
        ...moved("returned", event.movements, memberId, currency),
        isHers: event.memberId === memberId,
      };
    case "DebtsPaid":
      return {
        ...moved("debtsPaid", event.movements, memberId, currency),
        received: event.memberId === memberId ? event.amount : zero(currency),
        isHers: event.memberId === memberId,
      };
    default:
      return isCarried(event) && event.type !== "MissingCoinsBrought"
        ? carriedLine(event, memberId, currency)
        : null;
  }
}

/** Coins that were missing are between the association and whoever carried them, not hers. */
type HersCarried = Exclude<CarriedEvent, { type: "MissingCoinsBrought" }>;

const CARRIED = {
  SavingsSent: "sent",
  SavingsArrived: "arrived",
  SavingsTakenBack: "takenBack",
  ArrivalUndone: "undone",
} as const satisfies Record<HersCarried["type"], Happening>;

function carriedLine(event: HersCarried, memberId: MemberId, currency: Currency): Told {
  const line = moved(CARRIED[event.type], event.movements, memberId, currency);
  return { ...line, isHers: event.memberId === memberId };
}

function nothingMoved(memberId: MemberId, currency: Currency) {
  return { received: zero(currency), columns: columnsOf([], memberId, currency), asides: [] };
}

function moved(
  what: Happening,
  movements: readonly Movement[],
  memberId: MemberId,
  currency: Currency,
): Told {
  const columns = columnsOf(movements, memberId, currency);
  return { ...nothingMoved(memberId, currency), what, number: null, isHers: false, columns };
}

function numberOf({ meetings }: GroupState, meetingId: string): number | null {
  return meetings.list.find((meeting) => meeting.meetingId === meetingId)?.number ?? null;
}
