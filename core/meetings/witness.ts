// Hands each witnessed command to what records it. Whatever fits nowhere is set aside whole,
// for a person; nothing here can refuse.

import { annulSheet } from "./annul-sheet.ts";
import { toleranceIn } from "#core/lending/arrears.ts";
import { compare, isPositive, type Currency, type Money } from "#core/money/money.ts";
import { daysBetween } from "#core/time/day.ts";
import { addPhoto } from "./add-photo.ts";
import { closeMeeting } from "./close.ts";
import type { OpenMeeting, WitnessedCommand } from "./command.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import { meetingOf, type Meeting } from "./meeting.ts";
import { choosePrepayment } from "./choose-prepayment.ts";
import {
  annulRecord,
  collectPayment,
  countCash,
  coverShortfall,
  recordAgreements,
  takeRoll,
} from "./record.ts";
import { keyInSheet } from "./key-in.ts";
import { recordAssembly } from "./record-assembly.ts";
import { recordDeed } from "./record-deed.ts";
import { isAhead, setAside, type Witness } from "./set-aside.ts";

/** The events of a command; none when it says again what is known already. */
export function witness(
  state: GroupState,
  command: WitnessedCommand,
  by: Witness,
): readonly MeetingEvent[] {
  if (!by.isOnDuty) return [setAside(command, by, "notHerDuty")];
  const meeting = meetingOf(state.meetings, command.meetingId);
  if (meeting === undefined) return [setAside(command, by, "unknownMeeting")];
  if (command.type === "keyInSheet") return keyInSheet(state, meeting, command, by);
  if (command.type === "addPhoto") return addPhoto(state, meeting, command, by);
  if (command.type === "openMeeting") return open(state, meeting, command, by);
  if (meeting.status === "planned") return [setAside(command, by, "meetingNotOpen")];
  switch (command.type) {
    case "takeRoll":
      return takeRoll(state, meeting, command, by);
    case "collectPayment":
      return collectPayment(state, meeting, command, by);
    case "choosePrepayment":
      return choosePrepayment(state, meeting, command, by);
    case "coverShortfall":
      return coverShortfall(state, meeting, command, by);
    case "recordDeed":
      return recordDeed(state, meeting, command, by);
    case "recordAssembly":
      return recordAssembly(state, meeting, command, by);
    case "annulRecord":
      return annulSheet(state, meeting, command, by) ?? annulRecord(meeting, command, by);
    case "countCash":
      return countCash(state, meeting, command, by);
    case "recordAgreements":
      return recordAgreements(meeting, command, by);
    case "closeMeeting":
      return closeMeeting(state, meeting, command, by);
  }
}

/** The plan is believed where the phone's day cannot be: far from it, before the loans, or to come. */
function open(
  { association, lending }: GroupState,
  meeting: Meeting,
  { meetingId, heldOn, coin }: OpenMeeting,
  by: Witness,
): MeetingEvent[] {
  if (meeting.status !== "planned") return [];
  const { dueOn } = meeting;
  const isBelievable =
    heldOn === dueOn ||
    (Math.abs(daysBetween(dueOn, heldOn)) <= FARTHEST_DAYS &&
      !isAhead(heldOn, by) &&
      heldOn >= (lending.cycle?.disbursedOn ?? heldOn));
  const isCoin = coin !== undefined && isCoinOf(coin, association.currency);
  return [
    {
      type: "MeetingOpened",
      meetingId,
      heldOn: isBelievable ? heldOn : dueOn,
      ...(isCoin && { coin }),
    },
  ];
}

/** No coin that is smallest is worth more than what the clocks let pass. */
function isCoinOf(coin: Money, currency: Currency): boolean {
  const isOurs = coin.currency === currency && isPositive(coin);
  return isOurs && compare(coin, toleranceIn(currency)) <= 0;
}

/** Beyond this a day comes from a wrong clock. */
const FARTHEST_DAYS = 45;
