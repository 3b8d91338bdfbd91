// What a phone asks for before it leaves, and what it gets when it is back.

import type { Book } from "#core/book/state.ts";
import type { Place } from "#core/groups/association.ts";
import type { BookId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Goes } from "./asesoras.ts";
import type { Envelope, Verdict } from "./envelope.ts";
import type { RecordedEvent } from "./recorded.ts";
import type { ReceiptBlock, StaffView } from "./staff.ts";

/** Advisory: a second phone may join and is told who holds the meeting. */
export type Lease = {
  readonly deviceLabel: string;
  readonly staffName: string;
  readonly takenAt: string;
  readonly isOwn: boolean;
};

export type AgendaItem = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly place: Place;
  readonly meetingId: MeetingId;
  readonly number: number;
  readonly dueOn: Day;
  readonly memberCount: number;
  readonly lease: Lease | null;
  /** A disbursement under the name of its grant; absent for a meeting. */
  readonly isDisbursement?: boolean;
  /** Who goes there that day; absent in an agenda kept before it was said. */
  readonly goes?: Goes;
};

/** GET /api/field/agenda: meetings not closed, due up to fourteen days from today. */
export type Agenda = {
  readonly staff: StaffView;
  readonly today: Day;
  readonly serverTime: string;
  /** The server's own clock is in doubt: it says nothing about the phone's. */
  readonly isTimeDoubted?: boolean;
  readonly meetings: readonly AgendaItem[];
};

/** POST /api/field/checkouts { bookId, meetingId }: all a phone needs to run the meeting alone. */
export type Checkout = {
  readonly book: Book;
  readonly lease: Lease;
  /** A fresh block when the device's own runs low; null otherwise. */
  readonly receipts: ReceiptBlock | null;
  readonly serverTime: string;
  readonly isTimeDoubted?: boolean;
  readonly today: Day;
  /** Who has not agreed to pictures; absent from servers that did not say it. */
  readonly withoutPicture?: readonly MemberId[];
};

/** GET /api/field/books/:bookId/events?after=N */
export type EventsAnswer = {
  readonly version: number;
  readonly events: readonly RecordedEvent[];
};

/** POST /api/commands: at most 200 envelopes, in device turns. */
export type CommandsAsked = { readonly envelopes: readonly Envelope[] };

/** One verdict per envelope, in order. Status 409 when any was refused for another content. */
export type CommandsAnswer = { readonly verdicts: readonly Verdict[] };
