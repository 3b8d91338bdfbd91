// The sheet of a meeting that was held on paper: who held it, who keyed it in, its number and its
// pictures, and whether somebody else has looked at both.

import type { CommandId, DeviceId, MeetingId, PhotoHash, StaffId } from "#core/people/ids.ts";

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

/** A picture of it came after somebody had compared it. */
export type SheetOpenedAgain = { readonly type: "SheetOpenedAgain"; readonly sheetId: CommandId };

export type SheetEvent = SheetKeyedIn | SheetConfirmed | SheetOpenedAgain;
