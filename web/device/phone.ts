// What the screens of the field app may ask of the phone. Everything behind it is encrypted,
// works without signal, and says "saved" only when the device has kept it.

import type { Book } from "#core/book/state.ts";
import type { Command } from "#core/book/command.ts";
import type { BookId, CommandId, DeviceId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import type { Day } from "#core/time/day.ts";
import type { Agenda } from "#core/wire/field.ts";
import type { StaffView } from "#core/wire/staff.ts";
import type { Bytes } from "./bytes.ts";
import type { Access, Picture, SendState, Taken } from "./known.ts";

/** A command as the phone lists it; money and names stay inside the encrypted store. */
export type OutboxRow = {
  readonly commandId: CommandId;
  readonly bookId: BookId;
  readonly deviceTurn: number;
  readonly recordedAt: string;
  readonly command: Command;
  readonly state: SendState;
  /** A key of the catalogues; null when there is nothing to say. */
  readonly reason: string | null;
};

export type BookView = {
  /** Confirmed history folded with the phone's own unsent commands: a preview. */
  readonly book: Book;
  readonly meetingId: MeetingId;
  readonly checkedOutAt: string;
  /** Commands of this book not yet answered by the server. */
  readonly unsentCount: number;
  /** Who has not agreed to pictures; null where it is not known. */
  readonly withoutPicture: readonly MemberId[] | null;
};

export type PhoneView = {
  /** True after a lock, also of its own accord: then agenda, books and outbox are empty. */
  readonly isLocked: boolean;
  readonly access: Access;
  readonly staff: StaffView;
  readonly deviceId: DeviceId;
  readonly agenda: Agenda | null;
  readonly books: Readonly<Record<BookId, BookView>>;
  readonly outbox: readonly OutboxRow[];
  /** Taken here and not with the server yet. */
  readonly pictures: readonly Picture[];
  /** The probe's answer, not the browser's opinion. */
  readonly isReachable: boolean;
  readonly isSending: boolean;
  readonly lastContactAt: string | null;
  /** The phone's clock is off by this many minutes from the server's; null when unknown. */
  readonly clockOffMinutes: number | null;
  readonly isStoragePersistent: boolean;
  readonly receiptsLeft: number;
};

export type CheckOutRefusal = "offline" | "noSpace" | "notAllowed" | "notFound" | "serverTrouble";

export type Phone = {
  readonly view: () => PhoneView;
  /** Calls the listener after every change; returns how to stop. For useSyncExternalStore. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Keeps a command: outbox row, receipt numbers and turn in one strict transaction. `build` gets
   * the next receipt number each time it asks. Resolves when the device has it on disk.
   */
  readonly record: (
    bookId: BookId,
    build: (receipt: () => number) => Command,
  ) => Promise<CommandId>;
  /** The open day at the branch of the book, as far as the phone can know it. */
  readonly todayAt: (bookId: BookId) => Day;
  readonly refreshAgenda: () => Promise<void>;
  readonly checkOut: (
    bookId: BookId,
    meetingId: MeetingId,
  ) => Promise<Outcome<null, CheckOutRefusal>>;
  readonly sendNow: () => Promise<void>;
  /** Keeps a picture, to be carried when every record is with the server. */
  readonly keepPicture: (taken: Taken, jpeg: Bytes) => Promise<void>;
  readonly dropPicture: (pictureId: string) => Promise<void>;
  /** Half-typed forms survive a reload, an update and a flat battery; encrypted like all else. */
  readonly saveDraft: (key: string, draft: unknown) => Promise<void>;
  readonly readDraft: (key: string) => Promise<unknown>;
  readonly lock: () => void;
  /** The sealed outbox as a file any colleague can hand in; unreadable without the server's key. */
  readonly rescueFile: () => Promise<Blob>;
};

export type UnlockRefusal =
  | { readonly why: "wrongPin"; readonly triesLeft: number; readonly waitSeconds: number }
  | { readonly why: "wiped" }
  | { readonly why: "signInAgain" };

export type EnrolRefusal =
  | "signInFailed"
  | "offline"
  | "weakPin"
  | "noDuty"
  | "changePassword"
  | "serverTrouble";

export type DoorState = "new" | "locked" | "wiped";

/** Before the PIN: nothing readable. */
export type Door = {
  readonly state: () => Promise<DoorState>;
  readonly enrol: (input: {
    readonly login: string;
    readonly password: string;
    readonly pin: string;
    readonly label: string;
  }) => Promise<Outcome<Phone, EnrolRefusal>>;
  readonly unlock: (pin: string) => Promise<Outcome<Phone, UnlockRefusal>>;
  /** What the server has not answered, readable by the server alone; for a phone nobody can open. */
  readonly rescueFile: () => Promise<Blob>;
};
