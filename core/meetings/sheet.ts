// The sheet of a meeting that was held on paper: who held it, who keyed it in, its number and its
// pictures, and whether somebody else has looked at both. Its money is the meeting's own matter.

import type { CommandId, DeviceId, MeetingId, PhotoHash, StaffId } from "#core/people/ids.ts";
import type { GroupState } from "./group-state.ts";

export type KeyedSheet = {
  readonly sheetId: CommandId;
  readonly meetingId: MeetingId;
  readonly sheetNumber: string;
  /** Who of the institution held the meeting; null when the women held it alone. */
  readonly heldBy: StaffId | null;
  readonly keyedBy: StaffId;
  readonly deviceId: DeviceId;
  readonly photos: readonly PhotoHash[];
  /** The meeting was closed before: what it tells is compared in the tray, fact by fact. */
  readonly isLate: boolean;
  /** Null while no other person has compared it. */
  readonly confirmedBy: StaffId | null;
};

export type SheetKeyedIn = Omit<KeyedSheet, "confirmedBy"> & { readonly type: "SheetKeyedIn" };

export type SheetConfirmed = {
  readonly type: "SheetConfirmed";
  readonly sheetId: CommandId;
  readonly confirmedBy: StaffId;
  /** What she found, or nothing. */
  readonly note: string;
};

export type SheetEvent = SheetKeyedIn | SheetConfirmed;

export function isOfSheet(event: { readonly type: string }): event is SheetEvent {
  return event.type === "SheetKeyedIn" || event.type === "SheetConfirmed";
}

export function applySheet(state: GroupState, event: SheetEvent): GroupState {
  const sheets = sheetsOf(state);
  if (event.type === "SheetKeyedIn") {
    const { type: _type, ...sheet } = event;
    return { ...state, sheets: [...sheets, { ...sheet, confirmedBy: null }] };
  }
  const { sheetId, confirmedBy } = event;
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
