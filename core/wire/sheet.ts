// What the office sees and sends of meetings that were held on paper.

import type { Book } from "#core/book/state.ts";
import type { BookId, CommandId, MeetingId, PhotoHash, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

/** GET /api/sheets: those another person has yet to compare; GET /api/associations/:bookId/sheets: all. */
export type SheetRow = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly sheetId: CommandId;
  readonly sheetNumber: string;
  readonly meetingId: MeetingId;
  readonly meetingNumber: number | null;
  readonly heldOn: Day | null;
  /** Null when the women held it alone. */
  readonly heldBy: string | null;
  readonly keyedBy: string;
  readonly keyedAt: string;
  readonly photos: readonly PhotoHash[];
  readonly isLate: boolean;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly note: string | null;
  /** A picture came after it had been compared. */
  readonly isOpenedAgain: boolean;
  /** Whoever asks neither keyed it in nor held the meeting, under any of her accounts. */
  readonly isOfOthers: boolean;
};

/** GET /api/associations/:bookId/keying: all that is needed to key a sheet in. */
export type KeyingDesk = {
  readonly book: Book;
  /** Who may have held it. */
  readonly people: readonly { readonly staffId: StaffId; readonly name: string }[];
};

/** POST /api/associations/:bookId/sheets: the sheet first, then its facts as a phone would tell them. */
export type SheetTold = {
  readonly commands: readonly { readonly commandId: CommandId; readonly command: unknown }[];
};
