// The cash of a closed meeting reaches the bank: whoever carried it says on which slip and day.
// Until then it is in transit, meeting by meeting; then it waits for the line of the bank.

import { totalOf } from "#core/lending/component.ts";
import {
  add,
  compare,
  isPositive,
  isZero,
  subtract,
  zero,
  type Currency,
  type Money,
} from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { MeetingId, PhotoHash } from "#core/people/ids.ts";
import { addDays, later, type Day } from "#core/time/day.ts";
import type { CashBroughtToBank } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import type { Movement } from "./movement.ts";
import { meetingOf, type MeetingsState } from "./meeting.ts";
import type { Witness } from "./set-aside.ts";

export type DepositCash = {
  readonly type: "depositCash";
  readonly meetingId: MeetingId;
  readonly amount: Money;
  readonly slipNumber: string;
  readonly depositedOn: Day;
  /** Of the slip; absent where nobody took one. */
  readonly photo?: PhotoHash;
};

export type DepositRefusal =
  | "unknownMeeting"
  | "meetingNotClosed"
  | "nothingInTransit"
  | "wrongCurrency"
  | "amountNotPositive"
  | "moreThanInTransit"
  | "slipMissing"
  | "dayOutOfRange"
  | "unknownPhoto";

export function depositCash(
  { meetings, association }: GroupState,
  { meetingId, amount, slipNumber, depositedOn, photo }: DepositCash,
  { commandId, today, knownPhotos }: Pick<Witness, "commandId" | "today" | "knownPhotos">,
): Outcome<CashBroughtToBank, DepositRefusal> {
  const carried = meetings.transit[meetingId];
  const meeting = meetingOf(meetings, meetingId);
  if (carried === undefined) {
    if (meeting === undefined) return refused("unknownMeeting");
    return refused(meeting.status === "closed" ? "nothingInTransit" : "meetingNotClosed");
  }
  if (amount.currency !== association.currency) return refused("wrongCurrency");
  if (!isPositive(amount)) return refused("amountNotPositive");
  if (compare(amount, carried.amount) > 0) return refused("moreThanInTransit");
  if (slipNumber.trim() === "") return refused("slipMissing");
  if (depositedOn < carried.heldOn || depositedOn > later(carried.heldOn, addDays(today, 1)))
    return refused("dayOutOfRange");
  if (photo !== undefined && knownPhotos?.includes(photo) === false) return refused("unknownPhoto");
  return granted({
    type: "CashBroughtToBank",
    depositId: commandId,
    meetingId,
    amount,
    slipNumber,
    depositedOn,
    ...(photo !== undefined && { photo }),
  });
}

/** What a meeting carries after more or less of it; nothing is kept of what is empty. */
export function carry(
  { transit }: MeetingsState,
  meetingId: MeetingId,
  change: { readonly heldOn: Day; readonly amount: Money },
): MeetingsState["transit"] {
  const { [meetingId]: known, ...others } = transit;
  const amount = known === undefined ? change.amount : add(known.amount, change.amount);
  if (isZero(amount)) return others;
  return { ...others, [meetingId]: { heldOn: known?.heldOn ?? change.heldOn, amount } };
}

/** What movements brought to the institution, whoever paid; what was paid ahead it had already. */
export function receivedBy(movements: readonly Movement[], currency: Currency): Money {
  return movements.reduce<Money>((sum, movement) => {
    if (movement.kind === "advanceUsed") return subtract(sum, movement.amount);
    if (movement.kind !== "instalmentPaid") return sum;
    return add(sum, totalOf(movement.parts, currency));
  }, zero(currency));
}
