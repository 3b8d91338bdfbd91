// The whole sheet settled: every member's line, the fines of the roll, the totals. The same
// function shows the split on the phone before anything is closed and posts it on the server.

import type { Bylaws } from "#core/groups/bylaws.ts";
import { advanceOf, debtsOf } from "#core/lending/loan.ts";
import { add, isPositive, sum, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { finesOwed, passbookOf, type Fine } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";
import { deedsOf, deedsOfKind } from "./deed.ts";
import type { Desk } from "./desk.ts";
import type { SheetLine } from "./event.ts";
import { keptCents } from "./hand-back.ts";
import { applyMovements, type GroupState } from "./group-state.ts";
import type { Movement } from "./movement.ts";
import {
  paymentsOf,
  prepaymentOf,
  type Meeting,
  type MeetingTotals,
  type RollMark,
} from "./meeting.ts";
import { openPurse } from "./purse.ts";
import { settleDeeds } from "./settle-deeds.ts";
import { settleMember } from "./settle-member.ts";
import { totalsOf } from "./totals.ts";

export type Settlement = {
  readonly sheet: readonly SheetLine[];
  readonly movements: readonly Movement[];
  readonly totals: MeetingTotals;
};

/** All postings of a meeting in one act, in line order. Throws when no cycle has started. */
export function settleMeeting(state: GroupState, meeting: Meeting, heldOn: Day): Settlement {
  const { association, lending } = state;
  const { cycle } = lending;
  if (cycle === null) throw new Error("A meeting is settled within a cycle.");
  const sheet: SheetLine[] = [];
  const levied = finesLevied(state, meeting);
  const movements: Movement[] = [...levied];
  const purse = openPurse(state, meeting);
  const table = { state, meeting, heldOn, terms: cycle.terms, purse, levied };
  for (const { memberId } of association.members) {
    const line = settleLine(table, memberId);
    sheet.push(line.sheetLine);
    movements.push(...line.movements);
  }
  movements.push(...keptCents(movements, meeting.coin));
  const deeds =
    deedsOf(meeting).length === 0
      ? []
      : inCoins(settleDeeds(state, applyMovements(state, movements), meeting, heldOn), meeting);
  const totals = totalsOf(meeting, sheet, movements, deeds, association.currency);
  const { difference } = totals;
  if (difference.minor === 0n || meeting.counts.length === 0) {
    return { sheet, movements: [...movements, ...deeds], totals };
  }
  const differed: Movement = { kind: "cashDiffered", amount: difference };
  const shared = deeds.map((movement) => withDifference(movement, difference));
  return { sheet, movements: [...movements, ...shared, differed], totals };
}

/** What a share-out gives back to those who had covered goes into their hands in coins too. */
function inCoins(deeds: readonly Movement[], { coin }: Meeting): readonly Movement[] {
  return [...deeds, ...keptCents(deeds, coin)];
}

/** Nobody signs her share anew for the last count: its difference is the reserve fund's. */
function withDifference(movement: Movement, difference: Money): Movement {
  if (movement.kind !== "earningsShared") return movement;
  const { earned, toFund } = movement;
  const differences = add(earned.differences, difference);
  return { ...movement, earned: { ...earned, differences }, toFund: add(toFund, difference) };
}

type Table = Pick<Desk, "heldOn" | "terms" | "purse"> & {
  readonly state: GroupState;
  readonly meeting: Meeting;
  readonly levied: readonly FineLevied[];
};

function settleLine(
  { state, meeting, heldOn, terms, purse, levied }: Table,
  memberId: MemberId,
): { readonly sheetLine: SheetLine; readonly movements: readonly Movement[] } {
  const { association, savings, lending } = state;
  const { bylaws, currency } = association;
  const payments = paymentsOf(meeting, memberId);
  const received = sum(
    currency,
    payments.map(({ amount }) => amount),
  );
  const inCash = sum(
    currency,
    payments.filter(({ method }) => method === "cash").map(({ amount }) => amount),
  );
  const fresh = levied.filter((fine) => fine.memberId === memberId);
  const { due, movements } = settleMember({
    memberId,
    meeting,
    heldOn,
    bylaws,
    terms,
    loan: lending.loans[memberId],
    passbook: passbookOf(savings, memberId),
    fines: [...finesOwed(savings, memberId), ...fresh.map(asFine)],
    debts: debtsOf(lending, memberId),
    advance: advanceOf(lending, memberId, zero(currency)),
    received,
    coverages: meeting.coverages.filter(({ debtorId }) => debtorId === memberId),
    prepayment: prepaymentOf(meeting, memberId),
    purse,
  });
  return { sheetLine: { memberId, due, received, inCash }, movements };
}

type FineLevied = Extract<Movement, { kind: "fineLevied" }>;

function asFine({ fineId, memberId, amount }: FineLevied): Fine {
  return { fineId, memberId, amount, owed: amount };
}

/** Fines of the roll by the bylaws, excuses beyond the allowance as absence; then those by hand. */
export function finesLevied(state: GroupState, meeting: Meeting): FineLevied[] {
  const { bylaws } = state.association;
  const byHand = deedsOfKind(meeting, "fineAdded").map(({ recordId, memberId, amount }) => {
    return { kind: "fineLevied" as const, fineId: recordId, memberId, amount };
  });
  const ofRoll = meeting.roll.flatMap((mark) => {
    const amount = fineFor(mark, bylaws, state.meetings.excused[mark.memberId] ?? 0);
    const { memberId } = mark;
    const fineId = `${meeting.meetingId}:${memberId}`;
    return amount !== null && isPositive(amount)
      ? [{ kind: "fineLevied" as const, fineId, memberId, amount }]
      : [];
  });
  return [...ofRoll, ...byHand];
}

function fineFor(mark: RollMark, { fines, excusedPerCycle }: Bylaws, used: number): Money | null {
  switch (mark.presence) {
    case "present":
      return null;
    case "late":
      return mark.minutesLate > 15 ? fines.veryLate : fines.late;
    case "absent":
      return fines.absent;
    case "excused":
      return used < excusedPerCycle ? null : fines.absent;
    case "substituted":
      return fines.substituted;
  }
}
