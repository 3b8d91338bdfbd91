// Pictures the phone took at a meeting: the slip of the bank, the sheet of paper, the women. A
// picture travels by itself, after everything that was recorded; this says of one that has arrived
// what it is of. It moves nothing.

import type { AddPhoto } from "./command.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";
import { MOST_OF_A_MEETING, photosOf, type PhotoAdded } from "./photo.ts";
import { setAside, type Witness } from "./set-aside.ts";
import { sheetsOf } from "./sheet.ts";

/**
 * Told again it is known; of a picture the book does not hold, or of one too many, a person decides.
 * What was compared without a picture of the sheet asks to be looked at once more.
 */
export function addPhoto(
  state: GroupState,
  meeting: Meeting,
  command: AddPhoto,
  by: Witness,
): MeetingEvent[] {
  const { meetingId, use, photo, leftOut } = command;
  const isKnown = photosOf(meeting).some((known) => known.photo === photo && known.use === use);
  if (isKnown) return [];
  if (by.knownPhotos?.includes(photo) === false) return [setAside(command, by, "unknownPhoto")];
  if (photosOf(meeting).length >= MOST_OF_A_MEETING)
    return [setAside(command, by, "tooManyPhotos")];
  const compared = sheetsOf(state).filter(
    (sheet) => use === "sheet" && sheet.meetingId === meetingId && sheet.confirmedBy !== null,
  );
  return [
    { type: "PhotoAdded", meetingId, use, photo, leftOut },
    ...compared.map(({ sheetId }) => ({ type: "SheetOpenedAgain" as const, sheetId })),
  ];
}

/** One of a sheet joins those it is compared by. */
export function applyPhoto(state: GroupState, event: PhotoAdded): GroupState {
  const { type: _type, meetingId, ...added } = event;
  const { meetings, sheets } = state;
  const list = meetings.list.map((meeting) =>
    meeting.meetingId === meetingId
      ? { ...meeting, photos: [...photosOf(meeting), added] }
      : meeting,
  );
  const kept = { ...state, meetings: { ...meetings, list } };
  if (added.use !== "sheet" || sheets === undefined) return kept;
  return {
    ...kept,
    sheets: sheets.map((sheet) =>
      sheet.meetingId === meetingId ? { ...sheet, photos: [...sheet.photos, added.photo] } : sheet,
    ),
  };
}
