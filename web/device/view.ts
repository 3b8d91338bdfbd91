// What the screens see of an unlocked phone, and of one that has just been locked.

import type { Clock } from "./clock.ts";
import type { Contents, Kept } from "./known.ts";
import { receiptsLeft } from "./outbox.ts";
import type { OutboxRow, PhoneView } from "./phone.ts";
import { bookViews } from "./preview.ts";

export type Moment = Pick<PhoneView, "isReachable" | "isSending" | "isStoragePersistent">;

export function viewOf(contents: Contents, moment: Moment, clock: Clock): PhoneView {
  const { identity, head, contact, agenda, outbox, pictures } = contents;
  const offMs = clock.offMs();
  return {
    isLocked: false,
    access: contact.access,
    staff: identity.staff,
    deviceId: identity.deviceId,
    agenda,
    books: bookViews(contents),
    outbox: outbox.map(rowOf),
    pictures,
    ...moment,
    lastContactAt: contact.lastContactAt,
    clockOffMinutes: offMs === null ? null : Math.round(offMs / 60_000),
    receiptsLeft: receiptsLeft(head.receipts),
  };
}

/** Names and money leave the memory of the screens with the key. */
export function lockedView(view: PhoneView): PhoneView {
  return {
    ...view,
    isLocked: true,
    agenda: null,
    books: {},
    outbox: [],
    pictures: [],
    isSending: false,
  };
}

function rowOf({ envelope, state, reason }: Kept): OutboxRow {
  const { commandId, bookId, deviceTurn, recordedAt, command } = envelope;
  return { commandId, bookId, deviceTurn, recordedAt, command, state, reason };
}
