// What an unlocked phone knows, in the clear and in memory only.

import type { Book } from "#core/book/state.ts";
import type { PhotoUse } from "#core/meetings/photo.ts";
import type { BookId, DeviceId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { Envelope } from "#core/wire/envelope.ts";
import type { Agenda } from "#core/wire/field.ts";
import type { RecordedEvent } from "#core/wire/recorded.ts";
import type { ReceiptBlock, SealKey, StaffView } from "#core/wire/staff.ts";

/** saved: on this phone. sent: in the book. toReview: kept, a person will look. */
export type SendState = "saved" | "sent" | "toReview" | "rejected" | "blocked";

/** Whether the server still knows this device. Nothing is lost when it does not. */
export type Access = "granted" | "signInAgain" | "revoked";

export type Picture = {
  readonly pictureId: string;
  readonly bookId: BookId;
  readonly meetingId: MeetingId;
  readonly use: PhotoUse;
  /** Who was told to stay out of it. */
  readonly leftOut: readonly MemberId[];
  readonly takenAt: string;
  /** Refused for good by the server; kept and shown until it is thrown away. */
  readonly isRefused: boolean;
};

export type Taken = Pick<Picture, "bookId" | "meetingId" | "use" | "leftOut">;

export type Identity = {
  readonly deviceId: DeviceId;
  readonly token: string;
  readonly staff: StaffView;
  readonly sealKey: SealKey;
};

/** Where the next record continues. */
export type Head = {
  readonly lastTurn: number;
  readonly lastHash: string;
  /** Receipt numbers still free, in order of use. */
  readonly receipts: readonly ReceiptBlock[];
};

/** The last word with the server. */
export type Contact = {
  readonly lastContactAt: string | null;
  readonly access: Access;
  /** Milliseconds the phone's clock is ahead of the server's. */
  readonly clockOffMs: number | null;
};

/** A record and what became of it. */
export type Kept = {
  readonly envelope: Envelope;
  readonly state: SendState;
  readonly reason: string | null;
  /** The book's version with it; null until answered, or when it never reached the book. */
  readonly version: number | null;
  /** When the server answered, by its own time as far as it is known. */
  readonly answeredAt: string | null;
};

export type CheckedOut = {
  readonly snapshot: Book;
  readonly meetingId: MeetingId;
  readonly checkedOutAt: string;
  /** Who has not agreed to pictures; absent where the server did not say. */
  readonly withoutPicture?: readonly MemberId[];
};

export type KeptBook = CheckedOut & { readonly events: readonly RecordedEvent[] };

export type Contents = {
  readonly identity: Identity;
  readonly head: Head;
  readonly contact: Contact;
  readonly agenda: Agenda | null;
  readonly books: Readonly<Record<BookId, KeptBook>>;
  /** In order of turns. */
  readonly outbox: readonly Kept[];
  /** Not with the server yet, oldest first. */
  readonly pictures: readonly Picture[];
};
