// Sheets keyed in from paper as rows, written in the transaction of their events.

import { sheetsOf } from "#core/meetings/sheet.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";

const CONFIRMED = { confirmed_by: "uuid", confirmed_at: "timestamptz", note: "text" } as const;

export const PAPER_SHEET: Table = {
  name: "paper_sheet",
  columns: {
    sheet_id: "uuid",
    meeting_id: "uuid",
    sheet_number: "text",
    held_by: "uuid",
    keyed_by: "uuid",
    device_id: "uuid",
    keyed_at: "timestamptz",
    photos: "json",
    is_late: "boolean",
    ...CONFIRMED,
    opened_again_at: "timestamptz",
  },
  key: ["sheet_id"],
  changing: ["photos", ...Object.keys(CONFIRMED), "opened_again_at"],
};

export function sheetRows({ event, before, recordedAt }: BookStep): Change[] {
  if (event.type === "RecordAnnulled") {
    const { recordId: sheet_id } = event;
    const isSheet = before !== null && sheetsOf(before).some(({ sheetId }) => sheetId === sheet_id);
    return isSheet ? [{ table: PAPER_SHEET, gone: { sheet_id } }] : [];
  }
  if (event.type === "SheetConfirmed") {
    const { sheetId, confirmedBy, note } = event;
    const set = { confirmed_by: confirmedBy, confirmed_at: recordedAt, note };
    return [{ table: PAPER_SHEET, match: { sheet_id: sheetId }, set }];
  }
  if (event.type === "SheetOpenedAgain") {
    const nobody = { confirmed_by: null, confirmed_at: null, note: null };
    const set = { ...nobody, opened_again_at: recordedAt };
    return [{ table: PAPER_SHEET, match: { sheet_id: event.sheetId }, set }];
  }
  if (event.type !== "SheetKeyedIn") return [];
  const row = {
    sheet_id: event.sheetId,
    meeting_id: event.meetingId,
    sheet_number: event.sheetNumber,
    held_by: event.heldBy,
    keyed_by: event.keyedBy,
    device_id: event.deviceId,
    keyed_at: recordedAt,
    photos: event.photos,
    is_late: event.isLate,
    confirmed_by: null,
    confirmed_at: null,
    note: null,
    opened_again_at: null,
  };
  return [{ table: PAPER_SHEET, row }];
}
