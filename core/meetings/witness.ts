// Hands each witnessed command to what records it. Whatever fits nowhere is set aside whole,
// for a person; nothing here can refuse.

import { daysBetween } from "#core/time/day.ts";
import { closeMeeting } from "./close.ts";
import type { OpenMeeting, WitnessedCommand } from "./command.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import { meetingOf, type Meeting } from "./meeting.ts";
import {
  annulRecord,
  collectPayment,
  countCash,
  coverShortfall,
  recordAgreements,
  takeRoll,
} from "./record.ts";
import { setAside, type Witness } from "./set-aside.ts";

/** The events of a command; none when it says again what is known already. */
export function witness(
  state: GroupState,
  command: WitnessedCommand,
  by: Witness,
): readonly MeetingEvent[] {
  const meeting = meetingOf(state.meetings, command.meetingId);
  if (meeting === undefined) return [setAside(command, by, "unknownMeeting")];
  if (command.type === "openMeeting") return open(meeting, command);
  if (meeting.status === "planned") return [setAside(command, by, "meetingNotOpen")];
  switch (command.type) {
    case "takeRoll":
      return takeRoll(state, meeting, command, by);
    case "collectPayment":
      return collectPayment(state, meeting, command, by);
    case "coverShortfall":
      return coverShortfall(state, meeting, command, by);
    case "annulRecord":
      return annulRecord(meeting, command, by);
    case "countCash":
      return countCash(state, meeting, command, by);
    case "recordAgreements":
      return recordAgreements(meeting, command, by);
    case "closeMeeting":
      return closeMeeting(state, meeting, command, by);
  }
}

function open(meeting: Meeting, { meetingId, heldOn }: OpenMeeting): MeetingEvent[] {
  if (meeting.status !== "planned") return [];
  const isBelievable = Math.abs(daysBetween(meeting.dueOn, heldOn)) <= FARTHEST_DAYS;
  return [{ type: "MeetingOpened", meetingId, heldOn: isBelievable ? heldOn : meeting.dueOn }];
}

/** Beyond this a day comes from a wrong clock, and the plan is believed instead. */
const FARTHEST_DAYS = 45;
