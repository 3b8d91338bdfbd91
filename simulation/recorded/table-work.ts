// What an asesora does at the table with the phone of her hand: every kind of record there is,
// each as the phone itself writes it.

import type { Command } from "#core/book/command.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import {
  meetingOf,
  type Meeting,
  type PaymentMethod,
  type RollMark,
} from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { shortfallsOf, type LeftOut } from "#core/meetings/shortfalls.ts";
import { isPositive, money, type Money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import type { Phone } from "#web/device/phone.ts";

export type TableWork = ReturnType<typeof tableWork>;

export function tableWork(phone: Phone, bookId: string, meetingId: string) {
  const say = (build: (receipt: () => number) => Command) => phone.record(bookId, build);
  const group = (): GroupState => {
    const state = phone.view().books[bookId]?.book.group;
    if (state === undefined || state === null) throw new Error("The book is not on the phone.");
    return state;
  };
  const meeting = (): Meeting => {
    const found = meetingOf(group().meetings, meetingId);
    if (found === undefined) throw new Error("The meeting is not on the phone.");
    return found;
  };
  const heldOn = () => meeting().heldOn ?? meeting().dueOn;
  return {
    open: () => say(() => ({ type: "openMeeting", meetingId, heldOn: meeting().dueOn })),
    roll: (marks: readonly RollMark[]) => say(() => ({ type: "takeRoll", meetingId, marks })),
    owes: (memberId: string): Money => {
      const owed = expectedAt(group(), meeting()).get(memberId)?.total;
      if (owed === undefined) throw new Error("She owes nothing.");
      return owed;
    },
    pay: (memberId: string, amount: Money, method: PaymentMethod) =>
      say((receipt) => ({
        type: "collectPayment",
        meetingId,
        memberId,
        amount,
        method,
        receiptNumber: receipt(),
      })),
    annul: (recordId: string, reason: string) =>
      say(() => ({ type: "annulRecord", meetingId, recordId, reason })),
    cover: (leftOut: LeftOut) => cover(phone, { bookId, meetingId, group, meeting }, leftOut),
    count: async (coinsMissing: bigint) => {
      const { totals } = settleMeeting(group(), meeting(), heldOn());
      const pieces = piecesOf(totals.expectedCash.minor - coinsMissing);
      const { treasurer, president } = group().association.board;
      const counts = [
        { turn: "first", countedBy: treasurer },
        { turn: "second", countedBy: president },
      ] as const;
      for (const { turn, countedBy } of counts)
        await say(() => ({ type: "countCash", meetingId, turn, countedBy, pieces }));
    },
    agree: (texts: readonly string[]) =>
      say(() => ({ type: "recordAgreements", meetingId, texts, nextOn: null })),
    close: (explanation: string | null) => {
      const { totals } = settleMeeting(group(), meeting(), heldOn());
      const { board } = group().association;
      const signatures = BOARD_ROLES.map((role) => ({
        role,
        memberId: board[role],
        manner: role === "treasurer" ? ("thumbOnPaper" as const) : ("drawn" as const),
        strokes: role === "treasurer" ? "" : "M1 1L20 12 30 8",
      }));
      const shown = { collected: totals.collected, external: totals.external };
      return say(() => ({ type: "closeMeeting", meetingId, signatures, explanation, shown }));
    },
  };
}

type Around = {
  readonly bookId: string;
  readonly meetingId: string;
  readonly group: () => GroupState;
  readonly meeting: () => Meeting;
};

/** The first step that gives anything for each woman who is short, until nothing is open. */
async function cover(phone: Phone, around: Around, leftOut: LeftOut): Promise<CoverageSource[]> {
  const { bookId, meetingId, group, meeting } = around;
  const used: CoverageSource[] = [];
  for (let round = 0; round < 30; round += 1) {
    const short = shortfallsOf(group(), meeting(), leftOut).find(
      ({ open, steps }) => isPositive(open) && steps.some(({ shares }) => shares.length > 0),
    );
    const step = short?.steps.find(({ shares }) => shares.length > 0);
    if (short === undefined || step === undefined) return used;
    const { memberId: debtorId } = short;
    const { source } = step;
    used.push(source);
    const isVoted = source === "reserveFund";
    const helpers = step.shares.flatMap(({ helperId }) => helperId ?? []);
    await phone.record(bookId, (receipt) => ({
      type: "coverShortfall",
      meetingId,
      debtorId,
      source,
      shares: step.shares.map((share) => ({
        ...share,
        receiptNumber: source === "subgroup" || source === "association" ? receipt() : null,
      })),
      consent: {
        givenBy: helpers.length > 0 ? helpers : [debtorId],
        manner: isVoted ? "voted" : "spoken",
        votesFor: isVoted ? 7 : null,
        votesAgainst: isVoted ? 0 : null,
      },
    }));
  }
  return used;
}

/** Notes and coins, largest first; what is smaller than the smallest coin stays out. */
function piecesOf(minor: bigint) {
  let left = minor;
  return inForce(BOLIVIA.pieces, day("2026-02-19")).flatMap((piece) => {
    const quantity = left / piece;
    left -= quantity * piece;
    return quantity > 0n ? [{ value: money("BOB", piece), quantity: Number(quantity) }] : [];
  });
}
