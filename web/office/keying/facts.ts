// From the copied sheet to the commands a phone would have given, in the order of the meeting.

import type { CloseMeeting, WitnessedCommand } from "#core/meetings/command.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { AgreedShare, Meeting, RollMark } from "#core/meetings/meeting.ts";
import { isPositive, money, zero, type Currency, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { MemberId } from "#core/people/ids.ts";
import { parseDay } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { smallestCoin } from "#countries/country.ts";
import { lineOf, type CountDraft, type Draft, type Gift, type HelpDraft } from "./draft.ts";

/** Nothing written is nothing; null is what cannot be read. */
export function amountIn(text: string, currency: Currency): Money | null {
  if (text.trim() === "") return zero(currency);
  const parsed = parseMoney(text, currency);
  return parsed.isGranted && parsed.value.minor >= 0n ? parsed.value : null;
}

/** Null for what is no whole number above nothing. */
export function numberIn(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** All but the close; what cannot be read yet is left out. */
export function factsOf(
  { association }: GroupState,
  meeting: Meeting,
  draft: Draft,
): WitnessedCommand[] {
  const { meetingId } = meeting;
  const { currency, members } = association;
  const heldOn = parseDay(draft.heldOn);
  const memberIds = members.map(({ memberId }) => memberId);
  const on = heldOn.isGranted ? heldOn.value : meeting.dueOn;
  const coin = smallestCoin(BOLIVIA, on);
  const opened: WitnessedCommand = { type: "openMeeting", meetingId, heldOn: on, coin };
  const marks = memberIds.map((memberId) => markIn(draft, memberId));
  const nextOn = parseDay(draft.nextOn);
  const texts = draft.agreements.split("\n").flatMap((line) => line.trim() || []);
  return [
    opened,
    { type: "takeRoll", meetingId, marks },
    ...memberIds.flatMap((memberId) => paymentIn(draft, meetingId, memberId, currency)),
    ...draft.help.flatMap((help) => helpIn(help, meetingId, currency)),
    ...(["first", "second"] as const).flatMap((turn): WitnessedCommand[] => {
      const { countedBy } = draft.counts[turn];
      const pieces = piecesIn(draft.counts[turn], currency);
      return pieces.length === 0 ? [] : [{ type: "countCash", meetingId, turn, countedBy, pieces }];
    }),
    {
      type: "recordAgreements",
      meetingId,
      texts,
      nextOn: nextOn.isGranted ? nextOn.value : null,
    },
  ];
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
    votesFor: isVoted ? (numberIn(help.votesFor) ?? 0) : null,
    votesAgainst: isVoted ? (numberIn(help.votesAgainst) ?? 0) : null,
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
