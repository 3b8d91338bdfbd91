// Pictures of meetings as rows; one of a sheet joins those of its sheet.

import { sheetsOf } from "#core/meetings/sheet.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";
import { PAPER_SHEET } from "./sheet-rows.ts";

export const MEETING_PHOTO: Table = {
  name: "meeting_photo",
  columns: {
    meeting_id: "uuid",
    use: "text",
    photo: "text",
    left_out: "json",
    added_at: "timestamptz",
    added_by: "uuid",
  },
  key: ["meeting_id", "use", "photo"],
  changing: [],
};

export function photoRows({ event, after, actorId, recordedAt }: BookStep): Change[] {
  if (event.type !== "PhotoAdded") return [];
  const { meetingId, use, photo, leftOut } = event;
  const row = {
    meeting_id: meetingId,
    use,
    photo,
    left_out: leftOut,
    added_at: recordedAt,
    added_by: actorId,
  };
  const ofSheet = sheetsOf(after)
    .filter((sheet) => use === "sheet" && sheet.meetingId === meetingId)
    .map(({ sheetId, photos }) => {
      return { table: PAPER_SHEET, match: { sheet_id: sheetId }, set: { photos } };
    });
  return [{ table: MEETING_PHOTO, row }, ...ofSheet];
}
