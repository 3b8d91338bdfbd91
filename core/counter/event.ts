// Past facts of the branch's till.

import type { TillReceipt, WithoutCash } from "#core/lending/till.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import type { CycleEnd } from "#core/meetings/ended-cycle.ts";
import type { Money } from "#core/money/money.ts";
import type { DeviceId, MemberId, PhotoHash } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

export type ReceivedAtBranch = TillReceipt & {
  readonly type: "ReceivedAtBranch";
  readonly receiptNumber: number;
  readonly deviceId: DeviceId;
  /** Where it was the last coin anybody owed; absent in events of before it was noted. */
  readonly cycleEnd?: CycleEnd;
};

export type ReceiptReversed = {
  readonly type: "ReceiptReversed";
  readonly receiptId: string;
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly reason: string;
  readonly on: Day;
  /** Those of the receipt taken back, last first. */
  readonly movements: readonly LendingMovement[];
  /** Absent when coins left the till. */
  readonly withoutCash?: WithoutCash;
};

/** A slip says so; the bank's own statement has yet to say it too. */
export type TillBroughtToBank = {
  readonly type: "TillBroughtToBank";
  readonly depositId: string;
  readonly amount: Money;
  readonly slipNumber: string;
  readonly on: Day;
  readonly photo?: PhotoHash;
};

/** To her who left, or to her heir, from the till. */
export type AdvancePaidBack = {
  readonly type: "AdvancePaidBack";
  readonly paybackId: string;
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly on: Day;
};

export type CounterEvent = ReceivedAtBranch | ReceiptReversed | TillBroughtToBank | AdvancePaidBack;

const FACTS: readonly string[] = [
  "ReceivedAtBranch",
  "ReceiptReversed",
  "TillBroughtToBank",
  "AdvancePaidBack",
];

export function isCounter(event: { readonly type: string }): event is CounterEvent {
  return FACTS.includes(event.type);
}
