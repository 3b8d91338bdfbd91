// The sheets of meetings held on paper as a book keeps them, and how one is found by its number. Its
// money is the meeting's own matter.

import type { DeviceId, MeetingId } from "#core/people/ids.ts";
import type { GroupState } from "./group-state.ts";
import type { KeyedSheet, SheetEvent } from "./keyed-sheet.ts";

export function isOfSheet(event: { readonly type: string }): event is SheetEvent {
  return ["SheetKeyedIn", "SheetConfirmed", "SheetOpenedAgain"].includes(event.type);
}

export function applySheet(state: GroupState, event: SheetEvent): GroupState {
  const sheets = sheetsOf(state);
  if (event.type === "SheetKeyedIn") {
    const { type: _type, ...sheet } = event;
    return { ...state, sheets: [...sheets, { ...sheet, confirmedBy: null }] };
  }
  const { sheetId } = event;
  const confirmedBy = event.type === "SheetConfirmed" ? event.confirmedBy : null;
  return {
    ...state,
    sheets: sheets.map((sheet) => (sheet.sheetId === sheetId ? { ...sheet, confirmedBy } : sheet)),
  };
}

export function sheetsOf({ sheets = [] }: GroupState): readonly KeyedSheet[] {
  return sheets;
}

/** A number is the same however it was written: small letters, spaces and dashes do not count. */
export function sheetNumbered(state: GroupState, sheetNumber: string): KeyedSheet | undefined {
  const wanted = bareNumber(sheetNumber);
  return sheetsOf(state).find((sheet) => bareNumber(sheet.sheetNumber) === wanted);
}

/** The number by which sheets are compared. */
export function bareNumber(sheetNumber: string): string {
  return sheetNumber.toUpperCase().replace(/[\s.\-/]/g, "");
}

/** Whether the device told the meeting from a sheet: its receipts are then numbers of paper. */
export function isFromSheet(state: GroupState, meetingId: MeetingId, deviceId: DeviceId): boolean {
  return sheetsOf(state).some(
    (sheet) => sheet.meetingId === meetingId && sheet.deviceId === deviceId,
  );
}
