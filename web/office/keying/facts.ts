// From the copied sheet to the commands a phone would have given, in the order of the meeting.

import type { CloseMeeting, WitnessedCommand } from "#core/meetings/command.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { AgreedShare, CountTurn, Meeting, RollMark } from "#core/meetings/meeting.ts";
import { wholeToday } from "#core/meetings/ahead.ts";
import { isPositive, money, type Currency } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { parseDay, type Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { smallestCoin } from "#countries/country.ts";
import { actsIn } from "./assembly-draft.ts";
import { deedsIn } from "./deed-facts.ts";
import {
  lineOf,
  type AheadDraft,
  type CountDraft,
  type Draft,
  type Gift,
  type HelpDraft,
} from "./draft.ts";
import { amountIn, countIn, numberIn } from "./read.ts";

/** A command under the name it has while the sheet is being copied. */
export type Fact = { readonly key: string; readonly command: WitnessedCommand };

/** All but the close; what cannot be read yet is left out. */
export function factsOf(group: GroupState, meeting: Meeting, draft: Draft): Fact[] {
  const { meetingId } = meeting;
  const { currency, members } = group.association;
  const on = heldOnIn(draft, meeting);
  const coin = smallestCoin(BOLIVIA, on);
  const memberIds = members.map(({ memberId }) => memberId);
  const marks = memberIds.map((memberId) => markIn(draft, memberId));
  const held: Meeting = { ...meeting, heldOn: on, coin, roll: marks };
  const nextOn = parseDay(draft.nextOn);
  const texts = draft.agreements.split("\n").flatMap((line) => line.trim() || []);
  return [
    ...plain(
      { type: "openMeeting", meetingId, heldOn: on, coin },
      { type: "takeRoll", meetingId, marks },
      ...draft.ahead.flatMap((ahead) => aheadIn(ahead, group, held)),
      ...memberIds.flatMap((memberId) => paymentIn(draft, meetingId, memberId, currency)),
      ...draft.help.flatMap((help) => helpIn(help, meetingId, currency)),
    ),
    ...draft.deeds.flatMap((deed) =>
      (deedsIn(deed, { group, meeting: held }) ?? []).map((told, place): Fact => {
        const key = place === 0 ? deed.key : `${deed.key}-${place}`;
        return { key, command: { type: "recordDeed", meetingId, deed: told } };
      }),
    ),
    ...plain(
      ...(actsIn(draft.assembly, currency) ?? []).map((act): WitnessedCommand => {
        return { type: "recordAssembly", meetingId, act };
      }),
      ...(["first", "second"] as const).flatMap((turn) =>
        countOf(draft, turn, meetingId, currency),
      ),
      {
        type: "recordAgreements",
        meetingId,
        texts,
        nextOn: nextOn.isGranted ? nextOn.value : null,
      },
    ),
  ];
}

/** Named by what they are: nothing else on the sheet refers to them. */
function plain(...commands: readonly WitnessedCommand[]): Fact[] {
  return commands.map((command, place) => ({ key: `${command.type}-${place}`, command }));
}

function heldOnIn({ heldOn }: Pick<Draft, "heldOn">, { dueOn }: Meeting): Day {
  const day = parseDay(heldOn);
  return day.isGranted ? day.value : dueOn;
}

function countOf(
  { counts }: Draft,
  turn: CountTurn,
  meetingId: string,
  currency: Currency,
): WitnessedCommand[] {
  const { countedBy } = counts[turn];
  const pieces = piecesIn(counts[turn], currency);
  return pieces.length === 0 ? [] : [{ type: "countCash", meetingId, turn, countedBy, pieces }];
}

/** The whole needs no amount from her: it is what ends her loan that day. */
function aheadIn(
  { memberId, choice, amount: text }: AheadDraft,
  group: GroupState,
  meeting: Meeting,
): WitnessedCommand[] {
  const amount =
    choice === "whole"
      ? wholeToday(group, meeting, memberId)
      : amountIn(text, group.association.currency);
  if (memberId === "" || amount === null || !isPositive(amount)) return [];
  return [{ type: "choosePrepayment", meetingId: meeting.meetingId, memberId, amount, choice }];
}

export function closeOf(
  { association }: GroupState,
  { meetingId }: Meeting,
  draft: Draft,
  shown: CloseMeeting["shown"],
): CloseMeeting {
  const explanation = draft.explanation.trim();
  return {
    type: "closeMeeting",
    meetingId,
    signatures: draft.signed.map((role) => ({
      role,
      memberId: association.board[role],
      manner: "signedOnPaper" as const,
      strokes: "",
    })),
    explanation: explanation === "" ? null : explanation,
    shown,
  };
}

function markIn(draft: Draft, memberId: MemberId): RollMark {
  const { presence, minutes, substitute } = lineOf(draft, memberId);
  return {
    memberId,
    presence,
    minutesLate: presence === "late" ? (numberIn(minutes) ?? 0) : 0,
    substitute: presence === "substituted" && substitute.trim() !== "" ? substitute.trim() : null,
  };
}

function paymentIn(
  draft: Draft,
  meetingId: string,
  memberId: MemberId,
  currency: Currency,
): WitnessedCommand[] {
  const { paid, receipt, isTransfer } = lineOf(draft, memberId);
  const amount = amountIn(paid, currency);
  if (amount === null || !isPositive(amount)) return [];
  const method = isTransfer ? "transfer" : "cash";
  const receiptNumber = numberIn(receipt) ?? UNREAD;
  return [{ type: "collectPayment", meetingId, memberId, amount, method, receiptNumber }];
}

/** Stands for a receipt not copied yet; the form is not sent with it. */
const UNREAD = 1;

function helpIn(help: HelpDraft, meetingId: string, currency: Currency): WitnessedCommand[] {
  const { debtorId, source, manner } = help;
  const shares = help.gifts.flatMap((gift) => shareIn(gift, isInCash(help), currency));
  if (shares.length === 0) return [];
  const givers = shares.flatMap(({ helperId }) => helperId ?? []);
  const isVoted = manner === "voted";
  const consent = {
    givenBy: givers.length > 0 ? givers : [debtorId],
    manner,
    votesFor: isVoted ? (countIn(help.votesFor) ?? 0) : null,
    votesAgainst: isVoted ? (countIn(help.votesAgainst) ?? 0) : null,
  };
  return [{ type: "coverShortfall", meetingId, debtorId, source, shares, consent }];
}

export function isInCash({ source }: Pick<HelpDraft, "source">): boolean {
  return source === "subgroup" || source === "association";
}

function shareIn(gift: Gift, isCash: boolean, currency: Currency): AgreedShare[] {
  const amount = amountIn(gift.amount, currency);
  if (amount === null || !isPositive(amount)) return [];
  const { helperId } = gift;
  return [{ helperId, amount, receiptNumber: isCash ? (numberIn(gift.receipt) ?? UNREAD) : null }];
}

export function piecesIn({ quantities }: CountDraft, currency: Currency) {
  return Object.entries(quantities).flatMap(([minor, text]) => {
    const quantity = numberIn(text);
    return quantity === null ? [] : [{ value: money(currency, BigInt(minor)), quantity }];
  });
}
