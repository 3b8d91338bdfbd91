// What was witnessed at the table, one function per thing people do. Two phones may hold the
// same meeting: the first to arrive is the record, the second is compared with it.

import { memberOf } from "#core/groups/association.ts";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { MemberId } from "#core/people/ids.ts";
import { isPlausible, isPositive, zero, type Money } from "#core/money/money.ts";
import type {
  AnnulRecord,
  CollectPayment,
  CountCash,
  CoverShortfall,
  RecordAgreements,
  TakeRoll,
} from "./command.ts";
import { actsOf } from "./assembly.ts";
import { deedsOf } from "./deed.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import {
  markOf,
  paymentsOf,
  worthOf,
  type AgreedShare,
  type CashCount,
  type Meeting,
  type RollMark,
} from "./meeting.ts";
import { setAside, type Witness } from "./set-aside.ts";

export function takeRoll(
  state: GroupState,
  meeting: Meeting,
  command: TakeRoll,
  by: Witness,
): MeetingEvent[] {
  const isKnown = ({ memberId }: RollMark) => memberOf(state.association, memberId) !== undefined;
  if (!command.marks.every(isKnown)) return [setAside(command, by, "notAMember")];
  const differing = lastMarks(command.marks).filter(
    (mark) => !isSameMark(markOf(meeting, mark.memberId), mark),
  );
  if (differing.length === 0) return [];
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  const isOthers = meeting.rollDeviceId !== null && meeting.rollDeviceId !== by.deviceId;
  const fresh = isOthers
    ? differing.filter((mark) => markOf(meeting, mark.memberId) === undefined)
    : differing;
  const { meetingId } = meeting;
  const taken: MeetingEvent = { type: "RollTaken", meetingId, marks: fresh, deviceId: by.deviceId };
  return [
    ...(fresh.length > 0 ? [taken] : []),
    ...(fresh.length < differing.length ? [setAside(command, by, "rollDiffers")] : []),
  ];
}

/** Called twice in one roll, she is what she was called last. */
function lastMarks(marks: readonly RollMark[]): RollMark[] {
  return [...new Map(marks.map((mark) => [mark.memberId, mark])).values()];
}

function isSameMark(known: RollMark | undefined, mark: RollMark): boolean {
  return (
    known !== undefined &&
    known.presence === mark.presence &&
    known.minutesLate === mark.minutesLate &&
    known.substitute === mark.substitute
  );
}

/** From the same phone a second payment is more money; from another it may be the same money. */
export function collectPayment(
  state: GroupState,
  meeting: Meeting,
  command: CollectPayment,
  by: Witness,
): MeetingEvent[] {
  const { memberId, amount, method, receiptNumber } = command;
  if (!isUsable(amount, state)) return [setAside(command, by, "unusableAmount")];
  if (memberOf(state.association, memberId) === undefined)
    return [setAside(command, by, "notAMember")];
  const fromOthers = paymentsOf(meeting, memberId).some(({ deviceId }) => deviceId !== by.deviceId);
  if (fromOthers) return [setAside(command, by, "possibleDuplicate")];
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  const { deviceId, commandId: paymentId } = by;
  const payment = { paymentId, memberId, amount, method, receiptNumber, deviceId };
  const received: MeetingEvent = {
    type: "PaymentReceived",
    meetingId: meeting.meetingId,
    payment,
  };
  return withDoubt([received], command, by);
}

export function coverShortfall(
  state: GroupState,
  meeting: Meeting,
  command: CoverShortfall,
  by: Witness,
): MeetingEvent[] {
  const { debtorId, source, shares, consent } = command;
  if (shares.length === 0 || !shares.every(({ amount }) => isUsable(amount, state)))
    return [setAside(command, by, "unusableAmount")];
  if (!shares.every((share) => isFrom(source, debtorId, share)))
    return [setAside(command, by, "unusableAmount")];
  const people = [debtorId, ...shares.flatMap(({ helperId }) => helperId ?? [])];
  if (!people.every((memberId) => memberOf(state.association, memberId) !== undefined))
    return [setAside(command, by, "notAMember")];
  const fromOthers = meeting.coverages.some(
    (known) =>
      known.debtorId === debtorId && known.source === source && known.deviceId !== by.deviceId,
  );
  if (fromOthers) return [setAside(command, by, "possibleDuplicate")];
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  const { deviceId, commandId: agreementId } = by;
  const agreement = { agreementId, debtorId, source, shares, consent, deviceId };
  const agreed: MeetingEvent = {
    type: "ShortfallAgreed",
    meetingId: meeting.meetingId,
    agreement,
  };
  return withDoubt([agreed], command, by);
}

/** Money under a doubtful receipt is posted all the same, and a person looks at the receipt. */
function withDoubt(
  events: readonly MeetingEvent[],
  command: CollectPayment | CoverShortfall,
  by: Witness,
): MeetingEvent[] {
  if (by.doubtfulReceipts.length === 0) return [...events];
  const { review } = setAside(command, by, "receiptDoubtful");
  const [receiptNumber] = by.doubtfulReceipts;
  const posted = { ...review, seen: [], receiptNumber: receiptNumber ?? null };
  return [...events, { type: "FactSetAside", review: posted }];
}

/** Women give in their own names and never to themselves; own savings and the fund have no giver. */
function isFrom(source: CoverageSource, debtorId: MemberId, { helperId }: AgreedShare): boolean {
  const isOthers = source === "subgroup" || source === "association" || source === "memberSavings";
  return isOthers ? helperId !== null && helperId !== debtorId : helperId === null;
}

export function isUsable(amount: Money, state: GroupState): boolean {
  const isOurs = amount.currency === state.association.currency;
  return isOurs && isPositive(amount) && isPlausible(amount);
}

export function annulRecord(meeting: Meeting, command: AnnulRecord, by: Witness): MeetingEvent[] {
  const { recordId, reason } = command;
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  const isKnown =
    meeting.payments.some(({ paymentId }) => paymentId === recordId) ||
    meeting.coverages.some(({ agreementId }) => agreementId === recordId) ||
    meeting.prepayments?.some((known) => known.recordId === recordId) === true ||
    deedsOf(meeting).some((deed) => deed.recordId === recordId) ||
    actsOf(meeting).some((act) => act.recordId === recordId);
  if (!isKnown) return [setAside(command, by, "unknownRecord")];
  return [{ type: "RecordAnnulled", meetingId: meeting.meetingId, recordId, reason }];
}

export function countCash(
  state: GroupState,
  meeting: Meeting,
  command: CountCash,
  by: Witness,
): MeetingEvent[] {
  const { turn, countedBy, pieces } = command;
  const { currency } = state.association;
  const isSound = pieces.every(
    ({ value, quantity }) => value.currency === currency && isPositive(value) && quantity >= 0,
  );
  const total = worthOf(pieces, zero(currency));
  if (!isSound || !isPlausible(total)) return [setAside(command, by, "unusableAmount")];
  const known = meeting.counts.find((count) => count.turn === turn);
  if (known !== undefined && known.deviceId !== by.deviceId) {
    return known.total.minor === total.minor ? [] : [setAside(command, by, "countDiffers")];
  }
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  const count: CashCount = { turn, countedBy, pieces, total, deviceId: by.deviceId };
  return [{ type: "CashCounted", meetingId: meeting.meetingId, count }];
}

export function recordAgreements(
  meeting: Meeting,
  command: RecordAgreements,
  by: Witness,
): MeetingEvent[] {
  const { texts, nextOn } = command;
  const known = meeting.agreements;
  const isSame =
    known !== null && known.nextOn === nextOn && known.texts.join("\n") === texts.join("\n");
  if (isSame) return [];
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  if (known !== null && known.deviceId !== by.deviceId)
    return [setAside(command, by, "agreementsDiffer")];
  const agreements = { texts, nextOn, deviceId: by.deviceId };
  return [{ type: "AgreementsRecorded", meetingId: meeting.meetingId, agreements }];
}
