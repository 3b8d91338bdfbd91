// A meeting held on paper is told afterwards from its sheet, by the same commands a phone would
// have given. This one comes first: which sheet, who held the meeting, which pictures there are.
// It moves nothing and holds nothing up; another person then compares sheet and book.

import type { KeyInSheet } from "./command.ts";
import { photosOf } from "./photo.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";
import { setAside, type Witness } from "./set-aside.ts";
import { sheetNumbered } from "./sheet.ts";

/** A number already there, or a holder whom the branch does not know, is a doubt for a person; the facts that follow are told all the same. */
export function keyInSheet(
  state: GroupState,
  meeting: Meeting,
  command: KeyInSheet,
  by: Witness,
): MeetingEvent[] {
  const { meetingId, sheetNumber, heldBy, photos } = command;
  if (sheetNumbered(state, sheetNumber) !== undefined)
    return [setAside(command, by, "sheetKeyedTwice")];
  const { commandId: sheetId, actorId: keyedBy, deviceId, knownPhotos = photos } = by;
  const taken = photosOf(meeting).flatMap(({ use, photo }) => (use === "sheet" ? photo : []));
  const keyed: MeetingEvent = {
    type: "SheetKeyedIn",
    sheetId,
    meetingId,
    sheetNumber,
    heldBy,
    keyedBy,
    deviceId,
    photos: [...new Set([...photos.filter((photo) => knownPhotos.includes(photo)), ...taken])],
    isLate: meeting.status === "closed",
  };
  if (meeting.status === "closed") return [keyed, setAside(command, by, "sheetAfterClose")];
  return by.isHolderKnown === false
    ? [keyed, setAside(command, by, "sheetHolderUnknown")]
    : [keyed];
}
