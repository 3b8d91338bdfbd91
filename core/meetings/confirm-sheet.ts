// Another person compares what was keyed in with the sheet and its pictures. Whoever keyed it in
// or held the meeting does not; what she finds wrong she corrects first, as for any closed meeting.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork } from "#core/people/four-eyes.ts";
import type { CommandId } from "#core/people/ids.ts";
import type { GroupState } from "./group-state.ts";
import type { Witness } from "./set-aside.ts";
import { sheetsOf } from "./sheet.ts";
import type { KeyedSheet, SheetConfirmed } from "./keyed-sheet.ts";

export type ConfirmSheet = {
  readonly type: "confirmSheet";
  readonly sheetId: CommandId;
  readonly note: string;
};

export type ConfirmSheetRefusal =
  | "unknownSheet"
  | "sheetInTray"
  | "sheetConfirmed"
  | "meetingNotClosed"
  | "fourEyes";

export function confirmSheet(
  state: GroupState,
  { sheetId, note }: ConfirmSheet,
  by: Witness,
): Outcome<SheetConfirmed, ConfirmSheetRefusal> {
  const sheet = sheetsOf(state).find((known) => known.sheetId === sheetId);
  if (sheet === undefined) return refused("unknownSheet");
  if (sheet.isLate) return refused("sheetInTray");
  if (sheet.confirmedBy !== null) return refused("sheetConfirmed");
  if (isStillTold(state, sheet)) return refused("meetingNotClosed");
  const { keyedBy, heldBy } = sheet;
  if (isOwnWork(by, heldBy === null ? [keyedBy] : [keyedBy, heldBy])) return refused("fourEyes");
  return granted({ type: "SheetConfirmed", sheetId, confirmedBy: by.actorId, note: note.trim() });
}

/** A phone keys a sheet in line by line: before the close it is not the whole of it. */
function isStillTold({ meetings }: GroupState, { meetingId }: KeyedSheet): boolean {
  const meeting = meetings.list.find((known) => known.meetingId === meetingId);
  return meeting !== undefined && meeting.status !== "closed";
}
