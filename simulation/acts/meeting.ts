// One meeting as one phone records it, in the order of the meeting: roll, payments, shortfalls,
// counts, agreements, close. What the women do is left to chance; what the rules say is shown.

import { debtsOf, isRepaid, principalOutstanding } from "#core/lending/loan.ts";
import type { CoverShortfall, WitnessedCommand } from "#core/meetings/command.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { PREPAY_CHOICES, PRESENCES, type Meeting, type Pieces } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { shortfallsOf, type Shortfall } from "#core/meetings/shortfalls.ts";
import { add, isPositive, money, sum, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Chance } from "#simulation/chance.ts";
import type { SimulatedPhone } from "#simulation/phone.ts";

export type Table = {
  readonly phone: SimulatedPhone;
  readonly chance: Chance;
  readonly meetingId: string;
  readonly heldOn: Day;
  /** The members this phone takes care of. */
  readonly memberIds: readonly MemberId[];
  /** Each of two phones has its own half of them. */
  readonly isShared: boolean;
  /** The last meeting of a cycle: nearly everybody brings all she owes. */
  readonly isLast: boolean;
};

export function openAndCollect(table: Table): void {
  const { phone, chance, meetingId, heldOn, memberIds } = table;
  say(table, { type: "openMeeting", meetingId, heldOn });
  const marks = memberIds.map((memberId) => {
    const presence = chance.onceIn(6) ? chance.pick(PRESENCES) : "present";
    const minutesLate = presence === "late" ? chance.between(1, 40) : 0;
    return {
      memberId,
      presence,
      minutesLate,
      substitute: presence === "substituted" ? "su hija" : null,
    };
  });
  say(table, { type: "takeRoll", meetingId, marks });
  const { state, meeting } = look(table);
  const dues = new Map(
    settleMeeting(state, meeting, heldOn).sheet.map((line) => [line.memberId, line.due]),
  );
  for (const memberId of memberIds) {
    const due = dues.get(memberId) ?? money("BOB", 0n);
    const isAll = table.isLast && !chance.onceIn(30);
    const amount = isAll ? allOwed(state, memberId, due) : broughtBy(chance, due);
    if (!isPositive(amount)) continue;
    const method = chance.onceIn(10) ? "transfer" : "cash";
    const receiptNumber = phone.nextReceipt();
    say(table, { type: "collectPayment", meetingId, memberId, amount, method, receiptNumber });
    if (chance.onceIn(12)) payAhead(table, memberId);
    if (chance.onceIn(40)) phone.kill();
  }
  if (chance.onceIn(5)) annulOne(table);
}

/** Three in four bring what they owe and a tenth for savings; the others less, nothing, or more. */
function broughtBy(chance: Chance, due: Money): Money {
  const luck = chance.below(100);
  if (luck < 72) return money(due.currency, due.minor + due.minor / 10n);
  if (luck < 82) return money(due.currency, (due.minor * BigInt(chance.below(100))) / 100n);
  if (luck < 90) return money(due.currency, 0n);
  return add(due, money(due.currency, BigInt(chance.below(60_000))));
}

/** Her sheet, and twice what she owes to those who covered her, for its interest. */
function allOwed({ lending }: GroupState, memberId: MemberId, due: Money): Money {
  const owed = debtsOf(lending, memberId).map(({ remaining }) => remaining);
  const twice = sum(due.currency, [...owed, ...owed]);
  return add(add(due, twice), money(due.currency, due.minor / 10n));
}

/** She brings more than is due and says what she wants for it. */
function payAhead(table: Table, memberId: MemberId): void {
  const { chance, phone, meetingId } = table;
  const loan = look(table).state.lending.loans[memberId];
  if (loan === undefined || isRepaid(loan)) return;
  const { currency, minor } = principalOutstanding(loan);
  const choice = chance.pick(PREPAY_CHOICES);
  const amount = money(currency, choice === "whole" ? minor + minor / 5n : minor / 3n + 1n);
  const receiptNumber = phone.nextReceipt();
  say(table, {
    type: "collectPayment",
    meetingId,
    memberId,
    amount,
    method: "cash",
    receiptNumber,
  });
  say(table, { type: "choosePrepayment", meetingId, memberId, amount, choice });
}

function annulOne(table: Table): void {
  const [payment] = look(table).meeting.payments;
  if (payment === undefined) return;
  const { paymentId: recordId } = payment;
  say(table, { type: "annulRecord", meetingId: table.meetingId, recordId, reason: "mal anotado" });
}

/** Most steps are agreed as proposed; some women give less, some steps are refused. */
export function solveShortfalls(table: Table): void {
  for (let round = 0; round < 6; round += 1) {
    const { state, meeting } = look(table);
    if (meeting.status !== "open") return;
    const open = shortfallsOf(state, meeting, {}).find((short) => isPositive(short.open));
    const command = open === undefined ? null : agreedStep(table, open);
    if (command === null) return;
    say(table, command);
  }
}

function agreedStep(table: Table, { memberId: debtorId, steps }: Shortfall): CoverShortfall | null {
  const { chance, phone, meetingId } = table;
  const possible = steps.filter(({ shares }) => shares.length > 0);
  if (possible.length === 0 || chance.onceIn(6)) return null;
  const step = chance.onceIn(4) ? chance.pick(possible) : possible[0];
  if (step === undefined) return null;
  const shares = step.shares.map(({ helperId, amount }) => ({
    helperId,
    amount: chance.onceIn(5) ? money(amount.currency, amount.minor / 2n + 1n) : amount,
    receiptNumber: helperId === null ? null : phone.nextReceipt(),
  }));
  const givenBy = shares.flatMap(({ helperId }) => helperId ?? []);
  const consent = { givenBy, manner: "spoken", votesFor: null, votesAgainst: null } as const;
  return { type: "coverShortfall", meetingId, debtorId, source: step.source, shares, consent };
}

export function countAndClose(table: Table): void {
  const { chance, meetingId, heldOn } = table;
  const { state, meeting } = look(table);
  const { totals } = settleMeeting(state, meeting, heldOn);
  const slip = chance.onceIn(10) ? BigInt(chance.below(500)) : 0n;
  const counted = money(totals.expectedCash.currency, totals.expectedCash.minor + slip);
  const { board } = state.association;
  for (const turn of ["first", "second"] as const) {
    const countedBy = turn === "first" ? board.treasurer : board.president;
    say(table, { type: "countCash", meetingId, turn, countedBy, pieces: piecesOf(counted) });
  }
  say(table, { type: "recordAgreements", meetingId, texts: ["traer libretas"], nextOn: null });
  const signatures = (["president", "secretary", "treasurer"] as const).map((role) => ({
    role,
    memberId: board[role],
    manner: "thumbOnPaper" as const,
    strokes: "",
  }));
  const shown = { collected: totals.collected, external: totals.external };
  const explanation = slip === 0n ? null : "vuelto mal dado";
  say(table, { type: "closeMeeting", meetingId, signatures, explanation, shown });
}

function piecesOf(amount: Money): Pieces {
  return isPositive(amount)
    ? [{ value: money(amount.currency, 1n), quantity: Number(amount.minor) }]
    : [];
}

export function say({ phone, heldOn }: Table, command: WitnessedCommand): void {
  phone.record(command, heldOn);
}

export function look({ phone, meetingId }: Table): { state: GroupState; meeting: Meeting } {
  const state = phone.preview().group;
  const meeting = state?.meetings.list.find((known) => known.meetingId === meetingId);
  if (state === null || meeting === undefined)
    throw new Error("The phone does not hold the meeting.");
  return { state, meeting };
}
