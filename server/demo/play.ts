// A meeting of the past, played through by a hand: roll, payments, help in the order of the
// bylaws, counts and close, every number worked out by the rules themselves.

import type { Deed } from "#core/meetings/deed.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import type { AgreedShare, Meeting, Pieces, Presence } from "#core/meetings/meeting.ts";
import { ledgerAt } from "#core/meetings/ledger-read.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { shortfallsOf } from "#core/meetings/shortfalls.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import type { AssemblyVotes } from "#core/meetings/assembly.ts";
import { isPositive, money, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Hand } from "./hand.ts";

export type Brought = {
  /** What she brought instead of what she owes with her savings; absent: nothing of either. */
  readonly amounts: Readonly<Record<MemberId, Money>>;
  readonly presences: Readonly<Record<MemberId, Presence>>;
  /** What they do with their own account; `tell` records one deed and answers its name. */
  readonly tend?: (tell: (deed: Deed) => string) => void;
  /** How they vote on their own ledger, once it was read aloud; where a cycle ends. */
  readonly ledgerVotes?: AssemblyVotes;
};

/** Plays the next meeting of the book to its close. */
export function playMeeting(
  hand: Hand,
  bookId: string,
  meetingId: string,
  brought: Brought,
  pieces: readonly bigint[],
): void {
  const heldOn = look(hand, bookId, meetingId).dueOn;
  const say = (command: Parameters<Hand["record"]>[1]) => hand.record(bookId, command, heldOn);
  const { members, board, currency } = hand.look(bookId).association;
  const coin = money(currency, pieces.at(-1) ?? 1n);
  say({ type: "openMeeting", meetingId, heldOn, coin });
  const marks = members.map(({ memberId }) => {
    const presence = brought.presences[memberId] ?? "present";
    return { memberId, presence, minutesLate: presence === "late" ? 10 : 0, substitute: null };
  });
  say({ type: "takeRoll", meetingId, marks });
  const expected = expectedAt(hand.look(bookId), look(hand, bookId, meetingId));
  for (const { memberId } of members) {
    const amount = brought.amounts[memberId] ?? expected.get(memberId)?.inCoins ?? zero(currency);
    if (!isPositive(amount)) continue;
    const receiptNumber = hand.nextReceipt();
    say({ type: "collectPayment", meetingId, memberId, amount, method: "cash", receiptNumber });
  }
  solve(hand, bookId, meetingId);
  brought.tend?.((deed) => {
    say({ type: "recordDeed", meetingId, deed });
    return look(hand, bookId, meetingId).deeds?.at(-1)?.recordId ?? "";
  });
  const state = hand.look(bookId);
  if (brought.ledgerVotes !== undefined) {
    const read = ledgerAt(state, look(hand, bookId, meetingId)).total;
    const act = { kind: "ledgerVoted" as const, read, ...brought.ledgerVotes };
    say({ type: "recordAssembly", meetingId, act });
  }
  const { totals } = settleMeeting(state, look(hand, bookId, meetingId), heldOn);
  const counted = piecesOf(totals.expectedCash, pieces);
  say({ type: "countCash", meetingId, turn: "first", countedBy: board.treasurer, pieces: counted });
  say({
    type: "countCash",
    meetingId,
    turn: "second",
    countedBy: board.president,
    pieces: counted,
  });
  const explanation = totals.expectedCash.minor % coin.minor === 0n ? null : "redondeo de monedas";
  const shown = { collected: totals.collected, external: totals.external };
  const signatures = BOARD_ROLES.map((role) => ({
    role,
    memberId: board[role],
    manner: "thumbOnPaper" as const,
    strokes: "",
  }));
  say({ type: "closeMeeting", meetingId, signatures, explanation, shown });
}

function look(hand: Hand, bookId: string, meetingId: string): Meeting {
  const meeting = hand.look(bookId).meetings.list.find((known) => known.meetingId === meetingId);
  if (meeting === undefined) throw new Error(`No meeting ${meetingId}.`);
  return meeting;
}

/** The first step of the bylaws that can give anything, until nothing is missing or left. */
function solve(hand: Hand, bookId: string, meetingId: string): void {
  for (let round = 0; round < 30; round += 1) {
    const meeting = look(hand, bookId, meetingId);
    const short = shortfallsOf(hand.look(bookId), meeting, {}).find(({ open }) => isPositive(open));
    const step = short?.steps.find(({ shares }) => shares.length > 0);
    if (short === undefined || step === undefined) return;
    const { memberId: debtorId } = short;
    const shares = step.shares.map((share) => ({
      ...share,
      receiptNumber: receiptFor(hand, share),
    }));
    const givenBy = shares.flatMap(({ helperId }) => helperId ?? []);
    const { source } = step;
    const manner = source === "reserveFund" ? "voted" : "spoken";
    const votes =
      source === "reserveFund"
        ? { votesFor: 7, votesAgainst: 0 }
        : { votesFor: null, votesAgainst: null };
    const consent = {
      givenBy: givenBy.length > 0 ? givenBy : [debtorId],
      manner,
      ...votes,
    } as const;
    const command = {
      type: "coverShortfall",
      meetingId,
      debtorId,
      source,
      shares,
      consent,
    } as const;
    hand.record(bookId, command, meeting.heldOn ?? meeting.dueOn);
  }
}

function receiptFor(hand: Hand, { helperId }: Pick<AgreedShare, "helperId">): number | null {
  return helperId === null ? null : hand.nextReceipt();
}

/** Notes and coins, largest first; what is smaller than the smallest coin stays out. */
function piecesOf(amount: Money, pieces: readonly bigint[]): Pieces {
  let left = amount.minor;
  return pieces.flatMap((piece) => {
    const quantity = left / piece;
    left -= quantity * piece;
    return quantity > 0n
      ? [{ value: money(amount.currency, piece), quantity: Number(quantity) }]
      : [];
  });
}
